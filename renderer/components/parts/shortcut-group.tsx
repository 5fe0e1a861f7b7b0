import type { KeyGroup } from '../../state/commands/cheat-sheet.ts';

interface Props {
  readonly group: KeyGroup;
  /** Of its title, below the one of where it stands. */
  readonly heading: 'h3' | 'h4';
}

/** The keys of one place, each with what it does. */
export function ShortcutGroup({ group, heading: Heading }: Props) {
  return (
    <section className="shortcuts-group">
      <Heading>{group.title}</Heading>
      <dl>
        {group.keys.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

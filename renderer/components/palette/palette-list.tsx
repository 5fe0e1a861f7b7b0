import { ListBox, ListBoxItem } from 'react-aria-components';
import type { PaletteEntry } from '../../state/commands/palette-entries.ts';
import { words } from '../../text/words.ts';
import { KindBadge } from '../orgs/kind-badge.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';

interface Props {
  readonly entries: readonly PaletteEntry[];
  readonly onRun: (entry: PaletteEntry) => void;
}

/** What can be run; the field above it moves through it. */
export function PaletteList({ entries, onRun }: Props) {
  return (
    <ListBox
      className="palette-list"
      aria-label={words.palette.list}
      items={entries}
      renderEmptyState={() => <p className="pages-none">{words.palette.none}</p>}
      onAction={(key) => {
        const entry = entries.find(({ id }) => id === key);
        if (entry !== undefined) onRun(entry);
      }}
    >
      {(entry) => (
        <ListBoxItem id={entry.id} textValue={nameOf(entry)} className={classOf(entry)}>
          <Icon name={iconOf(entry)} />
          <ForeignText text={titleOf(entry)} className="palette-title" />
          {entry.kind !== 'app' && (
            <span className="palette-org">
              <ForeignText text={entry.org.alias} className="palette-alias" />
              <ForeignText text={entry.org.username} className="palette-user" />
              <KindBadge kind={entry.org.kind} />
            </span>
          )}
          {entry.kind !== 'page' && entry.command.shortcut !== undefined && (
            <ShortcutKeys shortcut={entry.command.shortcut} />
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

const classOf = (entry: PaletteEntry) =>
  `menu-item palette-entry ${entry.kind === 'app' ? '' : `kind-${entry.org.kind}`}`;

/** The action first, then with what. */
function nameOf(entry: PaletteEntry): string {
  if (entry.kind === 'app') return titleOf(entry);
  const { alias, kind, username } = entry.org;
  return [titleOf(entry), alias, words.kinds[kind], username].join(', ');
}

function titleOf(entry: PaletteEntry): string {
  return entry.kind === 'page' ? words.palette.openAt(entry.name) : entry.command.name;
}

const iconOf = (entry: PaletteEntry): IconName => (entry.kind === 'page' ? 'window' : entry.command.icon);

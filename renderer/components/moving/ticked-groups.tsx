import { useId, type ReactNode } from 'react';
import { ForeignText } from '../parts/foreign-text.tsx';

/** More rows than a person reads cost the page more than they tell. */
const MOST_SHOWN = 300;

/** What would happen to some things, told together. */
export interface TickedGroup<Item> {
  readonly key: string;
  readonly title: string;
  readonly hint?: string;
  readonly items: readonly Item[];
  /** What a person need not read is folded away. */
  readonly isFolded: boolean;
}

/** What a row says of one thing. All text but `facts` is foreign. */
export interface TickedRow {
  readonly name: string;
  readonly about: string;
  readonly facts: ReactNode;
  /** List items. */
  readonly changes: readonly ReactNode[];
}

interface Props<Item> {
  readonly label: string;
  /** In the order a person decides. */
  readonly groups: readonly TickedGroup<Item>[];
  readonly isToTick: (item: Item) => boolean;
  readonly row: (item: Item) => TickedRow;
  readonly more: (count: number) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** What something would change, a tick for each part and one for each group of them; nothing has changed yet. */
export function TickedGroups<Item extends { readonly id: string }>({ label, groups, ...list }: Props<Item>) {
  return (
    <div className="import-entries" role="group" aria-label={label}>
      {groups.map((group) => group.items.length > 0 && <Group key={group.key} group={group} {...list} />)}
    </div>
  );
}

type ListProps<Item> = Omit<Props<Item>, 'label' | 'groups'>;

function Group<Item extends { readonly id: string }>({
  group: { title, hint, items, isFolded },
  ...list
}: ListProps<Item> & { readonly group: TickedGroup<Item> }) {
  const id = useId();
  const { isToTick, chosen, onChosen, more } = list;
  const set = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const each of ids)
      if (isOn) next.add(each);
      else next.delete(each);
    onChosen(next);
  };
  const rows = (
    <ul className="import-rows">
      {items.slice(0, MOST_SHOWN).map((item) => (
        <Row
          key={item.id}
          row={list.row(item)}
          isToTick={isToTick(item)}
          isChosen={chosen.has(item.id)}
          onChosen={(isOn) => set([item.id], isOn)}
        />
      ))}
      {items.length > MOST_SHOWN && <li className="import-row quiet">{more(items.length - MOST_SHOWN)}</li>}
    </ul>
  );
  if (isFolded) {
    return (
      <details className="import-group">
        <summary className="import-title">{title}</summary>
        {rows}
      </details>
    );
  }
  const ids = items.filter(isToTick).map((item) => item.id);
  return (
    <section className="import-group" aria-labelledby={id}>
      <div className="import-title">
        {ids.length > 0 && (
          <input
            type="checkbox"
            id={`${id}-all`}
            checked={ids.every((each) => chosen.has(each))}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            onChange={(event) => set(ids, event.target.checked)}
          />
        )}
        <label id={id} htmlFor={`${id}-all`}>
          {title}
        </label>
        {hint !== undefined && (
          <span id={`${id}-hint`} className="import-hint">
            {hint}
          </span>
        )}
      </div>
      {rows}
    </section>
  );
}

interface RowProps {
  readonly row: TickedRow;
  readonly isToTick: boolean;
  readonly isChosen: boolean;
  readonly onChosen: (isOn: boolean) => void;
}

function Row({ row: { name, about, facts, changes }, isToTick, isChosen, onChosen }: RowProps) {
  const id = useId();
  return (
    <li className="import-row">
      {isToTick && (
        <input
          type="checkbox"
          id={id}
          checked={isChosen}
          aria-describedby={`${id}-facts ${id}-changes`}
          onChange={(event) => onChosen(event.target.checked)}
        />
      )}
      <label htmlFor={id} className="import-who">
        <ForeignText className="import-alias" text={name} />
        {about !== '' && <ForeignText className="import-user" text={about} />}
      </label>
      <span id={`${id}-facts`} className="import-facts">
        {facts}
      </span>
      {changes.length > 0 && (
        <ul id={`${id}-changes`} className="import-changes">
          {changes}
        </ul>
      )}
    </li>
  );
}

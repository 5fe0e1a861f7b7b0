import { useId } from 'react';
import type { CatalogueField, CatalogueItem, CatalogueVerdict } from '../../../shared/team-catalogue.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';

const text = words.catalogues;
/** In the order a person decides. */
const VERDICTS: readonly CatalogueVerdict[] = ['new', 'here', 'changed', 'gone', 'left-out'];
/** More rows than a person reads cost the page more than they tell. */
const MOST_SHOWN = 300;

interface Props {
  readonly items: readonly CatalogueItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** What a catalogue would change, one tick for each; nothing has changed yet. */
export function CatalogueItems({ items, chosen, onChosen }: Props) {
  const set = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isOn) next.add(id);
      else next.delete(id);
    onChosen(next);
  };
  return (
    <div className="import-entries" role="group" aria-label={text.items}>
      {VERDICTS.map((verdict) => (
        <VerdictGroup
          key={verdict}
          verdict={verdict}
          items={items.filter((item) => item.verdict === verdict)}
          chosen={chosen}
          onSet={set}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly verdict: CatalogueVerdict;
  readonly items: readonly CatalogueItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onSet: (ids: readonly string[], isOn: boolean) => void;
}

function VerdictGroup({ verdict, items, chosen, onSet }: GroupProps) {
  const id = useId();
  if (items.length === 0) return null;
  const title = text.verdicts[verdict](items.length);
  const rows = (
    <ul className="import-rows">
      {items.slice(0, MOST_SHOWN).map((item) => (
        <ItemRow
          key={item.id}
          item={item}
          isChosen={chosen.has(item.id)}
          onChosen={(isOn) => onSet([item.id], isOn)}
        />
      ))}
      {items.length > MOST_SHOWN && (
        <li className="import-row quiet">{text.more(items.length - MOST_SHOWN)}</li>
      )}
    </ul>
  );
  if (verdict === 'left-out') {
    return (
      <details className="import-group">
        <summary className="import-title">{title}</summary>
        {rows}
      </details>
    );
  }
  const ids = items.filter(isToTick).map((item) => item.id);
  const hint = text.hints[verdict];
  return (
    <section className="import-group" aria-labelledby={id}>
      <div className="import-title">
        {ids.length > 0 && (
          <input
            type="checkbox"
            id={`${id}-all`}
            checked={ids.every((each) => chosen.has(each))}
            onChange={(event) => onSet(ids, event.target.checked)}
          />
        )}
        <label id={id} htmlFor={`${id}-all`}>
          {title}
        </label>
        {hint !== '' && <span className="import-hint">{hint}</span>}
      </div>
      {rows}
    </section>
  );
}

interface RowProps {
  readonly item: CatalogueItem;
  readonly isChosen: boolean;
  readonly onChosen: (isOn: boolean) => void;
}

function ItemRow({ item, isChosen, onChosen }: RowProps) {
  const id = useId();
  const { name, about, changes, kept } = item;
  return (
    <li className="import-row">
      {isToTick(item) && (
        <input
          type="checkbox"
          id={id}
          checked={isChosen}
          onChange={(event) => onChosen(event.target.checked)}
        />
      )}
      <label htmlFor={id} className="import-who">
        <ForeignText className="import-alias" text={name} />
        {about !== '' && <ForeignText className="import-user" text={about} />}
      </label>
      <span className="import-facts">
        <span className="import-state">{stateOf(item)}</span>
      </span>
      {(changes.length > 0 || kept.length > 0) && (
        <ul className="import-changes">
          {changes.map(({ field, from, to }) => (
            <li key={field}>
              <ForeignText text={changeText(field, short(from), short(to))} />
            </li>
          ))}
          {kept.length > 0 && (
            <li className="quiet">{text.kept(kept.map((field) => text.fields[field]).join(', '))}</li>
          )}
        </ul>
      )}
    </li>
  );
}

/** What is in the archive already is put away. */
const isToTick = ({ verdict, row }: CatalogueItem) => verdict !== 'gone' || row !== 'archived';

function changeText(field: CatalogueField, from: string, to: string): string {
  const name = text.fields[field];
  if (from === '') return text.added(name, to);
  return to === '' ? text.taken(name, from) : text.replaced(name, from, to);
}

const short = (value: string) => visibleText(value.slice(0, 300));

function stateOf({ what, verdict, row }: CatalogueItem): string {
  if (what === 'group') return text.group;
  if (what === 'client-app') return text.clientApp;
  switch (verdict) {
    case 'gone':
      if (row === 'archived') return text.archived;
      return row === 'waiting' ? text.forget : text.archive;
    case 'new':
    case 'left-out':
      return row === 'waiting' ? text.waits : '';
    case 'here':
    case 'changed':
      return '';
  }
}

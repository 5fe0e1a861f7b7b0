import type { CatalogueField, CatalogueItem, CatalogueVerdict } from '../../../shared/team-catalogue.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { TickedGroups, type TickedRow } from '../moving/ticked-groups.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';

const text = words.catalogues;
/** In the order a person decides. */
const VERDICTS: readonly CatalogueVerdict[] = ['new', 'here', 'changed', 'gone', 'left-out'];

interface Props {
  readonly items: readonly CatalogueItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** What a catalogue would change, one tick for each; nothing has changed yet. */
export function CatalogueItems({ items, chosen, onChosen }: Props) {
  return (
    <TickedGroups
      label={text.items}
      groups={VERDICTS.map((verdict) => {
        const some = items.filter((item) => item.verdict === verdict);
        const hint = text.hints[verdict];
        return {
          key: verdict,
          title: text.verdicts[verdict](some.length),
          ...(hint === '' ? {} : { hint }),
          items: some,
          isFolded: verdict === 'left-out',
        };
      })}
      isToTick={isToTick}
      row={rowOf}
      more={text.more}
      chosen={chosen}
      onChosen={onChosen}
    />
  );
}

function rowOf(item: CatalogueItem): TickedRow {
  const { name, about, changes, kept } = item;
  return {
    name,
    about,
    facts: <span className="import-state">{stateOf(item)}</span>,
    changes: [
      ...changes.map(({ field, from, to }) => (
        <li key={field}>
          <ForeignText text={changeText(field, short(from), short(to))} />
        </li>
      )),
      ...(kept.length === 0
        ? []
        : [
            <li key="kept" className="quiet">
              {text.kept(kept.map((field) => text.fields[field]).join(', '))}
            </li>,
          ]),
    ],
  };
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

import { LIST_COLUMNS, type ListColumn } from '../../../shared/list-columns.ts';

/** The least width of each column in pixels; one that grows takes its share of what is left. */
const WIDTHS: Readonly<Record<ListColumn, { readonly least: number; readonly grows: boolean }>> = {
  kind: { least: 92, grows: false },
  state: { least: 112, grows: false },
  session: { least: 84, grows: false },
  lastUsed: { least: 92, grows: false },
  groups: { least: 110, grows: true },
  host: { least: 114, grows: true },
  added: { least: 84, grows: false },
};
/** Where there is no room for all, the last of these go first. */
const MOST_WANTED: readonly ListColumn[] = [
  'kind',
  'state',
  'groups',
  'lastUsed',
  'session',
  'host',
  'added',
];
const IDENTITY = 200;
/** As wide as the buttons with the words of the language that has the longest. */
const ACTIONS = { worded: 270, wordless: 98 };
const GAP = 14;
/** What a row has at its edges. */
const EDGES = 29;

/** Where the words of a row's buttons go, and where a row becomes two lines; org-list.css has the same numbers. */
const WORDLESS_BELOW = 760;
const TWO_LINES_BELOW = 560;

/** What rows of one width show. */
export interface FittedColumns {
  readonly columns: readonly ListColumn[];
  /** They stand under the name instead of beside it. */
  readonly areBelow: boolean;
  /** For `grid-template-columns`: the same in the header and in each row. */
  readonly template: string;
}

/** Of the columns the person chose those that fit. Who an org is and what can be done with it come first. */
export function fitColumns(chosen: readonly ListColumn[], width: number): FittedColumns {
  const areBelow = width < TWO_LINES_BELOW;
  const actions = width < WORDLESS_BELOW ? ACTIONS.wordless : ACTIONS.worded;
  let room = width - EDGES - (areBelow ? 0 : IDENTITY + GAP + actions);
  const fitting = MOST_WANTED.filter((column) => {
    if (!chosen.includes(column)) return false;
    room -= WIDTHS[column].least + GAP;
    return room >= 0;
  });
  const columns = LIST_COLUMNS.filter((column) => fitting.includes(column));
  const template = columns.map((column) => {
    const { least, grows } = WIDTHS[column];
    return grows ? `minmax(${least}px, 1fr)` : `${least}px`;
  });
  return { columns, areBelow, template: ['minmax(0, 2fr)', ...template, `${actions}px`].join(' ') };
}

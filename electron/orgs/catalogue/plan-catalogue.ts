import type { CatalogueItem } from '../../../shared/team-catalogue.ts';
import type { StoredState } from '../../ports/org-store.ts';
import type { CatalogueContent } from '../../ports/team-catalogue.ts';
import { changesOf, marksOfEntry, marksOfRow, mergeMarks } from './merge-marks.ts';
import { findOwnRow } from './find-own-row.ts';
import { planApp, planGroup } from './plan-parts.ts';
import { isOfCatalogue, rowId, type PlannedItem, type Row } from './planned-item.ts';

export const NOTHING_SEEN: CatalogueContent = { entries: [], groups: [], clientApps: [] };

/**
 * Decides what the catalogue, as it is now, would change here; changes nothing. `seen` is what it said when the person
 * reviewed it last. `isWhole`: every entry of it could be read, so one that is missing has left.
 */
export function planCatalogue(
  next: CatalogueContent,
  isWhole: boolean,
  { catalogueId, seen }: { readonly catalogueId: string; readonly seen: CatalogueContent },
  state: StoredState,
): readonly PlannedItem[] {
  const rows: readonly Row[] = [
    ...state.orgs.map((record) => ({ kind: 'org', record }) as const),
    ...(state.waiting ?? []).map((record) => ({ kind: 'waiting', record }) as const),
  ];
  const linked = new Map(rows.map((row) => [row.record.catalogueId, row]));
  const before = new Map(seen.entries.map((entry) => [entry.id, entry]));
  const clientIds = new Map(state.clientApps.map(({ id, clientId }) => [id, clientId]));
  const nameOfApp = namesOfApps(next, state);
  const taken = new Set<Row>();

  const entries = next.entries.flatMap((entry): readonly PlannedItem[] => {
    const there = marksOfEntry(entry, next);
    const base = before.get(entry.id);
    const own = linked.get(rowId(catalogueId, entry.id));
    const row = own ?? findOwnRow(entry, rows, taken);
    if (own === undefined && row !== undefined) taken.add(row);
    const plain = { id: `entry:${entry.id}`, what: 'org', name: entry.alias } as const;
    if (row === undefined) {
      const verdict = base === undefined ? 'new' : 'left-out';
      const about = entry.username === '' ? entry.loginHost : entry.username;
      return [
        {
          shown: { ...plain, verdict, row: 'waiting', about, changes: [], kept: [] },
          act: { kind: 'add', entry, marks: there },
        },
      ];
    }
    const here = marksOfRow(row.record, state.groups, clientIds);
    const mergeBase = own === undefined || base === undefined ? null : marksOfEntry(base, seen);
    const { after, kept } = mergeMarks(here, mergeBase, there, row.kind === 'org');
    const changes = changesOf(here, after, nameOfApp);
    if (own !== undefined && changes.length === 0) return [];
    const isOwn = own !== undefined;
    const verdict = isOwn ? 'changed' : base === undefined ? 'here' : 'left-out';
    return [
      {
        shown: {
          ...plain,
          name: row.record.alias,
          verdict,
          row: kindOf(row),
          about: aboutOf(row),
          changes,
          kept,
        },
        act: { kind: 'mark', entry, row, marks: after },
      },
    ];
  });

  return [
    ...entries,
    ...(isWhole ? rows.filter((row) => hasLeft(row, catalogueId, next)).map(planGone) : []),
    ...next.groups.flatMap((group) => planGroup(group, seen, state)),
    ...next.clientApps.flatMap((app) => planApp(app, seen, state)),
  ];
}

/** What the person is told of without having asked. */
export const isNews = ({ shown }: PlannedItem): boolean => shown.verdict !== 'left-out';

function hasLeft({ record }: Row, catalogueId: string, { entries }: CatalogueContent): boolean {
  return (
    isOfCatalogue(record, catalogueId) &&
    !entries.some(({ id }) => rowId(catalogueId, id) === record.catalogueId)
  );
}

const planGone = (row: Row): PlannedItem => ({
  shown: {
    id: `row:${row.record.catalogueId ?? ''}`,
    what: 'org',
    verdict: 'gone',
    row: kindOf(row),
    name: row.record.alias,
    about: aboutOf(row),
    changes: [],
    kept: [],
  },
  act: { kind: 'put-away', row },
});

function kindOf(row: Row): CatalogueItem['row'] {
  if (row.kind === 'waiting') return 'waiting';
  return row.record.archivedAt === undefined ? 'org' : 'archived';
}

const aboutOf = ({ record }: Row) => (record.username === '' ? record.loginHost : record.username);

/** What an app is called here, or in the catalogue; its client id where nobody named it. */
function namesOfApps(next: CatalogueContent, { clientApps }: StoredState): (clientId: string) => string {
  const names = new Map([...next.clientApps, ...clientApps].map(({ clientId, name }) => [clientId, name]));
  return (clientId) => names.get(clientId) ?? clientId;
}

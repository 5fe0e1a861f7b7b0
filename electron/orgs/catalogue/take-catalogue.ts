import type {
  ClientAppRecord,
  GroupRecord,
  OrgRecord,
  StoredState,
  WaitingOrg,
} from '../../ports/org-store.ts';
import type { CatalogueContent } from '../../ports/team-catalogue.ts';
import { missingNames } from '../moving/compare-marks.ts';
import type { CatalogueOutcome } from '../../../shared/team-catalogue.ts';
import { ownRow } from './catalogue-records.ts';
import type { CatalogueMarks } from './merge-marks.ts';
import { isOfCatalogue, rowId, type PlannedItem, type Row } from './planned-item.ts';
import { appHere } from './plan-parts.ts';

export interface TakeParts {
  readonly catalogueId: string;
  readonly newId: () => string;
  readonly now: number;
}

/**
 * The state with what the person chose of a plan. Nothing else of a row changes, and no row goes but one that waited and
 * that they chose to forget.
 */
export function takeCatalogue(
  parts: TakeParts,
  next: CatalogueContent,
  chosen: readonly PlannedItem[],
  isWhole: boolean,
  state: StoredState,
): StoredState {
  const acts = chosen.map(({ act }) => act);
  const clientApps = [
    ...state.clientApps.map((record) => {
      const change = acts.find((act) => act.kind === 'client-app' && act.record.id === record.id);
      return change?.kind === 'client-app' ? { ...record, ...change.after } : record;
    }),
    ...newApps(next, state).map((app): ClientAppRecord => ({
      ...app,
      id: parts.newId(),
      hasSecret: false,
      loginHost: null,
      practice: false,
    })),
  ];
  const groups = withGroups(parts, next, chosen, state);
  const scope: Scope = { groups, clientApps };

  const changed = new Map<string, Row>();
  const forgotten = new Set<string>();
  const added: WaitingOrg[] = [];
  for (const act of acts) {
    switch (act.kind) {
      case 'add':
        added.push({
          id: parts.newId(),
          ...waitingMembers(act.marks, scope),
          catalogueId: rowId(parts.catalogueId, act.entry.id),
        });
        break;
      case 'mark':
        changed.set(
          keyOf(act.row),
          marked(act.row, act.marks, rowId(parts.catalogueId, act.entry.id), scope),
        );
        break;
      case 'put-away':
        if (act.row.kind === 'waiting') forgotten.add(act.row.record.id);
        else changed.set(keyOf(act.row), archived(act.row.record, parts.now));
        break;
      case 'group':
      case 'client-app':
        break;
    }
  }
  // What has left is the person's own from now on, whether they put it away or not.
  const hasLeft = (record: OrgRecord | WaitingOrg) =>
    isWhole &&
    isOfCatalogue(record, parts.catalogueId) &&
    !next.entries.some(({ id }) => rowId(parts.catalogueId, id) === record.catalogueId);
  const settle = <T extends OrgRecord | WaitingOrg>(record: T): T =>
    hasLeft(record) ? ownRow(record) : record;

  const orgs = state.orgs.map((record) => {
    const row = changed.get(`org ${record.key}`);
    return settle(row?.kind === 'org' ? row.record : record);
  });
  const waiting = [
    ...(state.waiting ?? [])
      .filter(({ id }) => !forgotten.has(id))
      .map((record) => {
        const row = changed.get(`waiting ${record.id}`);
        return settle(row?.kind === 'waiting' ? row.record : record);
      }),
    ...added,
  ];
  return { ...withoutWaiting(state), orgs, groups, clientApps, ...(waiting.length === 0 ? {} : { waiting }) };
}

export function outcomeOf(chosen: readonly PlannedItem[]): CatalogueOutcome {
  const count = (test: (act: PlannedItem['act']) => boolean) => chosen.filter(({ act }) => test(act)).length;
  return {
    added: count(({ kind }) => kind === 'add'),
    changed: count(({ kind }) => kind === 'mark' || kind === 'group' || kind === 'client-app'),
    archived: count((act) => act.kind === 'put-away' && act.row.kind === 'org'),
    forgotten: count((act) => act.kind === 'put-away' && act.row.kind === 'waiting'),
  };
}

/** The client apps of the catalogue that are not here; those of the same client id are one. */
export const newApps = (next: CatalogueContent, state: Pick<StoredState, 'clientApps'>) =>
  next.clientApps.filter(
    (app, at, all) =>
      appHere(app, state) === undefined && all.findIndex(({ clientId }) => clientId === app.clientId) === at,
  );

/** Names of groups that rows want, and that are not here. */
export function newGroupNames(
  chosen: readonly PlannedItem[],
  { groups }: Pick<StoredState, 'groups'>,
): readonly string[] {
  const wanted = chosen.flatMap(({ act }) =>
    act.kind === 'add' || act.kind === 'mark' ? act.marks.groups : [],
  );
  const missing = missingNames(
    groups.filter(({ filter }) => filter === undefined).map(({ name }) => name),
    wanted,
  );
  return [...new Map(missing.map((name) => [name.toLowerCase(), name])).values()];
}

interface Scope {
  readonly groups: readonly GroupRecord[];
  readonly clientApps: readonly ClientAppRecord[];
}

const keyOf = (row: Row) => (row.kind === 'org' ? `org ${row.record.key}` : `waiting ${row.record.id}`);

const archived = (record: OrgRecord, now: number): Row => ({
  kind: 'org',
  record: { ...record, archivedAt: record.archivedAt ?? now },
});

function marked(row: Row, marks: CatalogueMarks, catalogueId: string, scope: Scope): Row {
  switch (row.kind) {
    case 'org': {
      const { alias } = marks;
      const members = { alias, ...sharedMembers(marks, scope), catalogueId };
      return { kind: 'org', record: { ...unmarkedOrg(row.record), ...members } };
    }
    case 'waiting': {
      const members = { ...waitingMembers(marks, scope, row.record.clientAppId), catalogueId };
      return { kind: 'waiting', record: { ...unmarkedWaiting(row.record), ...members } };
    }
  }
}

// A member that has to go cannot be set to nothing: it is left out.
const unmarkedOrg = ({ groupIds: _groups, tags: _tags, landingPage: _page, ...rest }: OrgRecord) => rest;
const unmarkedWaiting = ({
  groupIds: _groups,
  tags: _tags,
  landingPage: _page,
  clientAppId: _app,
  ...rest
}: WaitingOrg) => rest;
const unmarkedGroup = ({ colour: _colour, landingPage: _page, ...rest }: GroupRecord) => rest;
const withoutWaiting = ({ waiting: _waiting, ...rest }: StoredState) => rest;

/** `present` is the id of the app that the row has: of two apps of one client id it stays the same. */
function waitingMembers(marks: CatalogueMarks, scope: Scope, present?: string) {
  const { alias, loginHost, username, clientApp } = marks;
  const app =
    scope.clientApps.find(({ id, clientId }) => id === present && clientId === clientApp) ??
    appHere({ clientId: clientApp }, scope);
  return {
    alias,
    loginHost,
    username,
    ...(app === undefined ? {} : { clientAppId: app.id }),
    ...sharedMembers(marks, scope),
  };
}

function sharedMembers({ groups: names, tags, landingPage }: CatalogueMarks, { groups }: Scope) {
  const groupIds = names.flatMap((name) => groupNamed(groups, name)?.id ?? []);
  return {
    ...(groupIds.length === 0 ? {} : { groupIds }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(landingPage === '' ? {} : { landingPage }),
  };
}

/** A smart group has no members of its own. */
const groupNamed = (groups: readonly GroupRecord[], name: string) =>
  groups.find((group) => group.filter === undefined && group.name.toLowerCase() === name.toLowerCase());

function withGroups(
  { newId }: TakeParts,
  next: CatalogueContent,
  chosen: readonly PlannedItem[],
  state: StoredState,
): readonly GroupRecord[] {
  const changed = state.groups.map((record): GroupRecord => {
    const act = chosen
      .map((item) => item.act)
      .find((each) => each.kind === 'group' && each.record.id === record.id);
    if (act?.kind !== 'group') return record;
    return { ...unmarkedGroup(record), ...act.after, name: record.name };
  });
  const added = newGroupNames(chosen, { groups: changed }).map((name): GroupRecord => {
    const said = next.groups.find((group) => group.name.toLowerCase() === name.toLowerCase());
    return { ...said, id: newId(), name };
  });
  // The same list where nothing of it changed: whoever watches the groups is told nothing.
  const isSame = added.length === 0 && changed.every((record, at) => record === state.groups[at]);
  return isSame ? state.groups : [...changed, ...added];
}

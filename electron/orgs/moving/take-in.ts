import type { OrgKey } from '../../../shared/org.ts';
import type {
  ClientAppRecord,
  GroupRecord,
  OrgRecord,
  StoredState,
  WaitingOrg,
} from '../../ports/org-store.ts';
import { compareMarks, missingNames } from './compare-marks.ts';
import type { MovedGroup, MovedMarks, MovedOrg, ReadImport } from './moved-org.ts';
import { marksOfRecord, marksOfWaiting, sameApp, type PlannedEntry } from './plan-import.ts';
import { namesOfGroups } from './write-moving-file.ts';

export interface TakeInParts {
  readonly newId: () => string;
  readonly newPartition: () => string;
  readonly now: () => number;
}

/** Of which orgs the vault holds what came along. */
export interface InVault {
  readonly signedIn: ReadonlySet<OrgKey>;
  readonly noted: ReadonlySet<OrgKey>;
}

export interface TakenIn {
  readonly state: StoredState;
  /** The client apps that are new here: from their id in the file to their id here. */
  readonly newApps: ReadonlyMap<string, string>;
}

/**
 * The state with the chosen entries taken in. Facts, partition and secrets of an org that is here stay; only what a
 * person put on it changes.
 */
export function takeIn(
  parts: TakeInParts,
  read: ReadImport,
  chosen: readonly PlannedEntry[],
  state: StoredState,
  { signedIn, noted }: InVault,
): TakenIn {
  const named = chosen.flatMap(({ from }) => (from.kind === 'org' ? from.org : from.name).marks.groups);
  const groups = withGroups(parts, read.groups, named, state.groups);
  const wanted = new Set(chosen.map(({ from }) => (from.kind === 'org' ? from.org : from.name).clientApp));
  const apps = withClientApps(
    parts,
    { clientApps: read.clientApps.filter(({ id }) => wanted.has(id)), secrets: read.secrets },
    state,
  );
  const scope: Scope = { parts, groups, appIds: apps.appIds, signedIn };
  const changed = new Map<OrgKey, OrgRecord>();
  const changedWaiting = new Map<string, WaitingOrg>();
  const added: OrgRecord[] = [];
  const addedWaiting: WaitingOrg[] = [];
  for (const { from, meets } of chosen) {
    const { marks } = from.kind === 'org' ? from.org : from.name;
    if (meets.kind === 'org') {
      const present = changed.get(meets.record.key) ?? state.orgs.find(({ key }) => key === meets.record.key);
      if (present !== undefined) changed.set(present.key, withMarks(scope, present, marks));
    } else if (meets.kind === 'waiting') {
      const present = (state.waiting ?? []).find(({ id }) => id === meets.waiting.id);
      if (present !== undefined) changedWaiting.set(present.id, waitingWithMarks(scope, present, marks));
    } else if (from.kind === 'org') {
      // Added by hand while the preview was open: it is met after all.
      const present = state.orgs.find(({ key }) => key === from.org.facts.key);
      if (present === undefined) added.push(recordOf(scope, from.org));
      else changed.set(present.key, withMarks(scope, present, marks));
    } else addedWaiting.push(waitingOf(scope, from.name));
  }
  const orgs = [
    ...state.orgs.map((org) => signedInAgain(changed.get(org.key) ?? org, signedIn)),
    ...added,
  ].map((org): OrgRecord => (noted.has(org.key) ? { ...org, hasSecretNote: true } : org));
  const waiting = [
    ...(state.waiting ?? []).map((each) => changedWaiting.get(each.id) ?? each),
    ...addedWaiting,
  ];
  return {
    state: {
      ...state,
      orgs,
      groups,
      clientApps: apps.clientApps,
      ...(waiting.length === 0 ? {} : { waiting }),
    },
    newApps: apps.newApps,
  };
}

interface Scope {
  readonly parts: TakeInParts;
  readonly groups: readonly GroupRecord[];
  readonly appIds: ReadonlyMap<string, string>;
  readonly signedIn: ReadonlySet<OrgKey>;
}

const withoutProblem = ({ needsSignIn: _mended, ...record }: OrgRecord): OrgRecord => record;

function signedInAgain(org: OrgRecord, signedIn: ReadonlySet<OrgKey>): OrgRecord {
  if (!signedIn.has(org.key)) return org;
  return withoutProblem(org);
}

/** An org that is not here yet. Its partition is new: one that was removed is never used again. */
function recordOf(
  { parts, groups, appIds, signedIn }: Scope,
  { facts, marks, clientApp }: MovedOrg,
): OrgRecord {
  const clientAppId = clientApp === undefined ? undefined : appIds.get(clientApp);
  return {
    ...facts,
    alias: marks.alias === '' ? facts.username : marks.alias,
    ...(clientAppId === undefined ? {} : { clientAppId }),
    partition: parts.newPartition(),
    ...markMembers(marks, groups, parts.now()),
    ...(signedIn.has(facts.key)
      ? {}
      : { needsSignIn: { since: parts.now(), code: 'NEEDS_SIGN_IN', error: '', description: '' } }),
  };
}

function withMarks({ parts, groups }: Scope, record: OrgRecord, marks: MovedMarks): OrgRecord {
  const here = marksOfRecord(record, namesOfGroups(groups));
  if (compareMarks(here, marks).length === 0) return record;
  const alias = marks.alias === '' ? record.alias : marks.alias;
  return { ...record, alias, ...markMembers(united(here, marks), groups, parts.now(), record) };
}

function waitingOf(
  { parts, groups, appIds }: Scope,
  name: Extract<PlannedEntry['from'], { kind: 'name' }>['name'],
): WaitingOrg {
  const { username, loginHost, organizationId, catalogueId, clientApp, marks } = name;
  const clientAppId = clientApp === undefined ? undefined : appIds.get(clientApp);
  return {
    id: parts.newId(),
    alias: marks.alias === '' ? username : marks.alias,
    username,
    loginHost,
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(catalogueId === undefined ? {} : { catalogueId }),
    ...(clientAppId === undefined ? {} : { clientAppId }),
    ...waitingMembers(marks, groups),
  };
}

function waitingWithMarks({ groups }: Scope, each: WaitingOrg, marks: MovedMarks): WaitingOrg {
  const here = marksOfWaiting(each, namesOfGroups(groups));
  const alias = marks.alias === '' ? each.alias : marks.alias;
  return { ...each, alias, ...waitingMembers(united(here, marks), groups) };
}

/** What both say: groups and tags together, of the rest what the file says, where it says something. */
const united = (here: MovedMarks, there: MovedMarks): MovedMarks => ({
  alias: there.alias === '' ? here.alias : there.alias,
  groups: [...here.groups, ...missingNames(here.groups, there.groups)],
  tags: [...here.tags, ...missingNames(here.tags, there.tags)],
  colour: there.colour ?? here.colour,
  icon: there.icon ?? here.icon,
  pinned: here.pinned || there.pinned,
  note: there.note === '' ? here.note : there.note,
  landingPage: there.landingPage ?? here.landingPage,
  keepAlive: here.keepAlive || there.keepAlive,
  archived: here.archived || there.archived,
});

function markMembers(marks: MovedMarks, groups: readonly GroupRecord[], now: number, present?: OrgRecord) {
  const { colour, icon } = marks;
  return {
    ...waitingMembers(marks, groups),
    ...(colour === undefined ? {} : { colour }),
    ...(icon === undefined ? {} : { icon }),
    ...(marks.pinned ? { pinnedAt: present?.pinnedAt ?? now } : {}),
    ...(marks.keepAlive ? { keepAlive: true } : {}),
    ...(marks.archived ? { archivedAt: present?.archivedAt ?? now } : {}),
  };
}

function waitingMembers(
  { groups: names, tags, note, landingPage }: MovedMarks,
  groups: readonly GroupRecord[],
) {
  const groupIds = names.flatMap((name) => groups.find((group) => isNamed(group, name))?.id ?? []);
  return {
    ...(groupIds.length === 0 ? {} : { groupIds }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(note === '' ? {} : { note }),
    ...(landingPage === undefined ? {} : { landingPage }),
  };
}

const isNamed = (group: Pick<GroupRecord, 'name'>, name: string) =>
  group.name.toLowerCase() === name.toLowerCase();

/** The groups that are here, with those that are named and missing. Smart groups of the file come too: they hold no orgs. */
function withGroups(
  { newId }: TakeInParts,
  moved: readonly MovedGroup[],
  named: readonly string[],
  groups: readonly GroupRecord[],
): readonly GroupRecord[] {
  const smart = moved.filter(({ filter }) => filter !== undefined).map(({ name }) => name);
  const missing = new Map(
    missingNames(
      groups.map(({ name }) => name),
      [...named, ...smart],
    ).map((name) => [name.toLowerCase(), name]),
  );
  const added = [...missing.values()].map((name): GroupRecord => {
    const { colour, landingPage, filter } = moved.find((group) => isNamed(group, name)) ?? { name };
    return {
      id: newId(),
      name,
      ...(colour === undefined ? {} : { colour }),
      ...(landingPage === undefined ? {} : { landingPage }),
      ...(filter === undefined ? {} : { filter }),
    };
  });
  return added.length === 0 ? groups : [...groups, ...added];
}

/** An app of the same client id is the same app; what is known of it here holds. A secret is never in these. */
function withClientApps(
  { newId }: TakeInParts,
  { clientApps: moved, secrets }: Pick<ReadImport, 'clientApps' | 'secrets'>,
  state: StoredState,
) {
  const appIds = new Map<string, string>();
  const added: ClientAppRecord[] = [];
  for (const app of moved) {
    const present = sameApp(app, state) ?? added.find(({ clientId }) => clientId === app.clientId);
    const id = present?.id ?? newId();
    appIds.set(app.id, id);
    // Its secret is taken over after this, where the file has it.
    if (present === undefined)
      added.push({ ...app, id, hasSecret: secrets?.clientSecrets.has(app.id) === true });
  }
  const newApps = new Map([...appIds].filter(([, id]) => added.some((app) => app.id === id)));
  return {
    newApps,
    clientApps: added.length === 0 ? state.clientApps : [...state.clientApps, ...added],
    appIds,
  };
}

import type { OrgKey } from '../../../shared/org.ts';
import type { OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';
import { withClientApps } from './bring-client-apps.ts';
import { idsOfGroups, withGroups, type IdsOfGroups } from './bring-groups.ts';
import type { MovedMarks, MovedOrg, ReadImport } from './moved-org.ts';
import { marksOfRecord, marksOfWaiting } from './marks-here.ts';
import type { PlannedEntry } from './plan-import.ts';
import type { Way } from './way-of-import.ts';
import { namesOfGroups } from './write-moving-file.ts';

export interface TakeInParts {
  readonly newId: () => string;
  readonly newPartition: () => string;
  readonly now: () => number;
  readonly way: Pick<Way, 'combine'>;
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
  const groups = withGroups(parts.newId, read.groups, named, state.groups);
  const wanted = new Set(chosen.map(({ from }) => (from.kind === 'org' ? from.org : from.name).clientApp));
  const apps = withClientApps(
    parts.newId,
    { clientApps: read.clientApps.filter(({ id }) => wanted.has(id)), secrets: read.secrets },
    state,
  );
  const nameOf = namesOfGroups(groups);
  const idsOf = idsOfGroups(groups);
  const scope: Scope = { parts, nameOf, idsOf, appIds: apps.appIds, signedIn };
  const orgsHere = new Map(state.orgs.map((org) => [org.key, org]));
  const waitingHere = new Map((state.waiting ?? []).map((each) => [each.id, each]));
  const changed = new Map<OrgKey, OrgRecord>();
  const changedWaiting = new Map<string, WaitingOrg>();
  const added: OrgRecord[] = [];
  const addedWaiting: WaitingOrg[] = [];
  for (const { from, meets } of chosen) {
    const { marks } = from.kind === 'org' ? from.org : from.name;
    if (meets.kind === 'org') {
      const present = changed.get(meets.record.key) ?? orgsHere.get(meets.record.key);
      if (present !== undefined) changed.set(present.key, withMarks(scope, present, marks));
    } else if (meets.kind === 'waiting') {
      const present = waitingHere.get(meets.waiting.id);
      if (present !== undefined) changedWaiting.set(present.id, waitingWithMarks(scope, present, marks));
    } else if (from.kind === 'org') {
      // Added by hand while the preview was open: it is met after all.
      const present = orgsHere.get(from.org.facts.key);
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
  readonly nameOf: ReturnType<typeof namesOfGroups>;
  readonly idsOf: IdsOfGroups;
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
  { parts, idsOf, appIds, signedIn }: Scope,
  { facts, marks, clientApp }: MovedOrg,
): OrgRecord {
  const clientAppId = clientApp === undefined ? undefined : appIds.get(clientApp);
  return {
    ...facts,
    alias: marks.alias === '' ? facts.username : marks.alias,
    ...(clientAppId === undefined ? {} : { clientAppId }),
    partition: parts.newPartition(),
    ...markMembers(marks, idsOf, parts.now()),
    ...(signedIn.has(facts.key)
      ? {}
      : { needsSignIn: { since: parts.now(), code: 'NEEDS_SIGN_IN', error: '', description: '' } }),
  };
}

function withMarks({ parts, nameOf, idsOf }: Scope, record: OrgRecord, marks: MovedMarks): OrgRecord {
  const marked = parts.way.combine(marksOfRecord(record, nameOf), marks);
  return { ...unmarked(record), alias: marked.alias, ...markMembers(marked, idsOf, parts.now(), record) };
}

function waitingOf(
  { parts, idsOf, appIds }: Scope,
  name: Extract<PlannedEntry['from'], { kind: 'name' }>['name'],
): WaitingOrg {
  const { username, loginHost, organizationId, clientApp, marks } = name;
  const clientAppId = clientApp === undefined ? undefined : appIds.get(clientApp);
  return {
    id: parts.newId(),
    alias: marks.alias === '' ? username : marks.alias,
    username,
    loginHost,
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(clientAppId === undefined ? {} : { clientAppId }),
    ...waitingMembers(marks, idsOf),
  };
}

function waitingWithMarks({ parts, nameOf, idsOf }: Scope, each: WaitingOrg, marks: MovedMarks): WaitingOrg {
  const marked = parts.way.combine(marksOfWaiting(each, nameOf), marks);
  return { ...unmarkedWaiting(each), alias: marked.alias, ...waitingMembers(marked, idsOf) };
}

/** Without the marks that a file can hold, for others to take their place. */
const unmarked = ({
  groupIds: _groups,
  tags: _tags,
  note: _note,
  landingPage: _page,
  colour: _colour,
  icon: _icon,
  pinnedAt: _pin,
  keepAlive: _kept,
  archivedAt: _away,
  opensIn: _place,
  ...record
}: OrgRecord): OrgRecord => record;

const unmarkedWaiting = ({
  groupIds: _groups,
  tags: _tags,
  note: _note,
  landingPage: _page,
  ...each
}: WaitingOrg): WaitingOrg => each;

/** The own window is said only where something else was said before: it is what an org without a place has. */
const isOwnWindow = ({ opensIn }: MovedMarks, present: OrgRecord | undefined): boolean =>
  opensIn?.kind === 'window' && present === undefined;

function markMembers(marks: MovedMarks, idsOf: IdsOfGroups, now: number, present?: OrgRecord) {
  const { colour, icon } = marks;
  return {
    ...waitingMembers(marks, idsOf),
    ...(colour === undefined ? {} : { colour }),
    ...(icon === undefined ? {} : { icon }),
    ...(marks.pinned ? { pinnedAt: present?.pinnedAt ?? marks.pinnedAt ?? now } : {}),
    ...(marks.opensIn === undefined || isOwnWindow(marks, present) ? {} : { opensIn: marks.opensIn }),
    ...(marks.keepAlive ? { keepAlive: true } : {}),
    ...(marks.archived ? { archivedAt: present?.archivedAt ?? now } : {}),
  };
}

function waitingMembers({ groups, tags, note, landingPage }: MovedMarks, idsOf: IdsOfGroups) {
  const groupIds = idsOf(groups);
  return {
    ...(groupIds.length === 0 ? {} : { groupIds }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(note === '' ? {} : { note }),
    ...(landingPage === undefined ? {} : { landingPage }),
  };
}

import type { ImportChange, ImportEntry, ImportPreview } from '../../../shared/moving.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { sameRecord } from '../../../shared/record-id.ts';
import type { OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';
import { compareMarks, verdictOf } from './compare-marks.ts';
import type { MovedMarks, MovedName, MovedOrg, ReadImport } from './moved-org.ts';
import { namesOfGroups } from './write-moving-file.ts';

/** One entry of an import, with what it meets here. */
export interface PlannedEntry {
  readonly shown: ImportEntry;
  readonly from:
    { readonly kind: 'org'; readonly org: MovedOrg } | { readonly kind: 'name'; readonly name: MovedName };
  readonly meets:
    | { readonly kind: 'org'; readonly record: OrgRecord }
    | { readonly kind: 'waiting'; readonly waiting: WaitingOrg }
    | { readonly kind: 'nothing' };
}

/** Decides what each entry would do to the present state; changes nothing. */
export function planImport(read: ReadImport, state: StoredState): readonly PlannedEntry[] {
  const nameOf = namesOfGroups(state.groups);
  const byKey = new Map(state.orgs.map((org) => [org.key, org]));
  const orgs = distinct(read.orgs, ({ facts }) => facts.key).map((org): PlannedEntry => {
    const record = byKey.get(org.facts.key);
    const from = { kind: 'org', org } as const;
    const hasSignIn = read.secrets?.grants.has(org.facts.key) === true;
    const about = { ...org.facts, id: `org:${org.facts.key}`, becomes: 'org' as const };
    const note = secretNoteChange(read, org.facts.key, record);
    if (record === undefined) {
      return { shown: entry(about, org.marks, 'new', hasSignIn, note), from, meets: { kind: 'nothing' } };
    }
    const bringsSignIn = hasSignIn && record.needsSignIn !== undefined;
    const changes = [...compareMarks(marksOfRecord(record, nameOf), org.marks), ...note];
    const shown = entry(
      { ...about, ...factsOf(record) },
      org.marks,
      verdictOf(changes, bringsSignIn),
      bringsSignIn,
      changes,
    );
    return { shown, from, meets: { kind: 'org', record } };
  });
  const incoming = byUsername(read.orgs.map(({ facts }) => facts));
  const present: Present = {
    orgs: byUsername(state.orgs),
    waiting: byUsername(state.waiting ?? []),
    nameOf,
  };
  const names = distinct(
    read.names.filter((name) => !ofUsername(incoming, name).some((facts) => isMeant(name, facts))),
    ({ username, loginHost, organizationId = '', marks, catalogueId = '' }) =>
      [
        username.toLowerCase(),
        loginHost,
        organizationId,
        catalogueId,
        username === '' ? marks.alias : '',
      ].join(' '),
  ).map((name, at) => planName(name, `name:${at}`, present));
  return [...orgs, ...names];
}

/** A secret note that is here stays: what it says cannot be shown beside the one that comes. */
function secretNoteChange(
  { secrets }: ReadImport,
  key: OrgKey,
  present: OrgRecord | undefined,
): readonly ImportChange[] {
  const brings = secrets?.secretNotes.has(key) === true && present?.hasSecretNote !== true;
  return brings ? [{ mark: 'secretNote', from: '', to: 'yes' }] : [];
}

interface Present {
  readonly orgs: ReadonlyMap<string, readonly OrgRecord[]>;
  readonly waiting: ReadonlyMap<string, readonly WaitingOrg[]>;
  readonly nameOf: ReturnType<typeof namesOfGroups>;
}

function planName(name: MovedName, id: string, { orgs, waiting: waits, nameOf }: Present): PlannedEntry {
  const from = { kind: 'name', name } as const;
  const record = ofUsername(orgs, name).find((org) => isMeant(name, org));
  if (record !== undefined) {
    const changes = compareMarks(marksOfRecord(record, nameOf), name.marks);
    const about = { ...factsOf(record), id, becomes: 'org' as const };
    return {
      shown: entry(about, name.marks, verdictOf(changes, false), false, changes),
      from,
      meets: { kind: 'org', record },
    };
  }
  const { username, loginHost } = name;
  const about = {
    id,
    becomes: 'waiting' as const,
    username,
    loginHost,
    organizationName: '',
    kind: 'unknown' as const,
  };
  const waiting = ofUsername(waits, name).find((each) => isSameName(name, each));
  if (waiting === undefined) {
    return { shown: entry(about, name.marks, 'new', false, []), from, meets: { kind: 'nothing' } };
  }
  const changes = compareMarks(marksOfWaiting(waiting, nameOf), name.marks);
  return {
    shown: entry(about, name.marks, verdictOf(changes, false), false, changes),
    from,
    meets: { kind: 'waiting', waiting },
  };
}

/** Looked up once for each name of a long list. */
function byUsername<T extends { readonly username: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, T[]>();
  for (const item of items) {
    const username = item.username.toLowerCase();
    const known = all.get(username);
    if (known === undefined) all.set(username, [item]);
    else known.push(item);
  }
  return all;
}

const ofUsername = <T>(all: ReadonlyMap<string, readonly T[]>, { username }: Pick<MovedName, 'username'>) =>
  all.get(username.toLowerCase()) ?? [];

/** The same user in the same organization, as far as the name says; a username is unique in all of Salesforce's orgs of a kind. */
export const isMeant = (
  name: Pick<MovedName, 'username' | 'organizationId'>,
  org: Pick<OrgRecord, 'username' | 'organizationId'>,
): boolean =>
  name.username !== '' &&
  name.username.toLowerCase() === org.username.toLowerCase() &&
  (name.organizationId === undefined || sameRecord(name.organizationId, org.organizationId));

function isSameName(name: MovedName, each: WaitingOrg): boolean {
  if (name.catalogueId !== undefined) return name.catalogueId === each.catalogueId;
  return (
    name.username.toLowerCase() === each.username.toLowerCase() &&
    (name.loginHost === each.loginHost || name.organizationId === each.organizationId) &&
    (name.username !== '' || name.marks.alias === each.alias)
  );
}

type About = Pick<ImportEntry, 'id' | 'becomes' | 'username' | 'organizationName' | 'kind' | 'loginHost'>;

const entry = (
  { id, becomes, username, organizationName, kind, loginHost }: About,
  { alias }: MovedMarks,
  verdict: ImportEntry['verdict'],
  bringsSignIn: boolean,
  changes: ImportEntry['changes'],
): ImportEntry => ({
  id,
  verdict,
  becomes,
  alias,
  username,
  organizationName,
  kind,
  loginHost,
  bringsSignIn,
  changes,
});

const factsOf = ({ username, organizationName, kind, loginHost }: OrgRecord) => ({
  username,
  organizationName,
  kind,
  loginHost,
});

export function marksOfRecord(record: OrgRecord, nameOf: ReturnType<typeof namesOfGroups>): MovedMarks {
  return {
    alias: record.alias,
    groups: nameOf(record.groupIds),
    tags: record.tags ?? [],
    colour: record.colour,
    icon: record.icon,
    pinned: record.pinnedAt !== undefined,
    note: record.note ?? '',
    landingPage: record.landingPage,
    keepAlive: record.keepAlive === true,
    archived: record.archivedAt !== undefined,
  };
}

export function marksOfWaiting(each: WaitingOrg, nameOf: ReturnType<typeof namesOfGroups>): MovedMarks {
  return {
    alias: each.alias,
    groups: nameOf(each.groupIds),
    tags: each.tags ?? [],
    pinned: false,
    note: each.note ?? '',
    landingPage: each.landingPage,
    keepAlive: false,
    archived: false,
  };
}

/** What the screen is told of a plan. */
export function previewOf(
  read: ReadImport,
  plan: readonly PlannedEntry[],
  state: StoredState,
  about: { readonly importId: string; readonly fileName: string | null },
): ImportPreview {
  const groups = new Set(state.groups.map(({ name }) => name.toLowerCase()));
  const named = [
    ...plan.flatMap(({ from }) => (from.kind === 'org' ? from.org : from.name).marks.groups),
    ...read.groups.map(({ name }) => name),
  ];
  return {
    ...about,
    source: read.source,
    entries: plan.map(({ shown }) => shown),
    newGroups: distinct(named, (name) => name.toLowerCase()).filter(
      (name) => !groups.has(name.toLowerCase()),
    ),
    newClientApps: read.clientApps.filter((app) => sameApp(app, state) === undefined).map(({ name }) => name),
    unreadable: read.unreadable.slice(0, MOST_TOLD),
    ignoredSecrets: read.ignoredSecrets,
  };
}

/** A person reads no more of them. */
const MOST_TOLD = 200;

/** The client app that is here already under another id, or the same. */
export const sameApp = (
  app: Pick<ReadImport['clientApps'][number], 'clientId' | 'practice'>,
  state: StoredState,
) =>
  state.clientApps.find(({ clientId, practice }) => clientId === app.clientId && practice === app.practice);

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}

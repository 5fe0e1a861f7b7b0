import type { ImportChange, ImportEntry } from '../../../shared/moving.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { firstByKey } from '../../../shared/first-by-key.ts';
import type { OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';
import { verdictOf } from './compare-marks.ts';
import { meantAmong, sameNameAmong } from './find-meant.ts';
import { marksOfRecord, marksOfWaiting } from './marks-here.ts';
import type { MovedMarks, MovedName, MovedOrg, ReadImport } from './moved-org.ts';
import { placeTextOf, type PlaceText } from './place-text.ts';
import { MERGED, type Way } from './way-of-import.ts';
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
export function planImport(
  read: ReadImport,
  state: StoredState,
  { compare }: Pick<Way, 'compare'> = MERGED,
  placeText: PlaceText = placeTextOf({ nameOf: (id) => id }),
): readonly PlannedEntry[] {
  const nameOf = namesOfGroups(state.groups);
  const byKey = new Map(state.orgs.map((org) => [org.key, org]));
  const orgs = [...firstByKey(read.orgs, ({ facts }) => facts.key).values()].map((org): PlannedEntry => {
    const record = byKey.get(org.facts.key);
    const from = { kind: 'org', org } as const;
    const hasSignIn = read.secrets?.grants.has(org.facts.key) === true;
    const gone = org.placeGone === undefined ? {} : { placeGone: org.placeGone };
    const about = { ...org.facts, ...gone, id: `org:${org.facts.key}`, becomes: 'org' as const };
    const note = secretNoteChange(read, org.facts.key, record);
    if (record === undefined) {
      return { shown: entry(about, org.marks, 'new', hasSignIn, note), from, meets: { kind: 'nothing' } };
    }
    const bringsSignIn = hasSignIn && record.needsSignIn !== undefined;
    const changes = [...compare(marksOfRecord(record, nameOf), org.marks, placeText), ...note];
    const shown = entry(
      { ...about, ...factsOf(record) },
      org.marks,
      verdictOf(changes, bringsSignIn),
      bringsSignIn,
      changes,
    );
    return { shown, from, meets: { kind: 'org', record } };
  });
  const incoming = meantAmong(read.orgs.map(({ facts }) => facts));
  const present: Present = {
    meant: meantAmong(state.orgs),
    waiting: sameNameAmong(state.waiting ?? []),
    nameOf,
    compare: (here, there) => compare(here, there, placeText),
  };
  const names = [
    ...firstByKey(
      read.names.filter((name) => incoming(name) === undefined),
      ({ username, loginHost, organizationId = '', marks }) =>
        [username.toLowerCase(), loginHost, organizationId, username === '' ? marks.alias : ''].join(' '),
    ).values(),
  ].map((name, at) => planName(name, `name:${at}`, present));
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
  readonly meant: ReturnType<typeof meantAmong<OrgRecord>>;
  readonly waiting: ReturnType<typeof sameNameAmong>;
  readonly nameOf: ReturnType<typeof namesOfGroups>;
  readonly compare: (here: MovedMarks, there: MovedMarks) => readonly ImportChange[];
}

function planName(
  name: MovedName,
  id: string,
  { meant, waiting: waits, nameOf, compare }: Present,
): PlannedEntry {
  const from = { kind: 'name', name } as const;
  const record = meant(name);
  if (record !== undefined) {
    const changes = compare(marksOfRecord(record, nameOf), name.marks);
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
  const waiting = waits(name);
  if (waiting === undefined) {
    return { shown: entry(about, name.marks, 'new', false, []), from, meets: { kind: 'nothing' } };
  }
  const changes = compare(marksOfWaiting(waiting, nameOf), name.marks);
  return {
    shown: entry(about, name.marks, verdictOf(changes, false), false, changes),
    from,
    meets: { kind: 'waiting', waiting },
  };
}

type About = Pick<
  ImportEntry,
  'id' | 'becomes' | 'username' | 'organizationName' | 'kind' | 'loginHost' | 'placeGone'
>;

const entry = (
  { id, becomes, username, organizationName, kind, loginHost, placeGone }: About,
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
  ...(placeGone === undefined ? {} : { placeGone }),
  changes,
});

const factsOf = ({ username, organizationName, kind, loginHost }: OrgRecord) => ({
  username,
  organizationName,
  kind,
  loginHost,
});

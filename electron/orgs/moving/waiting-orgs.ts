import type { WaitingSummary } from '../../../shared/moving.ts';
import { sameRecord } from '../../../shared/record-id.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore, StoredState, WaitingOrg } from '../../ports/org-store.ts';
import { missingNames } from './compare-marks.ts';
import { isMeant } from './find-meant.ts';
import { namesOfGroups } from './write-moving-file.ts';

/** The rows that wait for their sign-in, in the order they came. */
export function listWaiting(store: Pick<OrgStore, 'read'>): readonly WaitingSummary[] {
  const { waiting = [], groups } = store.read();
  const nameOf = namesOfGroups(groups);
  return waiting.map((each) => ({
    id: each.id,
    alias: each.alias,
    username: each.username,
    loginHost: each.loginHost,
    groups: nameOf(each.groupIds),
    tags: each.tags ?? [],
    note: each.note ?? '',
    ...(each.clientAppId === undefined ? {} : { clientAppId: each.clientAppId }),
  }));
}

/** Forgets a row that waits; no sign-in is lost, as there is none. Errors: STORE_WRITE_FAILED, STORE_NEWER. */
export async function removeWaiting(store: OrgStore, id: string): Promise<Result<null>> {
  const updated = await store.update((state) => withoutWaiting(state, (each) => each.id === id));
  return updated.ok ? ok(null) : updated;
}

/**
 * An org was signed in to: what waited for it (by its id, or the same user) goes, and its groups, tags, note and landing
 * page go over to the org, where it has none; so does its place in a team catalogue. For the change of a store.
 */
export function settleWaiting(
  state: StoredState,
  record: OrgRecord,
  waitingId: string | undefined,
): StoredState {
  const isSettled = (each: WaitingOrg) =>
    each.id === waitingId || isMeant(each, record) || isOfFamily(each, record);
  const settled = (state.waiting ?? []).filter(isSettled);
  if (settled.length === 0) return state;
  const marked = settled.reduce(withMarksOf, record);
  const rest = withoutWaiting(state, isSettled);
  return { ...rest, orgs: rest.orgs.map((org) => (org.key === record.key ? marked : org)) };
}

/** A sandbox or scratch org that another org listed: whose sign-in it is, nobody could say beforehand. */
const isOfFamily = (
  { username, organizationId, catalogueId }: WaitingOrg,
  record: Pick<OrgRecord, 'organizationId'>,
): boolean =>
  username === '' &&
  catalogueId === undefined &&
  organizationId !== undefined &&
  sameRecord(organizationId, record.organizationId);

function withMarksOf(
  record: OrgRecord,
  { groupIds = [], tags = [], note, landingPage, catalogueId }: WaitingOrg,
): OrgRecord {
  const groups = [...(record.groupIds ?? []), ...groupIds];
  const united = [...(record.tags ?? []), ...missingNames(record.tags ?? [], tags)];
  const kept = { note: record.note ?? note, landingPage: record.landingPage ?? landingPage };
  const ofCatalogue = record.catalogueId ?? catalogueId;
  return {
    ...record,
    ...(groups.length === 0 ? {} : { groupIds: [...new Set(groups)] }),
    ...(united.length === 0 ? {} : { tags: united }),
    ...(kept.note === undefined ? {} : { note: kept.note }),
    ...(kept.landingPage === undefined ? {} : { landingPage: kept.landingPage }),
    ...(ofCatalogue === undefined ? {} : { catalogueId: ofCatalogue }),
  };
}

function withoutWaiting(state: StoredState, isGone: (each: WaitingOrg) => boolean): StoredState {
  const { waiting = [], ...rest } = state;
  const left = waiting.filter((each) => !isGone(each));
  if (left.length === waiting.length) return state;
  return left.length === 0 ? rest : { ...rest, waiting: left };
}

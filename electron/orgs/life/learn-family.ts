import { isDeepStrictEqual } from 'node:util';
import type { OrgKey, OrgKind } from '../../../shared/org.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { CheckOrgParts } from '../check/check-org.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { askFamily, withFamily } from './ask-family.ts';

/** Kinds that may list others as their own: sandboxes are production's, a Dev Hub may also be of the other two. */
const PARENTS: ReadonlySet<OrgKind> = new Set(['production', 'developer', 'trial']);
/** Within this the same answer is no news, and worth no write. */
const SAME_FOR_MS = 3_600_000;

/**
 * Asks an org that has just answered for its sandboxes and scratch orgs, and keeps both lists. Best effort, and silent:
 * what it refuses, or cannot answer now, sets no state and is told to nobody, as nobody asked for it.
 */
export async function learnFamily(
  { store, broker, http, clock }: Pick<CheckOrgParts, 'store' | 'broker' | 'http' | 'clock'>,
  orgKey: OrgKey,
): Promise<void> {
  const record = findRecord(store, orgKey);
  if (!record.ok || !PARENTS.has(record.value.kind)) return;
  const token = await broker.cached(orgKey);
  if (!token.ok) return;
  const asked = await askFamily({ http, ...token.value }, record.value.apiVersion);
  if (!asked.ok) return;
  const learn = (current: OrgRecord) => withFamily(current, asked.value, clock.now());
  const now = findRecord(store, orgKey);
  if (!now.ok || isSame(now.value, learn(now.value))) return;
  await editRecord(store, orgKey, learn);
}

function isSame(before: OrgRecord, after: OrgRecord): boolean {
  const { sandboxesAskedAt: then = 0, ...known } = before;
  const { sandboxesAskedAt: now = 0, ...learnt } = after;
  return now - then < SAME_FOR_MS && isDeepStrictEqual(known, learnt);
}

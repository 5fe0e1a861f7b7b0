import type { FoundMissing } from '../../../shared/missing-orgs.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { withLiveToken, type CheckOrgParts } from '../check/check-org.ts';
import { editRecord, findRecord } from '../records/edit-record.ts';
import { askFamily, withFamily } from './ask-family.ts';
import { listMissing } from './list-missing.ts';

/**
 * Asks an org for its sandboxes and its scratch orgs, keeps both lists, and tells which of them are not in Latchkey.
 * One that the org does not have, or keeps from this user, is no failure. Errors: those of the broker, and passing ones.
 */
export async function findMissing(parts: CheckOrgParts, orgKey: OrgKey): Promise<Result<FoundMissing>> {
  const { store, clock } = parts;
  const asked = await withLiveToken(parts, orgKey, undefined, (session, { apiVersion }) =>
    askFamily(session, apiVersion),
  );
  if (!asked.ok) return asked;
  const { sandboxes, scratchOrgs } = asked.value;
  const record = findRecord(store, orgKey);
  if (!record.ok) return record;
  // A hint for later, so a disk that refuses does not fail the search.
  await editRecord(store, orgKey, (current) => withFamily(current, asked.value, clock.now()));
  const family = {
    ...('list' in sandboxes ? { sandboxes: sandboxes.list } : {}),
    ...('list' in scratchOrgs ? { scratchOrgs: scratchOrgs.list } : {}),
  };
  return ok({
    missing: listMissing(record.value, family, store.read()),
    sandboxes: 'list' in sandboxes ? { listed: sandboxes.list.length } : sandboxes,
    scratchOrgs: 'list' in scratchOrgs ? { listed: scratchOrgs.list.length } : scratchOrgs,
  });
}

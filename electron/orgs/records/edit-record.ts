import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import { words } from '../../text/words.ts';

/** The record of an org. Errors: ORG_NOT_FOUND. */
export function findRecord(store: OrgStore, orgKey: OrgKey): Result<OrgRecord> {
  const record = store.read().orgs.find((org) => org.key === orgKey);
  if (record !== undefined) return ok(record);
  return fail({ code: 'ORG_NOT_FOUND', message: words().orgs.notInList, remedy: 'none' });
}

/** Changes one org's record durably. Errors: ORG_NOT_FOUND, STORE_WRITE_FAILED, STORE_NEWER. */
export async function editRecord(
  store: OrgStore,
  orgKey: OrgKey,
  change: (record: OrgRecord) => OrgRecord,
): Promise<Result<OrgRecord>> {
  const found = findRecord(store, orgKey);
  if (!found.ok) return found;
  const written = await store.update((state) => ({
    ...state,
    orgs: state.orgs.map((org) => (org.key === orgKey ? change(org) : org)),
  }));
  return written.ok ? findRecord(store, orgKey) : written;
}

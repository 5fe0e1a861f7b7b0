import type { OrgKey } from '../../../shared/org.ts';
import type { MissingOrg } from '../../../shared/missing-orgs.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore, WaitingOrg } from '../../ports/org-store.ts';
import { findRecord } from '../records/edit-record.ts';
import { listMissing } from './list-missing.ts';

/** Where sandboxes and scratch orgs are signed in to when nobody says otherwise. */
const SANDBOX_LOGIN = 'https://test.salesforce.com';

/**
 * Makes a row that waits for its sign-in of each of these orgs, which an org lists as its own (`findMissing`). What is in
 * the list by now, or waits already, is left alone. Errors: ORG_NOT_FOUND, STORE_WRITE_FAILED, STORE_NEWER.
 */
export async function addMissing(
  { store, newId }: { readonly store: OrgStore; readonly newId: () => string },
  orgKey: OrgKey,
  ids: readonly string[],
): Promise<Result<null>> {
  const parent = findRecord(store, orgKey);
  if (!parent.ok) return parent;
  const updated = await store.update((state) => {
    const added = listMissing(parent.value, parent.value, state)
      .filter(({ id, isWaiting }) => ids.includes(id) && !isWaiting)
      .map((one) => waitingOf(one, parent.value, newId()));
    return added.length === 0 ? state : { ...state, waiting: [...(state.waiting ?? []), ...added] };
  });
  return updated.ok ? ok(null) : fail(updated.error);
}

/** A sandbox is a copy with the client apps of its production, and a Dev Hub's app works in its scratch orgs. */
function waitingOf(
  { alias, username = '', loginHost, organizationId }: MissingOrg,
  { clientAppId }: OrgRecord,
  id: string,
): WaitingOrg {
  return {
    id,
    alias: alias.slice(0, 60),
    username,
    loginHost: loginHost ?? SANDBOX_LOGIN,
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(clientAppId === undefined ? {} : { clientAppId }),
  };
}

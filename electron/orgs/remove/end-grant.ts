import type { OrgKey } from '../../../shared/org.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { OrgWindows } from '../../ports/windows.ts';
import type { ClientApps } from '../client-apps/client-apps.ts';
import { findRecord } from '../records/edit-record.ts';
import type { Grants } from '../grants/grants.ts';
import type { Revocations } from './revoke-grant.ts';

export interface EndGrantParts {
  readonly store: OrgStore;
  readonly grants: Grants;
  readonly clientApps: ClientApps;
  readonly revocations: Revocations;
  readonly windows: OrgWindows;
}

/**
 * Closes the org's windows, clears its partition and revokes its grant. The revocation is written down first, so that
 * neither a kill nor a dead network leaves a grant alive that nobody knows of; when the server cannot be reached, the
 * answer says so and a later start tries again. The record and its secrets are the caller's to deal with.
 */
export async function endGrant(
  parts: EndGrantParts,
  orgKey: OrgKey,
): Promise<Result<{ readonly revoked: boolean }>> {
  const found = findRecord(parts.store, orgKey);
  if (!found.ok) return found;

  const owed = await oweRevocation(parts, found.value);
  if (!owed.ok) return owed;

  parts.windows.close(orgKey);
  await parts.windows.clearPartition(found.value.partition);
  return ok({ revoked: owed.value !== null && (await parts.revocations.pay(owed.value)) });
}

/** Null when there is nothing that could be revoked: no grant, or one that no key opens any more. */
async function oweRevocation(parts: EndGrantParts, record: OrgRecord): Promise<Result<string | null>> {
  const grant = await parts.grants.read(record.key);
  // With a locked keychain the person can unlock and try again; an unreadable record must not keep the org for ever.
  if (!grant.ok) return grant.error.code === 'SECRET_UNREADABLE' ? ok(null) : grant;
  if (grant.value === null) return ok(null);
  const app = await parts.clientApps.ofOrg(record);
  // Salesforce revokes by the token alone; without the app's record its id is simply not sent along.
  const client = app.ok ? app.value.credentials : null;
  return parts.revocations.owe(record.loginHost, client, grant.value);
}

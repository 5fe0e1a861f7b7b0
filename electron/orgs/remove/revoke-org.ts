import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import { editRecord } from '../records/edit-record.ts';
import { endGrant, type EndGrantParts } from './end-grant.ts';
import type { OrgStates } from '../records/org-states.ts';

export interface RevokeOrgParts extends EndGrantParts {
  readonly states: OrgStates;
  readonly clock: Clock;
}

/**
 * Ends the org's grant and forgets its tokens; the row stays, with its alias and everything else, and needs a sign-in.
 * Errors: VAULT_CLOSED, STORE_WRITE_FAILED, ORG_NOT_FOUND.
 */
export async function revokeOrg(
  parts: RevokeOrgParts,
  orgKey: OrgKey,
): Promise<Result<{ readonly revoked: boolean }>> {
  const ended = await endGrant(parts, orgKey);
  if (!ended.ok) return ended;
  const since = parts.clock.now();
  const marked = await editRecord(parts.store, orgKey, (record) => ({
    ...record,
    needsSignIn: { since, code: 'NEEDS_SIGN_IN', error: '', description: '' },
  }));
  if (!marked.ok) return marked;
  parts.states.set(orgKey, undefined);
  await parts.grants.remove(orgKey);
  return ended;
}

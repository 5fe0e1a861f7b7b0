import { z } from 'zod';
import type { GrantIdentity } from '../oauth/token-response.ts';
import { plainText } from '../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isApiVersion } from './api-version.ts';
import { readFromOrg, type OrgCallFailure, type OrgSession } from './org-call.ts';
import { recordId18, sameRecord } from './record-id.ts';

/** The person behind an access token, as the org itself says. */
export interface Identity extends GrantIdentity {
  readonly username: string;
}

const userinfo = z.object({
  organization_id: z.string(),
  user_id: z.string(),
  preferred_username: z.string().optional(),
});
const userRecord = z.object({ Username: z.string().min(1) });

/**
 * Asks the org who the token belongs to. `expected` is who the token answer named: another one here is a mix-up and
 * is refused. The username comes from the User record, because `preferred_username` may differ from it (as the
 * Salesforce CLI found); where the record cannot be read (no `api` scope, another kind of server) userinfo's is used.
 */
export async function readIdentity(
  session: OrgSession,
  apiVersion: string | null,
  expected: GrantIdentity | null,
): Promise<Result<Identity, OrgCallFailure>> {
  const info = await readFromOrg(session, '/services/oauth2/userinfo', userinfo);
  if (!info.ok) return info;
  const organizationId = recordId18(info.value.organization_id);
  const userId = recordId18(info.value.user_id);
  if (organizationId === null || userId === null) {
    return fail({ kind: 'bad-response', detail: 'an identity without Salesforce ids' });
  }
  if (
    expected !== null &&
    !(sameRecord(expected.organizationId, organizationId) && sameRecord(expected.userId, userId))
  ) {
    return fail({ kind: 'bad-response', detail: 'the token belongs to somebody else than the sign-in said' });
  }
  const username = (await readUsername(session, apiVersion, userId)) ?? info.value.preferred_username;
  if (username === undefined || username === '') {
    return fail({ kind: 'bad-response', detail: 'an identity without a username' });
  }
  return ok({ organizationId, userId, username: plainText(username, 120) });
}

async function readUsername(
  session: OrgSession,
  apiVersion: string | null,
  userId: string,
): Promise<string | null> {
  if (apiVersion === null || !isApiVersion(apiVersion)) return null;
  const path = `/services/data/v${apiVersion}/sobjects/User/${userId}?fields=Username` as const;
  const user = await readFromOrg(session, path, userRecord);
  return user.ok ? user.value.Username : null;
}

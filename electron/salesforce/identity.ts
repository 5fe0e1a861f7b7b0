import { z } from 'zod';
import type { GrantIdentity } from '../oauth/token-response.ts';
import { plainText } from '../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isApiVersion } from './api-version.ts';
import { readFromOrg, type OrgCallFailure, type OrgSession } from './org-call.ts';
import { recordId18, sameRecord } from '../../shared/record-id.ts';
import { words } from '../text/words.ts';

/** The person behind an access token, as the org itself says. */
export interface Identity extends GrantIdentity {
  readonly username: string;
}

const userinfo = z.object({
  organization_id: z.string().optional(),
  user_id: z.string().optional(),
  preferred_username: z.string().optional(),
});
const userRecord = z.object({ Username: z.string().min(1) });
const identityDocument = z.object({ username: z.string().min(1) });

/**
 * Asks the org who the token belongs to. `expected` is who the token answer named: another one here is a mix-up and
 * is refused. The username comes from the User record, because `preferred_username` may differ from it (as the
 * Salesforce CLI found); where the record cannot be read (no `api` scope, another kind of server) userinfo's is used,
 * and failing that the identity URL's.
 */
export async function readIdentity(
  session: OrgSession,
  apiVersion: string | null,
  expected: GrantIdentity | null,
): Promise<Result<Identity, OrgCallFailure>> {
  const info = await readFromOrg(session, '/services/oauth2/userinfo', userinfo);
  // A token answer that named its owner is enough where userinfo itself is refused (scopes without `id` or `api`).
  if (!info.ok && (expected === null || info.error.kind !== 'refused')) return info;
  const told = info.ok ? info.value : {};
  const owner = ownerOf(told) ?? expected;
  if (owner === null) return fail({ kind: 'bad-response', detail: words().salesforce.identityWithoutIds });
  if (
    expected !== null &&
    !(sameRecord(expected.organizationId, owner.organizationId) && sameRecord(expected.userId, owner.userId))
  ) {
    return fail({ kind: 'bad-response', detail: words().salesforce.identityOfSomebodyElse });
  }
  const username =
    (await readUsername(session, apiVersion, owner.userId)) ??
    told.preferred_username ??
    (await readIdentityDocument(session, owner));
  if (username === undefined || username === '') {
    return fail({ kind: 'bad-response', detail: words().salesforce.identityWithoutUsername });
  }
  return ok({ ...owner, username: plainText(username, 120) });
}

function ownerOf(told: z.infer<typeof userinfo>): GrantIdentity | null {
  const organizationId = recordId18(told.organization_id ?? '');
  const userId = recordId18(told.user_id ?? '');
  return organizationId === null || userId === null ? null : { organizationId, userId };
}

async function readIdentityDocument(session: OrgSession, owner: GrantIdentity): Promise<string | undefined> {
  const path = `/id/${owner.organizationId}/${owner.userId}` as const;
  const document = await readFromOrg(session, path, identityDocument);
  return document.ok ? document.value.username : undefined;
}

export async function readUsername(
  session: OrgSession,
  apiVersion: string | null,
  userId: string,
): Promise<string | null> {
  if (apiVersion === null || !isApiVersion(apiVersion)) return null;
  const path = `/services/data/v${apiVersion}/sobjects/User/${userId}?fields=Username` as const;
  const user = await readFromOrg(session, path, userRecord);
  return user.ok ? user.value.Username : null;
}

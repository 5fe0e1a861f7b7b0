import type { AppError } from '../../../shared/app-error.ts';
import type { OrgFacts } from '../../../shared/org-facts.ts';
import type { OrgKey, OrgKind } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { GrantIdentity } from '../../oauth/token-response.ts';
import type { Http } from '../../ports/http.ts';
import { readApiVersion } from '../../salesforce/api-version.ts';
import { readIdentity } from '../../salesforce/identity.ts';
import { orgCallError, type OrgCallFailure, type OrgSession } from '../../salesforce/org-call.ts';
import { readOrganization } from '../../salesforce/organization.ts';
import { cancelled } from './sign-in-errors.ts';

/** Who a token belongs to and what kind of org it is for, in the org's own word. */
export interface OrgIdentity {
  readonly key: OrgKey;
  readonly organizationId: string;
  readonly userId: string;
  readonly username: string;
  readonly organizationName: string;
  readonly kind: OrgKind;
  /** Null when the org would not tell. */
  readonly facts: OrgFacts | null;
  readonly apiVersion: string;
  /** Why the org answers none of this user's calls; the user is known from the token's issuer. */
  readonly refusal?: AppError;
}

/** When the org does not say which versions it offers; old enough for every org there is. */
const FALLBACK_API_VERSION = '60.0';

/** A token that was just issued, and whom its issuer named; null where it named nobody. */
export interface FreshToken {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly identity: GrantIdentity | null;
}

/**
 * Asks the org itself who this is and what kind of org it is: the end of every sign-in. `explain` words the failure
 * where a method knows better than the general sentence. Errors: those of a call to the org, SIGN_IN_CANCELLED.
 */
export async function identify(
  http: Http,
  token: FreshToken,
  signal: AbortSignal,
  explain: (failure: OrgCallFailure) => ReturnType<typeof orgCallError> = orgCallError,
): Promise<Result<OrgIdentity>> {
  const { instanceUrl, accessToken } = token;
  const session: OrgSession = { http, instanceUrl, accessToken, signal };
  const versions = await readApiVersion(session);
  const apiVersion = versions.ok ? versions.value : FALLBACK_API_VERSION;
  const [identity, organization] = await Promise.all([
    readIdentity(session, apiVersion, token.identity),
    readOrganization(session, apiVersion),
  ]);
  if (signal.aborted) return fail(cancelled());
  if (!identity.ok) return fail(explain(identity.error));
  if (!organization.ok) return fail(explain(organization.error));
  const { organizationId, userId, username } = identity.value;
  const { kind, facts, refusal } = organization.value;
  return ok({
    key: `${organizationId}:${userId}`,
    organizationId,
    userId,
    username,
    organizationName: organization.value.name ?? new URL(instanceUrl).host,
    kind,
    facts,
    apiVersion,
    ...(refusal === undefined ? {} : { refusal: orgCallError({ kind: 'refused', salesforce: refusal }) }),
  });
}

import { fail, ok, type Result } from '../../../shared/result.ts';
import { revokeToken, type TokenEndpoint } from '../../oauth/token-client.ts';
import { tokenFailureError, type TokenFailure } from '../../oauth/token-error.ts';
import type { TokenGrant } from '../../oauth/token-response.ts';
import type { Grant } from '../grants/grants.ts';
import { identify, type OrgIdentity } from './identify.ts';
import { grantOf } from '../token/refresh-answer.ts';
import { cancelled } from './sign-in-errors.ts';

/** Who signed in where, with what; nothing of it is stored yet. */
export interface SignedIn extends OrgIdentity {
  /** Empty when Salesforce did not say. */
  readonly scopes: readonly string[];
  readonly grant: Omit<Grant, 'refreshing'>;
  /** True for a grant that another program made and may still use: revoking it would sign that program out. */
  readonly borrowed: boolean;
}

/**
 * From the answer of the token endpoint to knowing who came back. `renewWith` is what the vault keeps so that a grant
 * without a refresh token can be asked for again.
 */
export async function finishSignIn(
  endpoint: TokenEndpoint,
  answer: Result<TokenGrant, TokenFailure>,
  signal: AbortSignal,
  renewWith?: Grant['renewWith'],
): Promise<Result<SignedIn>> {
  if (!answer.ok) return fail(signal.aborted ? cancelled() : tokenFailureError(answer.error, 'sign-in'));
  const identity = await identify(endpoint.http, answer.value, signal);
  if (!identity.ok) {
    // A grant that nobody will use still takes one of the user's five approvals (salesforce.md 0.13).
    void revokeToken(endpoint, answer.value.refreshToken ?? answer.value.accessToken);
    return identity;
  }
  const grant = grantOf(answer.value);
  return ok({
    ...identity.value,
    scopes: answer.value.scopes,
    grant: renewWith === undefined ? grant : { ...grant, renewWith },
    borrowed: false,
  });
}

import { fail, ok, type Result } from '../../../shared/result.ts';
import { refreshGrant } from '../../oauth/refresh.ts';
import { revokeToken } from '../../oauth/token-client.ts';
import { tokenFailureError } from '../../oauth/token-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { identify } from './identify.ts';
import { grantOf } from '../token/refresh-answer.ts';
import { CANCELLED } from './sign-in-errors.ts';
import type { SignedIn } from './signed-in.ts';

export interface SfdxUrlAttempt {
  readonly method: 'sfdx-url';
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
  readonly refreshToken: string;
}

/**
 * Takes over the grant of an SFDX auth URL: a refresh proves it. With rotation on, that refresh ends the grant for the
 * program it came from (salesforce.md 6); without, both go on using it, so it is not ours to revoke.
 */
export async function signInBySfdxUrl(
  parts: { readonly http: Http; readonly clock: Clock },
  { loginHost, clientApp, refreshToken }: SfdxUrlAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const endpoint = { ...parts, loginHost, client: clientApp.credentials };
  const answer = await refreshGrant(endpoint, refreshToken, signal);
  if (!answer.ok) return fail(signal.aborted ? CANCELLED : tokenFailureError(answer.error, 'sign-in'));
  const rotated = answer.value.refreshToken;
  const identity = await identify(parts.http, answer.value, signal);
  if (!identity.ok) {
    if (rotated !== null) void revokeToken(endpoint, rotated);
    return identity;
  }
  return ok({
    ...identity.value,
    scopes: answer.value.scopes,
    grant: { ...grantOf(answer.value), refreshToken: rotated ?? refreshToken },
    borrowed: rotated === null,
  });
}

import type { AppError } from '../../../shared/app-error.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { refreshGrant } from '../../oauth/refresh.ts';
import { revokeToken, type TokenEndpoint } from '../../oauth/token-client.ts';
import { tokenFailureError } from '../../oauth/token-error.ts';
import type { TokenGrant } from '../../oauth/token-response.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { ReadyClientApp } from '../client-apps/client-apps.ts';
import { identify } from './identify.ts';
import { grantOf } from '../token/refresh-answer.ts';
import { cancelled } from './sign-in-errors.ts';
import type { SignedIn } from './signed-in.ts';
import { digestOf, type Takeovers } from './takeovers.ts';
import { words } from '../../text/words.ts';

export interface SfdxUrlAttempt {
  readonly method: 'sfdx-url';
  readonly loginHost: string;
  readonly clientApp: ReadyClientApp;
  readonly refreshToken: string;
}

export interface SfdxUrlParts {
  readonly http: Http;
  readonly clock: Clock;
  readonly takeovers: Takeovers;
}

/**
 * Takes over the grant of an SFDX auth URL: a refresh proves it. With rotation on, that refresh ends the grant for the
 * program it came from (salesforce.md 6); without, both go on using it, so it is not ours to revoke.
 *
 * A rotated answer is durable before the org is asked who that is, and stays so through every passing fault: the same
 * URL then goes on where it stopped, and its spent token is not sent again. Errors: those of a token request and of
 * `identify`, SFDX_URL_INVALID for a URL that an org of the list has used up, VAULT_CLOSED, STORE_WRITE_FAILED.
 */
export async function signInBySfdxUrl(
  parts: SfdxUrlParts,
  { loginHost, clientApp, refreshToken }: SfdxUrlAttempt,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const { http, clock, takeovers } = parts;
  const endpoint = { http, clock, loginHost, client: clientApp.credentials };
  const before = await takeovers.look(refreshToken);
  if (!before.ok) return before;
  switch (before.value.kind) {
    case 'used':
      // Left by a kill between the row and the end of the takeover.
      await takeovers.end(digestOf(refreshToken));
      return fail(usedUp(before.value.record));
    case 'new': {
      const traded = await trade({ takeovers, endpoint }, refreshToken, refreshToken, signal);
      return traded.ok ? finish({ takeovers, endpoint }, refreshToken, traded.value, signal) : traded;
    }
    case 'pending': {
      const { grant } = before.value;
      const finished = await finish({ takeovers, endpoint }, refreshToken, grant, signal);
      if (finished.ok || finished.error.code !== 'NEEDS_SIGN_IN') return finished;
      // Its access token has ended meanwhile; the refresh token beside it has not been sent yet.
      const present = grant.refreshToken ?? refreshToken;
      const traded = await trade({ takeovers, endpoint }, refreshToken, present, signal);
      if (!traded.ok) return traded;
      const renewed = { ...traded.value, refreshToken: traded.value.refreshToken ?? grant.refreshToken };
      return finish({ takeovers, endpoint }, refreshToken, renewed, signal);
    }
    default:
      return assertNever(before.value);
  }
}

interface Place {
  readonly takeovers: Takeovers;
  readonly endpoint: TokenEndpoint;
}

/** Sends a refresh token once, and makes the answer durable under the pasted one. */
async function trade(
  { takeovers, endpoint }: Place,
  pasted: string,
  refreshToken: string,
  signal: AbortSignal,
): Promise<Result<TokenGrant>> {
  const isFirst = refreshToken === pasted;
  const begun = isFirst ? await takeovers.begin(pasted) : ok(null);
  if (!begun.ok) return begun;
  const answer = await refreshGrant(endpoint, refreshToken, signal);
  if (!answer.ok) {
    // Nothing came that could be kept; what an earlier trade brought goes only when Salesforce says that it is dead.
    if (isFirst || answer.error.kind === 'needs-sign-in') await takeovers.end(digestOf(pasted));
    return fail(signal.aborted ? cancelled() : tokenFailureError(answer.error, 'sign-in'));
  }
  const kept = isFirst
    ? answer.value
    : { ...answer.value, refreshToken: answer.value.refreshToken ?? refreshToken };
  await takeovers.keep(pasted, kept);
  return ok(kept);
}

/** From the answer to knowing whose it is. */
async function finish(
  { takeovers, endpoint }: Place,
  pasted: string,
  grant: TokenGrant,
  signal: AbortSignal,
): Promise<Result<SignedIn>> {
  const takenFrom = digestOf(pasted);
  const rotated = grant.refreshToken;
  const identity = await identify(endpoint.http, grant, signal);
  if (!identity.ok) {
    if (!isFinal(identity.error)) return identity;
    if (rotated !== null) void revokeToken(endpoint, rotated);
    await takeovers.end(takenFrom);
    return identity;
  }
  return ok({
    ...identity.value,
    scopes: grant.scopes,
    grant: { ...grantOf(grant), refreshToken: rotated ?? pasted, takenFrom },
    borrowed: rotated === null,
  });
}

/** The person does not want it, or the org does not; everything else may pass, and a hiccup must cost nobody a grant. */
const isFinal = ({ code }: AppError): boolean => code === 'SIGN_IN_CANCELLED' || code === 'ACCESS_REFUSED';

const usedUp = ({ alias }: OrgRecord): AppError => ({
  code: 'SFDX_URL_INVALID',
  message: words().signIn.sfdxUrlUsed(alias),
  remedy: 'none',
});

import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Result } from '../../shared/result.ts';
import { requestToken, type TokenEndpoint } from './token-client.ts';
import type { TokenFailure } from './token-error.ts';
import type { TokenGrant } from './token-response.ts';

export interface AssertionFacts {
  /** The app's consumer key: `iss`. */
  readonly clientId: string;
  /** `sub`: a username, not an e-mail address. */
  readonly username: string;
  /** `aud`: an origin such as `https://login.salesforce.com`. */
  readonly audience: string;
  readonly key: KeyObject;
  /** Milliseconds since the epoch by Salesforce's clock (`readServerTime`). */
  readonly now: number;
}

/** Salesforce takes at most about three minutes (salesforce.md 1.2); half a minute is left for a clock that is off. */
const LIFE_SECONDS = 150;

/**
 * The JWT bearer flow (RFC 7523 2.1): a signed assertion instead of a password. It names its client itself, so no
 * `client_id` goes beside it. No refresh token comes back; a new assertion renews.
 */
export async function requestByAssertion(
  endpoint: Omit<TokenEndpoint, 'client'>,
  facts: AssertionFacts,
  signal?: AbortSignal,
): Promise<Result<TokenGrant, TokenFailure>> {
  return requestToken(
    { ...endpoint, client: null },
    'token:jwt',
    {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await signAssertion(facts),
    },
    signal,
  );
}

/** RS256, base64url without padding, `exp` in whole seconds (RFC 7519 2). */
function signAssertion({ clientId, username, audience, key, now }: AssertionFacts): Promise<string> {
  return new SignJWT({
    iss: clientId,
    sub: username,
    aud: audience,
    exp: Math.floor(now / 1000) + LIFE_SECONDS,
  })
    .setProtectedHeader({ alg: 'RS256' })
    .sign(key);
}

import type { Result } from '../../shared/result.ts';
import { requestToken, type TokenEndpoint } from './token-client.ts';
import type { TokenFailure } from './token-error.ts';
import type { TokenGrant } from './token-response.ts';

/**
 * Trades a refresh token for an access token (RFC 6749 6). When the answer holds a `refreshToken`, the old one is
 * dead and the new one must be durable before the access token is used; presenting the old one again makes
 * Salesforce revoke the whole grant. So one at a time per org, and no retry when `mayHaveArrived` (the broker's duty).
 */
export function refreshGrant(
  endpoint: TokenEndpoint,
  refreshToken: string,
  signal?: AbortSignal,
): Promise<Result<TokenGrant, TokenFailure>> {
  return requestToken(
    endpoint,
    'token:refresh',
    { grant_type: 'refresh_token', refresh_token: refreshToken },
    signal,
  );
}

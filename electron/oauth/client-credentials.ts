import type { Result } from '../../shared/result.ts';
import { requestToken, type TokenEndpoint } from './token-client.ts';
import type { TokenFailure } from './token-error.ts';
import type { TokenGrant } from './token-response.ts';

/**
 * The client credentials flow (RFC 6749 4.4): a token for the user the app runs as; My Domain only, no refresh token.
 * Without `scopes` Salesforce gives all of the app's; the one for a refresh token means nothing here and is left out.
 */
export function requestByClientCredentials(
  endpoint: TokenEndpoint,
  scopes: readonly string[],
  signal?: AbortSignal,
): Promise<Result<TokenGrant, TokenFailure>> {
  const scope = scopes.filter((one) => one !== 'refresh_token' && one !== 'offline_access').join(' ');
  return requestToken(
    endpoint,
    'token:client-credentials',
    { grant_type: 'client_credentials', ...(scope === '' ? {} : { scope }) },
    signal,
  );
}

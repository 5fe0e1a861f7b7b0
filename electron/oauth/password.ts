import type { Result } from '../../shared/result.ts';
import { requestToken, type TokenEndpoint } from './token-client.ts';
import type { TokenFailure } from './token-error.ts';
import type { TokenGrant } from './token-response.ts';

export interface UserCredentials {
  readonly username: string;
  readonly password: string;
  /** Mailed by Salesforce; wanted from an address that the org does not trust. */
  readonly securityToken?: string | undefined;
}

/**
 * The username-password flow (RFC 6749 4.3, legacy): the security token follows the password without anything in
 * between, and each value is form-encoded alone, so `+ & % # ü` arrive as typed (salesforce.md 2.1). It never brings a
 * refresh token. Each refused try counts towards the user's lock-out: whoever asks must not repeat it.
 */
export function requestByPassword(
  endpoint: TokenEndpoint,
  { username, password, securityToken = '' }: UserCredentials,
  signal?: AbortSignal,
): Promise<Result<TokenGrant, TokenFailure>> {
  return requestToken(
    endpoint,
    'token:password',
    { grant_type: 'password', username, password: password + securityToken },
    signal,
  );
}

import type { Result } from '../../shared/result.ts';
import { requestToken, type TokenEndpoint } from './token-client.ts';
import type { TokenFailure } from './token-error.ts';
import type { TokenGrant } from './token-response.ts';

/** One answered sign-in. */
export interface AnsweredSignIn {
  readonly code: string;
  /** The secret half of the PKCE pair whose challenge was in the authorize URL. */
  readonly codeVerifier: string;
  /** The same text as in the authorize URL. */
  readonly callbackUrl: string;
}

/**
 * Exchanges an authorization code for tokens (RFC 6749 4.1.3 with RFC 7636 4.5). A code works once and for minutes:
 * after any failure the next attempt is a new sign-in with a new state and verifier, never the same code again.
 */
export function exchangeCode(
  endpoint: TokenEndpoint,
  signIn: AnsweredSignIn,
  signal?: AbortSignal,
): Promise<Result<TokenGrant, TokenFailure>> {
  return requestToken(
    endpoint,
    'token:code',
    {
      grant_type: 'authorization_code',
      code: signIn.code,
      redirect_uri: signIn.callbackUrl,
      code_verifier: signIn.codeVerifier,
    },
    signal,
  );
}

/** What the authorize page is asked for. */
export interface AuthorizeRequest {
  /** Origin where sign-in starts, such as `https://login.salesforce.com`. */
  readonly loginHost: string;
  readonly clientId: string;
  /** Character for character as registered with the app: Salesforce compares exactly. */
  readonly callbackUrl: string;
  readonly state: string;
  readonly codeChallenge: string;
  /** Space-separated; without it Salesforce grants every scope of the app. */
  readonly scope?: string;
  /** A username to fill in, when signing in again. */
  readonly loginHint?: string;
  /** `login` asks for the password even when the browser is still signed in, perhaps as somebody else. */
  readonly prompt?: 'login' | 'consent' | 'select_account';
}

/**
 * The least that Latchkey needs: call the API, open the user interface, refresh (RFC 9700 2.3, least privilege).
 * An app that lacks one of them answers `invalid_scope`, or OAUTH_APPROVAL_ERROR_GENERIC after the login.
 */
export const NEEDED_SCOPES = 'api web refresh_token';

/** The address of the authorize page: code flow with PKCE S256. It holds no secret: the verifier stays here. */
export function authorizeUrl(request: AuthorizeRequest): string {
  const url = new URL('/services/oauth2/authorize', request.loginHost);
  const query = url.searchParams;
  query.set('response_type', 'code');
  query.set('client_id', request.clientId);
  query.set('redirect_uri', request.callbackUrl);
  query.set('state', request.state);
  query.set('code_challenge', request.codeChallenge);
  query.set('code_challenge_method', 'S256');
  if (request.scope !== undefined) query.set('scope', request.scope);
  if (request.loginHint !== undefined) query.set('login_hint', request.loginHint);
  if (request.prompt !== undefined) query.set('prompt', request.prompt);
  return url.href;
}

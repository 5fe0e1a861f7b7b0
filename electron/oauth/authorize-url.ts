/** What the authorize page is asked for. */
export interface AuthorizeRequest {
  /** Origin where sign-in starts, such as `https://login.salesforce.com`. */
  readonly loginHost: string;
  readonly clientId: string;
  /** Character for character as registered with the app: Salesforce compares exactly. */
  readonly callbackUrl: string;
  readonly state: string;
  readonly codeChallenge: string;
  /** Without any, Salesforce grants every scope of the app. */
  readonly scopes?: readonly string[];
  /** A username to fill in, when signing in again. */
  readonly loginHint?: string;
  /** `login` asks for the password even when the browser is still signed in, perhaps as somebody else. */
  readonly prompt?: 'login' | 'consent' | 'select_account';
  /** Shows Salesforce's own login page where My Domain would go straight to an identity provider. */
  readonly bypassSso?: boolean;
}

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
  if (request.scopes !== undefined && request.scopes.length > 0) query.set('scope', request.scopes.join(' '));
  if (request.loginHint !== undefined) query.set('login_hint', request.loginHint);
  if (request.prompt !== undefined) query.set('prompt', request.prompt);
  if (request.bypassSso === true) query.set('login', 'true');
  return url.href;
}

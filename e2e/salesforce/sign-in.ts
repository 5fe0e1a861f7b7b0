import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { createPracticeBrowser, type PracticeBrowser, type VisitedPage } from './practice-browser.ts';

/** The callback that sign-ins without a browser use; nothing listens there. */
export const SIGN_IN_CALLBACK = 'http://localhost:9/callback';

export interface SignInRequest {
  /** Login host or My Domain, without a trailing slash. */
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly username: string;
  readonly password: string;
  /** Further parameters of the authorize request, e.g. `scope`, `prompt`. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly redirectUri?: string;
  /** Default: Allow. */
  readonly answer?: 'Allow' | 'Deny';
  readonly browser?: PracticeBrowser;
}

const tokenSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  instance_url: z.string(),
  id: z.string(),
  scope: z.string(),
  issued_at: z.string(),
  signature: z.string(),
  token_type: z.string(),
  id_token: z.string().optional(),
});

export type SignInTokens = z.infer<typeof tokenSchema>;

/** A PKCE pair, S256. */
export function newPkce(bytes = 32): { readonly verifier: string; readonly challenge: string } {
  const verifier = randomBytes(bytes).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Types username and password on a login page that a browser stands at. */
export function typeLogin(
  browser: PracticeBrowser,
  at: VisitedPage,
  username: string,
  password: string,
): Promise<VisitedPage> {
  const url = new URL(at.url);
  const startURL = url.searchParams.get('startURL') ?? '';
  return browser.submit(new URL('/', url).href, { username, pw: password, startURL });
}

/** Goes from the authorize URL to wherever it ends, answering each page that comes. */
export async function authorizeByHand(
  request: SignInRequest,
  parameters: Readonly<Record<string, string>>,
): Promise<VisitedPage> {
  const redirectUri = request.redirectUri ?? SIGN_IN_CALLBACK;
  const browser = request.browser ?? createPracticeBrowser(redirectUri);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: redirectUri,
    ...request.parameters,
    ...parameters,
  });
  let page = await browser.visit(`${request.loginUrl}/services/oauth2/authorize?${query.toString()}`);
  if (page.text.includes('id="login_form"')) {
    page = await typeLogin(browser, page, request.username, request.password);
  }
  if (page.text.includes('id="oaapprove"')) {
    const source = new URL(page.url).searchParams.get('source') ?? '';
    page = await browser.submit(page.url, { source, save: request.answer ?? 'Allow' });
  }
  return page;
}

/** Redeems a code at the token endpoint. @returns the endpoint's own answer */
function redeemCode(request: SignInRequest, code: string, verifier: string): Promise<Response> {
  return fetch(`${request.loginUrl}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: request.redirectUri ?? SIGN_IN_CALLBACK,
      code_verifier: verifier,
      client_id: request.clientId,
      ...(request.clientSecret !== undefined && { client_secret: request.clientSecret }),
    }),
  });
}

/** A whole sign-in by the web server flow with PKCE, without a real browser. @throws when it does not succeed */
export async function signIn(request: SignInRequest): Promise<SignInTokens> {
  const { verifier, challenge } = newPkce();
  const page = await authorizeByHand(request, {
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const code = new URL(page.url).searchParams.get('code');
  if (code === null) throw new Error(`Sign-in ended without a code at ${new URL(page.url).pathname}`);
  const response = await redeemCode(request, code, verifier);
  return tokenSchema.parse(await response.json());
}

import { createGotHttp, type GotHttp } from '../../electron/adapters/network/got-http.ts';
import { exchangeCode } from '../../electron/oauth/authorization-code.ts';
import { NEEDED_SCOPES } from '../../shared/client-app.ts';
import { authorizeUrl } from '../../electron/oauth/authorize-url.ts';
import { awaitCallback, type CallbackOutcome } from '../../electron/oauth/callback.ts';
import { createPkce } from '../../electron/oauth/pkce.ts';
import { createState } from '../../electron/oauth/state.ts';
import type { ClientCredentials, TokenEndpoint } from '../../electron/oauth/token-client.ts';
import type { TokenFailure } from '../../electron/oauth/token-error.ts';
import type { TokenGrant } from '../../electron/oauth/token-response.ts';
import type { OrgSession } from '../../electron/salesforce/org-call.ts';
import type { Result } from '../../shared/result.ts';
import type { PracticeOrg } from '../salesforce/start-practice-salesforce.ts';
import type { Fixture, SignInOptions } from '../salesforce/practice-fixture.ts';
import { onTestFinished } from 'vitest';

/** Our own protocol code, signed in to the practice Salesforce. */
export interface ProtocolClient {
  readonly http: GotHttp;
  endpoint(loginHost: string, client?: ClientCredentials): TokenEndpoint;
  /** The authorize page by hand; the callback is judged by our receiver. Null when the page never came back. */
  authorize(
    org: PracticeOrg,
    options?: SignInOptions & { readonly answer?: 'Allow' | 'Deny' },
  ): Promise<{
    readonly endsAt: string;
    readonly outcome: CallbackOutcome | null;
    readonly exchange: (codeVerifier?: string) => Promise<Result<TokenGrant, TokenFailure>>;
  }>;
  /** The whole flow; throws when it does not end in a grant with a refresh token. */
  signIn(org: PracticeOrg, options?: SignInOptions): Promise<TokenGrant & { readonly refreshToken: string }>;
  session(grant: TokenGrant): OrgSession;
}

export function createProtocolClient(fixture: Fixture): ProtocolClient {
  const http = createGotHttp({ version: '0.0.0' });
  onTestFinished(() => {
    http.close();
  });
  const client: ProtocolClient = {
    http,
    endpoint: (loginHost, credentials = { clientId: fixture.publicApp.clientId }) => ({
      http,
      clock: { now: () => Date.now() },
      loginHost,
      client: credentials,
    }),
    authorize: async (org, options = {}) => {
      const app = options.app ?? fixture.publicApp;
      const loginHost = options.loginUrl ?? org.loginUrl;
      const callbackUrl = 'http://localhost:8717/callback';
      const pkce = await createPkce();
      const state = createState();
      const receiver = awaitCallback({ callbackUrl, state, loginHost });
      const url = authorizeUrl({
        loginHost,
        clientId: app.clientId,
        callbackUrl,
        state,
        codeChallenge: pkce.challenge,
        scopes: options.scope?.split(' ') ?? NEEDED_SCOPES,
        prompt: 'login',
      });
      const user = options.user ?? org.users[0];
      const page = await fixture.authorize(Object.fromEntries(new URL(url).searchParams), {
        ...options,
        loginUrl: loginHost,
        ...(user === undefined ? {} : { user }),
      });
      const outcome = receiver.receive(page.url) === 'accepted' ? await receiver.outcome : null;
      return {
        endsAt: page.url,
        outcome,
        exchange: (codeVerifier = pkce.verifier) => {
          if (outcome?.kind !== 'code')
            throw new Error(`No code: the sign-in ended at ${new URL(page.url).pathname}`);
          const { clientId, clientSecret } = app;
          const credentials = { clientId, ...(clientSecret === undefined ? {} : { clientSecret }) };
          return exchangeCode(client.endpoint(loginHost, credentials), {
            code: outcome.code,
            codeVerifier,
            callbackUrl,
          });
        },
      };
    },
    signIn: async (org, options) => {
      const result = await (await client.authorize(org, options)).exchange();
      if (!result.ok || result.value.refreshToken === null) throw new Error('No grant');
      return { ...result.value, refreshToken: result.value.refreshToken };
    },
    session: ({ instanceUrl, accessToken }) => ({ http, instanceUrl, accessToken }),
  };
  return client;
}

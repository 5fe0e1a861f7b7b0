import { onTestFinished } from 'vitest';
import type { PracticeClientApp } from './client-apps.ts';
import { createStoppedClock } from './clock.ts';
import type { PracticeUser } from './organizations.ts';
import { createPracticeBrowser, type PracticeBrowser, type VisitedPage } from './practice-browser.ts';
import { authorizeByHand, newPkce, signIn, SIGN_IN_CALLBACK, type SignInTokens } from './sign-in.ts';
import {
  startPracticeSalesforce,
  type PracticeOptions,
  type PracticeOrg,
  type PracticeSalesforce,
} from './start-practice-salesforce.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** A practice on a stopped clock, its usual suspects by name, and the calls that tests make of it. */
export interface Fixture {
  readonly practice: PracticeSalesforce;
  readonly production: PracticeOrg;
  readonly sandbox: PracticeOrg;
  readonly developer: PracticeOrg;
  readonly dana: PracticeUser;
  readonly sam: PracticeUser;
  readonly publicApp: PracticeClientApp;
  readonly confidentialApp: PracticeClientApp;
  /** Signs in at an org, by default as its first user, through the public app. */
  readonly signIn: (org?: PracticeOrg, options?: SignInOptions) => Promise<SignInTokens>;
  /** The authorize flow by hand, up to wherever it ends. */
  readonly authorize: (
    parameters?: Readonly<Record<string, string>>,
    options?: SignInOptions & { readonly answer?: 'Allow' | 'Deny' },
  ) => Promise<VisitedPage>;
  /** POST to the token endpoint of a host. */
  readonly token: (
    host: string,
    fields: Readonly<Record<string, string>>,
    init?: RequestInit,
  ) => Promise<JsonAnswer>;
  readonly refresh: (
    org: PracticeOrg,
    refreshToken: string | undefined,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<JsonAnswer>;
  /** GET with a bearer token. */
  readonly get: (url: string, token: string) => Promise<JsonAnswer>;
}

export interface SignInOptions {
  readonly user?: PracticeUser;
  readonly app?: PracticeClientApp;
  readonly scope?: string;
  readonly browser?: PracticeBrowser;
  readonly loginUrl?: string;
}

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The text as it came. */
  readonly text: string;
  /** Parsed, or null when it is not JSON. */
  readonly body: unknown;
}

async function read(response: Response): Promise<JsonAnswer> {
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: `text` has it.
  }
  return { status: response.status, headers: response.headers, text, body };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the practice lacks one of its standard parts');
  return value;
}

function stopAt(parameters: Readonly<Record<string, string>>): string {
  const asked = parameters['redirect_uri'] ?? '';
  return asked === '' ? SIGN_IN_CALLBACK : asked;
}

/** Starts a practice for one test; it is closed when the test is over. */
export async function startFixture(options: PracticeOptions = {}): Promise<Fixture> {
  const practice = await startPracticeSalesforce({ clock: createStoppedClock(), ...options });
  onTestFinished(() => practice.close());
  const [production, sandbox, developer] = practice.orgs.map(present);
  const [publicApp, confidentialApp] = practice.clientApps.all().map(present);
  const { users } = present(production);

  const fixture: Fixture = {
    practice,
    production: present(production),
    sandbox: present(sandbox),
    developer: present(developer),
    dana: present(users[0]),
    sam: present(users[1]),
    publicApp: present(publicApp),
    confidentialApp: present(confidentialApp),
    signIn: (org = fixture.production, { user, app, scope, browser, loginUrl } = {}) => {
      const { username, password } = user ?? present(org.users[0]);
      const { clientId, clientSecret } = app ?? fixture.publicApp;
      return signIn({
        loginUrl: loginUrl ?? org.loginUrl,
        clientId,
        username,
        password,
        ...(clientSecret !== undefined && { clientSecret }),
        ...(scope !== undefined && { parameters: { scope } }),
        ...(browser !== undefined && { browser }),
      });
    },
    authorize: (parameters = {}, { user, app, browser, loginUrl, answer } = {}) =>
      authorizeByHand(
        {
          loginUrl: loginUrl ?? fixture.production.loginUrl,
          clientId: (app ?? fixture.publicApp).clientId,
          username: (user ?? fixture.dana).username,
          password: (user ?? fixture.dana).password,
          browser: browser ?? createPracticeBrowser(stopAt(parameters)),
          ...(answer !== undefined && { answer }),
        },
        { code_challenge: newPkce().challenge, ...parameters },
      ),
    token: async (host, fields, init = {}) =>
      read(
        await fetch(`${host}/services/oauth2/token`, {
          method: 'POST',
          body: new URLSearchParams(fields),
          ...init,
        }),
      ),
    refresh: (org, refreshToken, fields = {}) =>
      fixture.token(org.loginUrl, {
        grant_type: 'refresh_token',
        refresh_token: refreshToken ?? '',
        client_id: fixture.publicApp.clientId,
        ...fields,
      }),
    get: async (url, token) => read(await fetch(url, { headers: { authorization: `Bearer ${token}` } })),
  };
  return fixture;
}

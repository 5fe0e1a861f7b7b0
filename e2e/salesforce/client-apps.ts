/** A connected app or External Client App, as its owner set it up. */
export interface PracticeClientApp {
  readonly name: string;
  readonly clientId: string;
  /** Undefined for a public client, which must not send one (salesforce.md 1.2). */
  readonly clientSecret?: string;
  /** Exact strings; `:*` in the place of a port stands for any port (practice only, for parallel tests). */
  readonly callbackUrls: readonly string[];
  readonly scopes: readonly string[];
}

/** The app's own default callback, and those the Salesforce CLI and custom hosts register. */
const LATCHKEY_CALLBACKS = [
  'http://localhost:8717/callback',
  'http://127.0.0.1:8717/callback',
  'https://localhost/callback',
  'http://localhost:*/callback',
  'http://127.0.0.1:*/callback',
];

/** The client apps that are registered from the start. */
export function defaultClientApps(): readonly PracticeClientApp[] {
  return [
    {
      name: 'Latchkey practice',
      clientId: '3MVG9Practice.Latchkey.PublicClient_0001',
      callbackUrls: LATCHKEY_CALLBACKS,
      scopes: ['api', 'web', 'refresh_token', 'id'],
    },
    {
      name: 'Latchkey practice (with secret)',
      clientId: '3MVG9Practice.Latchkey.Confidential_0002',
      clientSecret: 'B7E1C0FFEE5EC2E7PRACTICE00000000000000000000000000000000000000AA',
      callbackUrls: LATCHKEY_CALLBACKS,
      scopes: ['api', 'web', 'refresh_token', 'openid', 'id', 'full'],
    },
    {
      name: 'Salesforce CLI',
      clientId: 'PlatformCLI',
      callbackUrls: ['http://localhost:1717/OauthRedirect'],
      scopes: ['api', 'web', 'refresh_token'],
    },
  ];
}

/**
 * Whether an app registered this redirect URI.
 *
 * Salesforce.md 2.1 `redirect_uri_mismatch`: the comparison is character-exact, `localhost` is not
 * `127.0.0.1`, and there is no any-port rule as in RFC 8252. The only exception is an entry that was
 * registered here with `:*`.
 */
export function isRegisteredCallback(app: PracticeClientApp, redirectUri: string): boolean {
  return app.callbackUrls.some((registered) => {
    const [before, after] = registered.split(':*');
    if (before === undefined || after === undefined) return registered === redirectUri;
    const port = redirectUri.slice(before.length + 1, redirectUri.length - after.length);
    return redirectUri === `${before}:${port}${after}` && /^\d{1,5}$/.test(port);
  });
}

/** The registered apps; tests may add their own. */
export interface ClientApps {
  all(): readonly PracticeClientApp[];
  find(clientId: string): PracticeClientApp | undefined;
  /** Adds an app, or replaces the one with the same client id. */
  register(app: PracticeClientApp): void;
}

export function createClientApps(initial: readonly PracticeClientApp[]): ClientApps {
  const apps = new Map(initial.map((app) => [app.clientId, app]));
  return {
    all: () => [...apps.values()],
    find: (clientId) => apps.get(clientId),
    register: (app) => {
      apps.set(app.clientId, app);
    },
  };
}

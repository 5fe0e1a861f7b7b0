/** The OAuth flows a client app can be set up for, in Salesforce's words (salesforce.md 1.2). */
export const OAUTH_FLOWS = ['web-server', 'password', 'jwt-bearer', 'client-credentials', 'device'] as const;
export type OAuthFlow = (typeof OAUTH_FLOWS)[number];

/**
 * The least that Latchkey needs: call the API, open the user interface, renew (RFC 9700 2.3, least privilege). What an
 * app is asked for until the person says otherwise. An app that lacks one of them answers `invalid_scope`, or
 * OAUTH_APPROVAL_ERROR_GENERIC after the login; then none may be asked for, which means all scopes of the app.
 */
export const NEEDED_SCOPES: readonly string[] = ['api', 'web', 'refresh_token'];

/** A client id with what belongs to it, used by many orgs. The secret, if any, is in the vault and never here. */
export interface ClientAppSummary {
  readonly id: string;
  /** The person's own name for it. */
  readonly name: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  /** As registered, in the order they are tried; empty for an app that is never used in a browser. */
  readonly callbackUrls: readonly string[];
  /** What is asked for; empty means all scopes of the app. */
  readonly scopes: readonly string[];
  readonly flows: readonly OAuthFlow[];
  /** Where the app lives; null when it can be used at any host. */
  readonly loginHost: string | null;
  readonly practice: boolean;
  /** Aliases of the orgs that use it. */
  readonly usedBy: readonly string[];
}

/** What an app is called until the person names it: the end of a consumer key tells apps apart. */
export const nameOfClientApp = (clientId: string): string =>
  clientId.length <= 24 ? clientId : `App …${clientId.slice(-8)}`;

/** What trying an app without a person has shown, one line a fact. */
export interface ClientAppCheck {
  readonly lines: readonly {
    readonly outcome: 'good' | 'bad' | 'unknown';
    readonly message: string;
  }[];
}

/** A preset a person can choose on purpose: the registration of the Salesforce CLI, which every org knows. */
export const PLATFORM_CLI = {
  clientId: 'PlatformCLI',
  callbackUrl: 'http://localhost:1717/OauthRedirect',
} as const;

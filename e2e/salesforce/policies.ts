import { isDeepStrictEqual } from 'node:util';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** An OAuth error that a test wants to see, as Salesforce words it (salesforce.md 2.1). */
export interface OAuthFailure {
  readonly error: string;
  readonly description: string;
}

/** A token failure on demand; without `flows` it meets every request to the token endpoint of that app. */
export interface TokenFailure extends OAuthFailure {
  readonly flows?: readonly Flow[];
  /** Default 400, as salesforce.md 2 has it. */
  readonly status?: number;
}

/** A REST error on demand, as the body of salesforce.md 2.2 has it. */
export interface RestFailure {
  readonly status: number;
  readonly errorCode: string;
  readonly message: string;
}

/** A plain-text error on demand of userinfo, the identity URL or singleaccess (salesforce.md 2.2). */
export interface ResourceFailure {
  readonly status: number;
  readonly text: string;
}

/** How long a refresh token lives (salesforce.md 4.4). */
export type RefreshPolicy =
  | { readonly kind: 'infinite' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'lifetime'; readonly ms: number }
  | { readonly kind: 'inactivity'; readonly ms: number };

export type Flow =
  | 'authorization_code'
  | 'refresh_token'
  | 'password'
  | 'jwt'
  | 'client_credentials'
  | 'device'
  | 'user_agent'
  | 'hybrid'
  | 'token_exchange'
  | 'saml';

/** What an admin sets on an app's policies page (salesforce.md 7.3.9). */
export interface AppPolicy {
  /** False: the External Client App is switched off as a whole. */
  readonly enabled: boolean;
  readonly installed: boolean;
  readonly blocked: boolean;
  /** Permitted Users: everybody may approve, or only the usernames an admin approved. */
  readonly permittedUsers: 'everybody' | readonly string[];
  readonly requirePkce: boolean;
  readonly requireSecretForWebServer: boolean;
  readonly requireSecretForRefresh: boolean;
  readonly rotateRefreshTokens: boolean;
  /** 7.3.5: a refresh may give the same access token again while its session lives. */
  readonly reuseAccessToken: boolean;
  readonly refreshPolicy: RefreshPolicy;
  /** 30 days without use end a refresh token whatever its policy says. Milliseconds. */
  readonly idleLimitMs: number;
  /** Overrides profile and org for this app's tokens. Milliseconds. */
  readonly sessionTimeoutMs: number | null;
  readonly disabledFlows: readonly Flow[];
  readonly ipRestricted: boolean;
  /** Scopes taken off the app, of those it was registered with. */
  readonly withheldScopes: readonly string[];
  /** A scope that the app lacks is told at once, or ends in the catch-all page after login (salesforce.md 1.3). */
  readonly missingScope: 'at-once' | 'after-login';
  /** "Issue JSON Web Token (JWT)-based access tokens": those cannot open the UI (salesforce.md 0.7). */
  readonly jwtAccessTokens: boolean;
  /** PEM of the certificate or public key whose private half signs JWT assertions. */
  readonly jwtPublicKeyPem: string | null;
  /** Username that client credentials run as. */
  readonly runAs: string | null;
  /** Any authorize failure on demand: on the error page (never redirects), or back to the callback. */
  readonly authorizeFailure: (OAuthFailure & { readonly shown: 'error-page' | 'redirect' }) | null;
  /** Any token endpoint failure on demand. */
  readonly tokenFailure: TokenFailure | null;
}

/** What the organization as a whole allows (salesforce.md 7.3.1, 7.3.9, 7.3.12). */
export interface OrganizationPolicy {
  readonly state: 'active' | 'suspended' | 'deleted';
  readonly apiEnabled: boolean;
  readonly passwordFlowAllowed: boolean;
  /** SOAP login(), off in new orgs (salesforce.md 0.10). */
  readonly soapLoginAllowed: boolean;
  readonly requirePkce: boolean;
  /** API Access Control: only installed apps may call the API (salesforce.md 2.1, 2.2). */
  readonly apiAccessControl: boolean;
  /** Default two hours of inactivity (salesforce.md 4.4). */
  readonly sessionTimeoutMs: number;
  readonly dailyApiRequests: number;
  /** Of a sandbox: a refresh is under way in production, this far in percent. */
  readonly copyProgress: number | null;
  /** Any REST failure on demand. */
  readonly restFailure: RestFailure | null;
  /** Any failure of userinfo and of the identity URL on demand. */
  readonly identityFailure: ResourceFailure | null;
  /** Any failure of singleaccess on demand. */
  readonly singleAccessFailure: ResourceFailure | null;
  /** Any SOAP fault on demand; the code without its `sf:`. */
  readonly soapFailure: { readonly code: string; readonly message: string } | null;
}

/** What is set on one user (salesforce.md 7.3.11). */
export interface UserPolicy {
  readonly state: 'active' | 'inactive' | 'frozen' | 'locked' | 'password-expired';
  readonly apiEnabled: boolean;
  readonly apiOnly: boolean;
  /** False: the password flow wants the security token appended. */
  readonly trustedAddress: boolean;
  /** The profile's login IP ranges, or its login hours, keep this user out. */
  readonly loginRestriction: 'none' | 'ip' | 'hours';
  /** May approve apps that are not installed, as a System Administrator may. */
  readonly approvesUninstalledApps: boolean;
  readonly sessionTimeoutMs: number | null;
  /** 7.3.13: 3,600 logins an hour. */
  readonly loginsPerHour: number;
}

const DEFAULT_APP_POLICY: AppPolicy = {
  enabled: true,
  installed: true,
  blocked: false,
  permittedUsers: 'everybody',
  requirePkce: true,
  requireSecretForWebServer: false,
  requireSecretForRefresh: false,
  rotateRefreshTokens: true,
  reuseAccessToken: false,
  refreshPolicy: { kind: 'infinite' },
  idleLimitMs: 30 * DAY,
  sessionTimeoutMs: null,
  // Implicit: blocked by default, as every guide tells an admin to (salesforce.md 1.2).
  disabledFlows: ['user_agent'],
  ipRestricted: false,
  withheldScopes: [],
  missingScope: 'at-once',
  jwtAccessTokens: false,
  jwtPublicKeyPem: null,
  runAs: null,
  authorizeFailure: null,
  tokenFailure: null,
};

const DEFAULT_ORGANIZATION_POLICY: OrganizationPolicy = {
  state: 'active',
  apiEnabled: true,
  // The default of orgs made since Summer '23 (salesforce.md 1.2).
  passwordFlowAllowed: false,
  soapLoginAllowed: false,
  requirePkce: false,
  apiAccessControl: false,
  sessionTimeoutMs: 120 * MINUTE,
  dailyApiRequests: 100_000,
  copyProgress: null,
  restFailure: null,
  identityFailure: null,
  singleAccessFailure: null,
  soapFailure: null,
};

const DEFAULT_USER_POLICY: UserPolicy = {
  state: 'active',
  apiEnabled: true,
  apiOnly: false,
  trustedAddress: true,
  loginRestriction: 'none',
  approvesUninstalledApps: false,
  sessionTimeoutMs: null,
  loginsPerHour: 3600,
};

/** Reads and flips policies. Setters change only what they are given. */
export interface Policies {
  app(clientId: string): AppPolicy;
  organization(id: string): OrganizationPolicy;
  user(username: string): UserPolicy;
  setApp(clientId: string, change: Partial<AppPolicy>): void;
  setOrganization(id: string, change: Partial<OrganizationPolicy>): void;
  setUser(username: string, change: Partial<UserPolicy>): void;
  /** Whether one is not as it was at the start. */
  isChanged(of: 'app' | 'organization' | 'user', id: string): boolean;
  /** Everything back to how the server started. */
  reset(): void;
}

/** @param initialApps what an app has instead of the defaults, by client id */
export function createPolicies(initialApps: Readonly<Record<string, Partial<AppPolicy>>>): Policies {
  const apps = new Map<string, AppPolicy>();
  const organizations = new Map<string, OrganizationPolicy>();
  const users = new Map<string, UserPolicy>();
  const initialApp = (clientId: string): AppPolicy => ({ ...DEFAULT_APP_POLICY, ...initialApps[clientId] });
  const policies: Policies = {
    app: (clientId) => apps.get(clientId) ?? initialApp(clientId),
    organization: (id) => organizations.get(id) ?? DEFAULT_ORGANIZATION_POLICY,
    user: (username) => users.get(username.toLowerCase()) ?? DEFAULT_USER_POLICY,
    setApp: (clientId, change) => void apps.set(clientId, { ...policies.app(clientId), ...change }),
    setOrganization: (id, change) => void organizations.set(id, { ...policies.organization(id), ...change }),
    setUser: (username, change) =>
      void users.set(username.toLowerCase(), { ...policies.user(username), ...change }),
    isChanged: (of, id) => {
      switch (of) {
        case 'app':
          return !isDeepStrictEqual(policies.app(id), initialApp(id));
        case 'organization':
          return !isDeepStrictEqual(policies.organization(id), DEFAULT_ORGANIZATION_POLICY);
        case 'user':
          return !isDeepStrictEqual(policies.user(id), DEFAULT_USER_POLICY);
      }
    },
    reset: () => {
      apps.clear();
      organizations.clear();
      users.clear();
    },
  };
  return policies;
}

/** How the registered apps differ from the defaults. */
export function defaultAppPolicies(): Readonly<Record<string, Partial<AppPolicy>>> {
  return {
    '3MVG9Practice.Latchkey.Confidential_0002': {
      requirePkce: false,
      requireSecretForWebServer: true,
      requireSecretForRefresh: true,
      rotateRefreshTokens: false,
    },
    PlatformCLI: { rotateRefreshTokens: false },
  };
}

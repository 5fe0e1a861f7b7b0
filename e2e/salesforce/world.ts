import type { ClientApps } from './client-apps.ts';
import type { PracticeClock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { HostRole, PracticeHost } from './hosts.ts';
import type { Account, Directory, Environment } from './organizations.ts';
import type { Policies } from './policies.ts';
import type { SigningKey } from './oauth/signing-key.ts';
import type { Approvals } from './state/approvals.ts';
import type { AuthorizationRequests } from './state/authorization-requests.ts';
import type { HeldDownloads } from './state/held-downloads.ts';
import type { IssuedSecrets } from './state/issued-secrets.ts';
import type { LoginHistory } from './state/login-history.ts';
import type { OneTime } from './state/one-time.ts';
import type { Sessions } from './state/sessions.ts';
import type { DeviceCodes } from './state/device-codes.ts';

/** What an authorization code stands for. */
export interface CodeGrant {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly codeChallenge: string | null;
  readonly organizationId: string;
  readonly userId: string;
}

/** What the one-time password of a frontdoor URL opens. */
export interface FrontdoorPass {
  readonly organizationId: string;
  readonly userId: string;
  /** Fingerprint of the access token it was bridged from; null after a login page. */
  readonly parent: string | null;
  readonly returnTo: string;
}

/** Everything the handlers share: the state of this Salesforce. Made by `startPracticeSalesforce`. */
export interface World {
  readonly clock: PracticeClock;
  readonly directory: Directory;
  readonly clientApps: ClientApps;
  readonly policies: Policies;
  readonly faults: Faults;
  readonly sessions: Sessions;
  readonly approvals: Approvals;
  readonly codes: OneTime<CodeGrant>;
  readonly passes: OneTime<FrontdoorPass>;
  /** What an identity provider's answer stands for. */
  readonly assertions: OneTime<{ readonly organizationId: string; readonly userId: string }>;
  readonly heldDownloads: HeldDownloads;
  readonly deviceCodes: DeviceCodes;
  readonly authorizations: AuthorizationRequests;
  readonly logins: LoginHistory;
  readonly issued: IssuedSecrets;
  readonly signingKey: SigningKey;
  /** API calls of the running day, by organization id. */
  readonly apiCalls: Map<string, number>;
  readonly hosts: readonly PracticeHost[];
  /** The origin of the identity provider that orgs sign in with besides. */
  identityProvider(): string;
  /** Salesforce.md 7.3.16: the old instance URL is dead, a refresh returns the new one. */
  moveMyDomain(organizationId: string): Promise<void>;
  /** The sandbox is another organization from now on: same My Domain, same usernames; all its old tokens are dead. */
  refreshSandbox(organizationId: string): void;
  /** When production was last copied into a sandbox, by the sandbox's domain. */
  readonly copiedAt: Map<string, number>;
  /** Writes the state file, before an answer that depends on it leaves. */
  save(): void;
}

/** The host an organization's tokens work at. */
export function myDomainOf(world: World, organizationId: string): PracticeHost {
  const host = world.hosts.find(
    ({ role }) => role.kind === 'my-domain' && role.organizationId === organizationId,
  );
  if (host === undefined) throw new Error(`No My Domain host for ${organizationId}`);
  return host;
}

/** The generic login host of an environment: production `login`, sandbox `test`. */
export function loginHostOf(world: World, environment: Environment): PracticeHost {
  const host = world.hosts.find(({ role }) => role.kind === 'login' && role.environment === environment);
  if (host === undefined) throw new Error(`No login host for ${environment}`);
  return host;
}

/**
 * Whether an account signs in and renews at this host.
 *
 * Salesforce.md 7.3.10: a sandbox user fails at login and a production user at test; a My Domain knows only
 * its own organization.
 */
export function servesAccount(role: HostRole, account: Account): boolean {
  switch (role.kind) {
    case 'login':
      return role.environment === account.organization.environment;
    case 'my-domain':
      return role.organizationId === account.organization.id;
    // Lightning and Setup hosts are for pages only (salesforce.md 4.1, last row but one).
    case 'lightning':
    case 'setup':
      return false;
  }
}

import { createClientApps, defaultClientApps, type ClientApps } from './client-apps.ts';
import { createRunningClock, type PracticeClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import {
  ANY_PORT,
  bindHost,
  bindHosts,
  closeHosts,
  fixedPort,
  planHosts,
  savedPort,
  type BoundHost,
  type PracticeHost,
  type WantedPort,
} from './hosts.ts';
import { createEndings, endAllOf, type Endings } from './endings.ts';
import { createSigningKey } from './oauth/signing-key.ts';
import {
  createDirectory,
  defaultOrganizations,
  type PracticeOrganization,
  type PracticeUser,
} from './organizations.ts';
import { createPolicies, defaultAppPolicies, type Policies } from './policies.ts';
import { createListener } from './server.ts';
import { createApprovals } from './state/approvals.ts';
import { createAuthorizationRequests } from './state/authorization-requests.ts';
import { createDeviceCodes } from './state/device-codes.ts';
import { createHeldDownloads } from './state/held-downloads.ts';
import { createIssuedSecrets, type IssuedSecrets } from './state/issued-secrets.ts';
import { createLoginHistory } from './state/login-history.ts';
import { createOneTime } from './state/one-time.ts';
import { createRequestLog, type RequestLog } from './state/request-log.ts';
import { createSessions } from './state/sessions.ts';
import { readState, writeState } from './state/state-file.ts';
import { startIdentityProvider } from './sso/identity-provider.ts';
import type { TlsCertificates } from './tls-certificates.ts';
import { loginHostOf, myDomainOf, type CodeGrant, type FrontdoorPass, type World } from './world.ts';

export interface PracticeOptions {
  /** Default: the computer's own, which can still be advanced. */
  readonly clock?: PracticeClock;
  /** Path of a file that keeps sessions, grants and ports across restarts. Default: nothing is kept. */
  readonly state?: string;
  /** One port for all hosts (each has its own address). Default: any free ones. */
  readonly port?: number;
  /** Serves https, with a certificate authority of its own made at start. Default: plain http. */
  readonly tls?: boolean;
  /**
   * Every org has a Lightning and a Setup host besides, with sessions of their own, and its pages live there.
   * Default: all pages are at the My Domain.
   */
  readonly secondHosts?: boolean;
  /** Instead of the three standard ones. */
  readonly organizations?: readonly PracticeOrganization[];
}

/** An organization as tests and people see it. */
export interface PracticeOrg {
  readonly name: string;
  readonly domain: string;
  readonly kind: PracticeOrganization['kind'];
  readonly organizationId: string;
  /** Its My Domain: where its tokens work. */
  readonly instanceUrl: string;
  /** The generic login host of its environment. */
  readonly loginUrl: string;
  readonly users: readonly PracticeUser[];
}

export interface PracticeSalesforce {
  readonly production: { readonly loginUrl: string };
  readonly sandbox: { readonly loginUrl: string };
  readonly orgs: readonly PracticeOrg[];
  readonly clientApps: ClientApps;
  readonly clock: PracticeClock;
  readonly faults: Faults;
  readonly policies: Policies;
  readonly issued: IssuedSecrets;
  readonly requests: RequestLog;
  /** Ends sessions, tokens and approvals from the server's side. */
  readonly end: Endings;
  readonly hosts: readonly PracticeHost[];
  /** Origin of the identity provider that the orgs' login pages lead to: not Salesforce's, and not numeric. */
  readonly identityProvider: string;
  /** Lets every download that stopped half-way end, and says how many there were. */
  finishDownloads(): number;
  /** PEM of the certificate authority that clients must trust; null without TLS. */
  readonly caPem: string | null;
  /**
   * Salesforce.md 7.3.16: the old instance URL is dead, a refresh returns the new one. `orgs` read afterwards
   * has the new address.
   */
  moveMyDomain(organizationId: string): Promise<void>;
  /**
   * Copies production into a sandbox anew: same My Domain, new organization id, old tokens dead. `orgs` read afterwards
   * has the new id.
   */
  refreshSandbox(organizationId: string): void;
  close(): Promise<void>;
}

/** Salesforce.md 1.2: the code's life is [U], 15 minutes in one text and 2 in another. */
const CODE_LIFE_MS = 15 * 60_000;
/** Salesforce.md 3: about 60 seconds. */
const OTP_LIFE_MS = 60_000;

/**
 * Starts a Salesforce for practice on loopback addresses of this computer.
 * @throws when no listener can be opened
 */
export async function startPracticeSalesforce(options: PracticeOptions = {}): Promise<PracticeSalesforce> {
  const clock = options.clock ?? createRunningClock();
  const saved = options.state === undefined ? null : readState(options.state);
  const directory = createDirectory(options.organizations ?? defaultOrganizations());
  const faults = createFaults();
  const requests = createRequestLog();
  let moves = 0;
  // Filled when the listeners are open; a My Domain that moves is replaced in place.
  const hosts: BoundHost[] = [];
  const world: World = {
    clock,
    directory,
    clientApps: createClientApps(defaultClientApps()),
    policies: createPolicies(defaultAppPolicies()),
    faults,
    sessions: createSessions(clock, saved?.sessions ?? []),
    approvals: createApprovals(clock, saved?.grants ?? []),
    codes: createOneTime<CodeGrant>(clock, CODE_LIFE_MS),
    passes: createOneTime<FrontdoorPass>(clock, OTP_LIFE_MS),
    assertions: createOneTime(clock, OTP_LIFE_MS),
    heldDownloads: createHeldDownloads(),
    deviceCodes: createDeviceCodes(clock),
    authorizations: createAuthorizationRequests(clock),
    logins: createLoginHistory(clock),
    issued: createIssuedSecrets(),
    signingKey: createSigningKey(),
    apiCalls: new Map(),
    hosts,
    identityProvider: () => provider.origin,
    moveMyDomain: async (organizationId) => {
      const old = myDomainOf(world, organizationId);
      const at = hosts.findIndex(({ id }) => id === old.id);
      moves += 1;
      const moved = await bindHost(old, plan.length + moves, ANY_PORT, binding);
      await closeHosts(hosts.splice(at, 1, moved));
      world.save();
    },
    copiedAt: new Map(),
    refreshSandbox: (organizationId) => {
      const { id, domain } = directory.refreshSandbox(organizationId);
      world.copiedAt.set(domain, clock.now());
      endAllOf(world, organizationId);
      for (const host of hosts) {
        if (host.role.kind === 'login' || host.role.organizationId !== organizationId) continue;
        host.role = { ...host.role, organizationId: id };
      }
      world.save();
    },
    save: () => {
      if (options.state === undefined) return;
      writeState(options.state, {
        version: 1,
        ports: Object.fromEntries(hosts.map(({ id, port }) => [id, port])),
        sessions: world.sessions.all(),
        grants: world.approvals.all(),
      });
    },
  };
  const tls = options.tls === true ? await makeCertificates() : undefined;
  const provider = await startIdentityProvider(() => world, tls);
  const binding = { listenerFor: createListener(world, requests), tls };
  const plan = planHosts(directory.organizations, options.secondHosts);
  const wantedPort = (hostId: string, index: number): WantedPort => {
    const earlier = saved?.ports[hostId];
    if (options.port !== undefined) return fixedPort(options.port, index);
    return earlier === undefined ? ANY_PORT : savedPort(earlier);
  };
  try {
    hosts.push(...(await bindHosts(plan, wantedPort, binding)));
  } catch (error) {
    await provider.close();
    throw error;
  }
  world.save();

  return {
    production: { loginUrl: loginHostOf(world, 'production').origin },
    sandbox: { loginUrl: loginHostOf(world, 'sandbox').origin },
    get orgs() {
      return directory.organizations.map((organization) => describeOrg(world, organization));
    },
    clientApps: world.clientApps,
    clock,
    faults,
    policies: world.policies,
    issued: world.issued,
    requests,
    end: createEndings(world),
    hosts,
    identityProvider: provider.origin,
    finishDownloads: () => world.heldDownloads.finish(),
    caPem: tls?.caPem ?? null,
    moveMyDomain: (organizationId) => world.moveMyDomain(organizationId),
    refreshSandbox: (organizationId) => world.refreshSandbox(organizationId),
    close: async () => {
      faults.clear();
      world.save();
      await Promise.all([closeHosts(hosts), provider.close()]);
    },
  };
}

/** Loaded when it is wanted: the library costs a quarter of a second at every start. */
async function makeCertificates(): Promise<TlsCertificates> {
  const { makeTlsCertificates } = await import('./tls-certificates.ts');
  return makeTlsCertificates();
}

function describeOrg(world: World, organization: PracticeOrganization): PracticeOrg {
  const { id, name, domain, kind, environment, users } = organization;
  return {
    name,
    domain,
    kind,
    organizationId: id,
    instanceUrl: myDomainOf(world, id).origin,
    loginUrl: loginHostOf(world, environment).origin,
    users,
  };
}

import { randomBytes } from 'node:crypto';
import { toLongId } from './salesforce-id.ts';

/** Which login host an organization's users sign in at (salesforce.md 7.3.10). */
export type Environment = 'production' | 'sandbox';

/** The kinds of org Latchkey tells apart (salesforce.md 4.2). */
export type OrganizationKind = 'production' | 'sandbox' | 'scratch' | 'developer' | 'trial';

export interface PracticeUser {
  /** 18 characters, `005…`. */
  readonly id: string;
  readonly username: string;
  readonly password: string;
  /** Appended to the password by callers from an untrusted address (salesforce.md 7.3.11). */
  readonly securityToken: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export interface PracticeOrganization {
  /** 18 characters, `00D…`. */
  readonly id: string;
  readonly name: string;
  /** Shown where a person or a log must tell hosts apart, e.g. `acme--uat`. */
  readonly domain: string;
  readonly kind: OrganizationKind;
  readonly environment: Environment;
  readonly instanceName: string;
  /** Salesforce's `OrganizationType`. */
  readonly edition: string;
  /** ISO date; with `IsSandbox` it marks a scratch org, without it a trial (salesforce.md 4.2). */
  readonly trialExpires: string | null;
  readonly isDevHub: boolean;
  readonly users: readonly PracticeUser[];
}

/** What a person can type without trouble. */
const EASY_PASSWORD = 'Practice-2026';
/** What breaks hand-made form bodies and URLs, on purpose (salesforce.md 2.1, first row). */
const HARD_PASSWORD = 'Pr4ctice +50%&#ü';

function user(
  shortId: string,
  firstName: string,
  lastName: string,
  username: string,
  password = EASY_PASSWORD,
): PracticeUser {
  return {
    id: toLongId(shortId),
    username,
    password,
    securityToken: `tok${firstName}Zx81`,
    firstName,
    lastName,
    email: `${firstName}.${lastName}@acme.example`.toLowerCase(),
  };
}

/** The organizations that stand when nothing else is asked for: production, its sandbox, a developer edition. */
export function defaultOrganizations(): readonly PracticeOrganization[] {
  return [
    {
      id: toLongId('00D5g00000AcMeP'),
      name: 'Acme Corp',
      domain: 'acme',
      kind: 'production',
      environment: 'production',
      instanceName: 'USA702',
      edition: 'Enterprise Edition',
      trialExpires: null,
      isDevHub: true,
      users: [
        user('0055g00000DaNaR', 'Dana', 'Reyes', 'dana.reyes@acme.example'),
        user('0055g00000SaMoK', 'Sam', 'Okoro', 'sam.okoro@acme.example', HARD_PASSWORD),
      ],
    },
    {
      id: toLongId('00D7z00000AcMuT'),
      name: 'Acme Corp / uat',
      domain: 'acme--uat',
      kind: 'sandbox',
      environment: 'sandbox',
      instanceName: 'USA794S',
      edition: 'Enterprise Edition',
      trialExpires: null,
      isDevHub: false,
      users: [user('0057z00000DaNaU', 'Dana', 'Reyes', 'dana.reyes@acme.example.uat')],
    },
    {
      id: toLongId('00DHn00000LaBdE'),
      name: 'Reyes Laboratory',
      domain: 'reyes-dev-ed',
      kind: 'developer',
      environment: 'production',
      instanceName: 'CAN96',
      edition: 'Developer Edition',
      trialExpires: null,
      isDevHub: false,
      users: [user('005Hn00000LaBdR', 'Dana', 'Reyes', 'dana@reyes-lab.example')],
    },
  ];
}

/** A scratch org of Acme's Dev Hub, for whoever wants one beside the three. */
export function scratchOrganization(): PracticeOrganization {
  return {
    id: toLongId('00DO400000ScRaT'),
    name: 'Acme Corp (feature 42)',
    domain: 'acme-feature-42',
    kind: 'scratch',
    environment: 'sandbox',
    instanceName: 'USA794S',
    edition: 'Developer Edition',
    trialExpires: '2099-12-31',
    isDevHub: false,
    users: [user('005O400000DaNaS', 'Dana', 'Reyes', 'test-feature-42@acme.example')],
  };
}

/** A user together with the organization it belongs to. */
export interface Account {
  readonly organization: PracticeOrganization;
  readonly user: PracticeUser;
}

/** Finds organizations and users by what clients know of them. */
export interface Directory {
  readonly organizations: readonly PracticeOrganization[];
  readonly accounts: readonly Account[];
  organization(id: string): PracticeOrganization | undefined;
  account(organizationId: string, userId: string): Account | undefined;
  accountByUsername(username: string): Account | undefined;
  /** Copies production into a sandbox anew: from now on it is another organization, with the same users by name. */
  refreshSandbox(id: string): PracticeOrganization;
}

/** Another id of the same pod (the characters behind `00D`), as the copy of a sandbox gets one. */
function newOrganizationId(before: string): string {
  const random = randomBytes(8).toString('hex').slice(0, 9);
  return toLongId(before.slice(0, 6) + random);
}

/** Builds the directory. Usernames are unique across all of Salesforce, and compared without case. */
export function createDirectory(initial: readonly PracticeOrganization[]): Directory {
  let organizations = initial;
  const accountsIn = () =>
    organizations.flatMap((organization) =>
      organization.users.map((one): Account => ({ organization, user: one })),
    );
  let accounts = accountsIn();
  return {
    get organizations() {
      return organizations;
    },
    get accounts() {
      return accounts;
    },
    organization: (id) => organizations.find((one) => one.id.startsWith(id.slice(0, 15))),
    account: (organizationId, userId) =>
      accounts.find(
        (one) =>
          one.organization.id.startsWith(organizationId.slice(0, 15)) &&
          one.user.id.startsWith(userId.slice(0, 15)),
      ),
    accountByUsername: (username) =>
      accounts.find((one) => one.user.username.toLowerCase() === username.trim().toLowerCase()),
    refreshSandbox: (id) => {
      const before = organizations.find((one) => one.id === id);
      if (before?.kind !== 'sandbox') throw new Error(`Not a sandbox: ${id}`);
      const refreshed = { ...before, id: newOrganizationId(id) };
      organizations = organizations.map((one) => (one === before ? refreshed : one));
      accounts = accountsIn();
      return refreshed;
    },
  };
}

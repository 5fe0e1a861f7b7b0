import type { AppError } from '../../shared/app-error.ts';
import type { AppStatus, PracticeInfo, VaultState } from '../../shared/app-status.ts';
import type { ClientAppSummary } from '../../shared/client-app.ts';
import type { DoctorReport } from '../../shared/doctor-report.ts';
import type { InstalledBrowser } from '../../shared/open-in.ts';
import type { WaitingSummary } from '../../shared/moving.ts';
import type { NetworkSettings } from '../../shared/network-settings.ts';
import type { OrgGroup } from '../../shared/org-group.ts';
import type { CatalogueSummary } from '../../shared/team-catalogue.ts';
import type { SettingsChange } from '../../shared/settings.ts';
import type { OrgKey, OrgKind, OrgState, OrgSummary } from '../../shared/org.ts';

/** What the pretended main process knows when the page opens. Plain data: it is handed into the page. */
export interface Scenario {
  readonly status: AppStatus;
  readonly orgs: readonly OrgSummary[];
  /** How many of them the page gets when it asks; the others only when it is told of them. All, if not set. */
  readonly firstOrgs?: number;
  readonly groups?: readonly OrgGroup[];
  readonly clientApps: readonly ClientAppSummary[];
  readonly waiting?: readonly WaitingSummary[];
  readonly catalogues?: readonly CatalogueSummary[];
  readonly doctor?: DoctorReport;
  readonly network?: NetworkSettings;
  readonly browsers?: readonly InstalledBrowser[];
  /** What the person has set. */
  readonly settings?: SettingsChange;
}

const id = (prefix: string, number: number) => `${prefix}${String(number).padStart(18 - prefix.length, '0')}`;

export const orgKey = (number: number): OrgKey => `${id('00D', number)}:${id('005', number)}`;

/** One org, number `number`; whatever matters to the test is given. */
export function org(number: number, part: Partial<OrgSummary> = {}): OrgSummary {
  return {
    key: orgKey(number),
    alias: `org-${number}`,
    organizationName: 'Acme Corporation',
    username: `ada.${number}@acme.test`,
    kind: 'sandbox',
    instanceUrl: `https://acme--uat${number}.sandbox.my.salesforce.com`,
    loginHost: 'https://test.salesforce.com',
    state: 'ready',
    method: 'browser',
    signInVia: 'embedded',
    clientAppId: '11111111-1111-4111-8111-111111111111',
    practice: false,
    windowOpen: false,
    groupIds: [],
    tags: [],
    gaps: [],
    addedAt: Date.UTC(2026, 0, 1),
    ...part,
  };
}

const KINDS: readonly OrgKind[] = ['production', 'sandbox', 'sandbox', 'scratch', 'developer', 'trial'];
const CUSTOMERS = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Hooli', 'Stark', 'Wayne', 'Wonka'];
const STATES: readonly OrgState[] = ['ready', 'ready', 'ready', 'ready', 'ready', 'ready', 'refreshing'];

/** Many orgs of many customers, always the same ones. */
export function manyOrgs(count: number): readonly OrgSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const customer = CUSTOMERS[index % CUSTOMERS.length] ?? 'Acme';
    const kind = KINDS[index % KINDS.length] ?? 'sandbox';
    const name = customer.toLowerCase();
    return org(index + 1, {
      alias: `${name}-${kind === 'production' ? 'prod' : kind}-${index + 1}`,
      organizationName: `${customer} Industries`,
      username: `ada.lovelace@${name}.test`,
      kind,
      instanceUrl: `https://${name}${kind === 'production' ? '' : `--${kind}`}.my.salesforce.com`,
      state: STATES[index % STATES.length] ?? 'ready',
      lastUsedAt: Date.UTC(2026, 4, 1) - index * 3_600_000,
    });
  });
}

export const savedApp: ClientAppSummary = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Latchkey',
  clientId: '3MVG9n_HvETGhr3Ai.example.client',
  callbackUrls: ['http://localhost:8717/callback'],
  hasSecret: true,
  scopes: [],
  flows: ['web-server'],
  loginHost: null,
  practice: false,
  usedBy: [],
};

export const practiceApp: ClientAppSummary = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Practice app',
  clientId: 'practice.client.id',
  callbackUrls: ['http://localhost:8718/callback'],
  hasSecret: false,
  scopes: [],
  flows: ['web-server', 'device'],
  loginHost: null,
  practice: true,
  usedBy: [],
};

export const practiceInfo: PracticeInfo = {
  productionLoginHost: 'http://login.localhost:40001',
  sandboxLoginHost: 'http://test.localhost:40001',
  clientAppId: practiceApp.id,
  people: [
    {
      username: 'ada@acme.practice',
      password: 'practice-1',
      organizationName: 'Acme Corporation',
      loginHost: 'http://login.localhost:40001',
    },
    {
      username: 'grace@acme.practice',
      password: 'practice-2',
      organizationName: 'Acme Corporation',
      loginHost: 'http://login.localhost:40001',
    },
    {
      username: 'ada@acme.practice.uat',
      password: 'practice-3',
      organizationName: 'Acme Corporation (uat)',
      loginHost: 'http://test.localhost:40001',
    },
  ],
};

interface Parts {
  readonly orgs?: readonly OrgSummary[];
  readonly groups?: readonly OrgGroup[];
  readonly clientApps?: readonly ClientAppSummary[];
  readonly browsers?: readonly InstalledBrowser[];
  readonly vault?: VaultState;
  readonly settings?: SettingsChange;
  readonly status?: Partial<AppStatus>;
}

/** A healthy app with the given parts. */
export function scenario({
  orgs = [],
  groups = [],
  clientApps = [],
  browsers = [],
  settings = {},
  vault,
  status,
}: Parts = {}): Scenario {
  return {
    settings,
    orgs,
    groups,
    browsers,
    clientApps,
    status: {
      version: '0.1.0',
      runtime: 'Electron 45.4.1',
      platform: 'linux',
      canStartAtLogin: true,
      vault: vault ?? { kind: 'open', keptBy: 'keychain' },
      notices: [],
      practice: { available: true, running: null },
      readOnly: false,
      ...status,
    },
  };
}

export const deadRefreshToken: AppError = {
  code: 'NEEDS_SIGN_IN',
  message: 'The refresh token of this org is dead, so no new access token can be had.',
  remedy: 'sign-in-again',
  salesforce: { error: 'invalid_grant', description: 'expired access/refresh token', status: 400 },
};

export const unreachable: AppError = {
  code: 'NETWORK_UNAVAILABLE',
  message: 'acme.my.salesforce.com cannot be reached: the name was not found. Nothing was changed.',
  remedy: 'retry',
};

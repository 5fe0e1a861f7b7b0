import { answerLifeLines } from './fake-life-lines.ts';
import type { Bridge, Channel, PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import type { ClientAppSummary } from '../../shared/client-app.ts';
import type { NetworkSettings } from '../../shared/network-settings.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { answerGroupLines } from './fake-group-lines.ts';
import { answerMarkLines } from './fake-mark-lines.ts';
import { answerGuardLines } from './fake-guard-lines.ts';
import { answerOpenLines } from './fake-open-lines.ts';
import { answerCatalogueLines } from './fake-catalogue-lines.ts';
import { answerMovingLines } from './fake-moving-lines.ts';
import { answerOrgLines } from './fake-org-lines.ts';
import { answerSettingsLines } from './fake-settings-lines.ts';
import type { Scenario } from './scenario.ts';

/**
 * A pretended main process inside the page: it remembers every call, answers as a healthy one does, and lets a test
 * decide otherwise. Bundled and put into the page before its own script runs.
 */
export interface FakeMain {
  /** Every call in its order, with its request. */
  readonly calls: { readonly channel: Channel; readonly request: unknown }[];
  /** The next call on `channel` gets this answer instead; with `null` it waits until `release`. */
  readonly answerNext: (channel: Channel, answer: unknown) => void;
  /** Ends the oldest waiting call on `channel`. */
  readonly release: (channel: Channel, answer: unknown) => void;
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
  /** The orgs are these now; without any, those that the page has not been told of yet. */
  readonly tellOrgs: (now?: readonly OrgSummary[]) => void;
}

declare global {
  interface Window {
    fake: FakeMain;
    scenario: Scenario;
  }
}

type Handlers = { readonly [C in Channel]: (request: RequestOf<C>) => ResponseOf<C> };

function createFake(scenario: Scenario): { readonly fake: FakeMain; readonly bridge: Bridge } {
  let { orgs, status, clientApps } = scenario;
  let network: NetworkSettings = scenario.network ?? {
    extraCa: { kind: 'none' },
    proxyLogin: { kind: 'none' },
  };
  const calls: { channel: Channel; request: unknown }[] = [];
  const planned = new Map<Channel, unknown[]>();
  const waiting = new Map<Channel, ((answer: unknown) => void)[]>();
  const listeners = {
    orgsChanged: new Set<(payload: PushEvents['orgsChanged']) => void>(),
    groupsChanged: new Set<(payload: PushEvents['groupsChanged']) => void>(),
    statusChanged: new Set<(payload: PushEvents['statusChanged']) => void>(),
    clipboardChanged: new Set<(payload: PushEvents['clipboardChanged']) => void>(),
    signInChanged: new Set<(payload: PushEvents['signInChanged']) => void>(),
    networkChanged: new Set<(payload: PushEvents['networkChanged']) => void>(),
    doctorWanted: new Set<(payload: PushEvents['doctorWanted']) => void>(),
    settingsChanged: new Set<(payload: PushEvents['settingsChanged']) => void>(),
    settingsWanted: new Set<(payload: PushEvents['settingsWanted']) => void>(),
    commandDialogWanted: new Set<(payload: PushEvents['commandDialogWanted']) => void>(),
    movingWanted: new Set<(payload: PushEvents['movingWanted']) => void>(),
    waitingChanged: new Set<(payload: PushEvents['waitingChanged']) => void>(),
    cataloguesChanged: new Set<(payload: PushEvents['cataloguesChanged']) => void>(),
    checkAllChanged: new Set<(payload: PushEvents['checkAllChanged']) => void>(),
    openSeveralChanged: new Set<(payload: PushEvents['openSeveralChanged']) => void>(),
  };
  const push: FakeMain['push'] = (event, payload) => {
    const copy = structuredClone(payload);
    // The map pairs each event with listeners of its own payload, which TypeScript cannot follow through `event`.
    for (const listener of listeners[event] as Set<(payload: unknown) => void>) listener(copy);
  };

  let number = 0;
  let told: readonly OrgSummary[] = orgs.slice(0, scenario.firstOrgs ?? orgs.length);
  const tellOrgs = () => {
    const there = new Set(orgs.map(({ key }) => key));
    const gone = told.map(({ key }) => key).filter((key) => !there.has(key));
    told = orgs;
    push('orgsChanged', { number: (number += 1), changed: orgs, gone, following: 0 });
  };

  const ok = <T>(value: T) => ({ ok: true as const, value });
  const notFound = {
    ok: false as const,
    error: { code: 'ORG_NOT_FOUND' as const, message: 'There is no such org.', remedy: 'none' as const },
  };
  const changeOrg = (key: string, part: Partial<OrgSummary>) => {
    orgs = orgs.map((org) => (org.key === key ? { ...org, ...part } : org));
    tellOrgs();
    const org = orgs.find((candidate) => candidate.key === key);
    return org === undefined ? notFound : ok(org);
  };
  const marks = answerMarkLines({
    orgs: () => orgs,
    setOrgs: (next) => {
      orgs = next;
      tellOrgs();
    },
    push,
  });
  const openVault = (keptBy: 'keychain' | 'passphrase' | 'memory') => {
    status = { ...status, vault: { kind: 'open', keptBy } };
    push('statusChanged', status);
    return ok(status);
  };

  const handlers: Handlers = {
    getStatus: () => status,
    listOrgs: () => ({ number, orgs: told, following: orgs.length - told.length }),
    listClientApps: () => clientApps,
    findLoginHost: ({ text }) => {
      const url = text.includes('://') ? text : `https://${text}`;
      if (!URL.canParse(url) || !/\.(com|mil|cn|localhost)$/u.test(new URL(url).hostname)) {
        return {
          ok: false,
          error: {
            code: 'LOGIN_HOST_INVALID',
            message: 'This is not a Salesforce address, so no sign-in is started there.',
            remedy: 'change-login-host',
          },
        };
      }
      const { protocol, host } = new URL(url);
      const myDomain = host.replace('.lightning.force.com', '.my.salesforce.com');
      return ok({
        loginHost: `${protocol}//${myDomain}`,
        note: myDomain === host ? null : 'Found from the Lightning address.',
      });
    },
    addOrg: (request) => {
      const { alias, method } = request;
      const loginHost = 'loginHost' in request ? request.loginHost : 'https://login.salesforce.com';
      const number = orgs.length + 900;
      const added: OrgSummary = {
        key: `00D${String(number).padStart(15, '0')}:005${String(number).padStart(15, '0')}`,
        alias: alias ?? 'acme',
        organizationName: 'Acme Corporation',
        username: 'ada@acme.practice',
        kind: loginHost.includes('test') ? 'sandbox' : 'production',
        instanceUrl: 'https://acme.my.salesforce.com',
        loginHost,
        state: 'ready',
        method,
        signInVia: 'via' in request ? request.via : 'embedded',
        clientAppId: '11111111-1111-4111-8111-111111111111',
        practice: false,
        windowOpen: false,
        addedAt: Date.now(),
        groupIds: [],
        tags: [],
        gaps: [],
      };
      orgs = [...orgs, added];
      tellOrgs();
      return ok(added);
    },
    signInAgain: ({ orgKey }) => {
      orgs = orgs.map((org) => {
        if (org.key !== orgKey) return org;
        const healthy = { ...org };
        delete healthy.problem;
        return healthy;
      });
      return changeOrg(orgKey, { state: 'ready' });
    },
    ...answerLifeLines,
    cancelSignIn: () => ok(null),
    adoptRefreshedSandbox: () => ok(null),
    copySignInLink: () => ok(null),
    tellBrowserAnswer: () => ok('accepted'),
    listBrowsers: () => [],
    pickFile: () => ok(null),
    inspectPrivateKey: () =>
      ok({ bits: 2048, publicKeyFingerprint: 'AB:CD:EF', certificateFingerprint: null }),
    saveClientApp: ({ id, clientSecret, secretOf: _other, ...draft }) => {
      const before = clientApps.find((app) => app.id === id);
      const app: ClientAppSummary = {
        ...draft,
        id: id ?? crypto.randomUUID(),
        hasSecret: clientSecret === undefined ? before?.hasSecret === true : clientSecret !== '',
        practice: before?.practice === true,
        usedBy: before?.usedBy ?? [],
      };
      clientApps = [...clientApps.filter((other) => other.id !== app.id), app];
      return ok(app);
    },
    removeClientApp: ({ id }) => {
      clientApps = clientApps.filter((app) => app.id !== id);
      return ok(null);
    },
    checkClientApp: () => ok({ lines: [{ outcome: 'good', message: 'The login host knows this app.' }] }),
    copyText: () => ok(null),
    runDoctor: () => scenario.doctor ?? { at: 0, version: '1.0.0', lines: [], lastSignIn: null },
    copyDoctorReport: () => ok(null),
    getNetwork: () => network,
    chooseExtraCa: () => ok(network),
    forgetExtraCa: () => {
      network = { ...network, extraCa: { kind: 'none' } };
      return ok(network);
    },
    enterProxyLogin: () => {
      network = { ...network, proxyLogin: { kind: 'none' } };
      return ok(network);
    },
    declineProxyLogin: () => network,
    openSetupPage: () => ok(null),
    ...answerSettingsLines({ settings: scenario.settings ?? {}, push }),
    ...answerOrgLines({ orgs: () => orgs, changeOrg, push }),
    ...marks.answers,
    ...answerGroupLines({ groups: scenario.groups ?? [], marks, push }),
    ...answerGuardLines(),
    ...answerOpenLines({ orgs: () => orgs, push }),
    ...answerMovingLines({ orgs: () => orgs, waiting: scenario.waiting ?? [], push }),
    ...answerCatalogueLines({ catalogues: scenario.catalogues ?? [], push }),
    openPrivately: () => ok(null),
    openAnotherWindow: ({ orgKey }) => {
      changeOrg(orgKey, { windowOpen: true });
      return ok(null);
    },
    getBrowserData: () => ok({ bytes: 12_582_912 }),
    clearBrowserData: ({ orgKey }) => {
      changeOrg(orgKey, { windowOpen: false });
      return ok({ cleared: true });
    },
    openOrg: ({ orgKey }) => {
      changeOrg(orgKey, { windowOpen: true, lastUsedAt: Date.now() });
      return ok({ instead: null });
    },
    openOrgIn: ({ orgKey, place, always }) => {
      changeOrg(orgKey, { lastUsedAt: Date.now(), ...(always ? { opensIn: place } : {}) });
      return ok({ instead: null });
    },
    describeBrowsers: () => scenario.browsers ?? [],
    copyLoginLink: ({ orgKey }) => {
      const countdown = { orgKey, clearsAt: Date.now() + 60_000, format: 'login-link' as const };
      push('clipboardChanged', countdown);
      return ok(countdown);
    },
    copyToken: ({ orgKey }) => {
      const countdown = { orgKey, clearsAt: Date.now() + 60_000, format: 'token' as const };
      push('clipboardChanged', countdown);
      return ok(countdown);
    },
    renameOrg: ({ orgKey, alias }) => changeOrg(orgKey, { alias }),
    removeOrg: ({ orgKey }) => {
      orgs = orgs.filter(({ key }) => key !== orgKey);
      tellOrgs();
      return ok({ revoked: true });
    },
    startPractice: () => {
      throw new Error('The test has to answer this call: see answerNext');
    },
    retryKeychain: () => openVault('keychain'),
    usePassphrase: () => openVault('passphrase'),
    useMemoryOnly: () => openVault('memory'),
    startVaultOver: () => openVault('keychain'),
    dismissNotice: () => ok(null),
  };

  const call = (channel: Channel, request: unknown): Promise<unknown> => {
    calls.push({ channel, request: structuredClone(request) });
    const plan = planned.get(channel);
    if (plan !== undefined && plan.length > 0) {
      const answer = plan.shift();
      if (answer !== null) return Promise.resolve(structuredClone(answer));
      return new Promise((resolve) => {
        waiting.set(channel, [...(waiting.get(channel) ?? []), resolve]);
      });
    }
    // Each handler is called with the request of its own channel: the bridge below is typed so.
    const handle = handlers[channel] as (request: unknown) => unknown;
    return Promise.resolve().then(() => structuredClone(handle(request)));
  };

  const subscribe =
    <E extends keyof PushEvents>(event: E) =>
    (listener: (payload: PushEvents[E]) => void) => {
      const set = listeners[event] as Set<typeof listener>;
      set.add(listener);
      return () => {
        set.delete(listener);
      };
    };

  const channels = Object.keys(handlers) as Channel[];
  const bridge = {
    ...Object.fromEntries(channels.map((channel) => [channel, (request: unknown) => call(channel, request)])),
    onOrgsChanged: subscribe('orgsChanged'),
    onGroupsChanged: subscribe('groupsChanged'),
    onStatusChanged: subscribe('statusChanged'),
    onClipboardChanged: subscribe('clipboardChanged'),
    onSignInChanged: subscribe('signInChanged'),
    onNetworkChanged: subscribe('networkChanged'),
    onDoctorWanted: subscribe('doctorWanted'),
    onSettingsChanged: subscribe('settingsChanged'),
    onSettingsWanted: subscribe('settingsWanted'),
    onCommandDialogWanted: subscribe('commandDialogWanted'),
    onMovingWanted: subscribe('movingWanted'),
    onWaitingChanged: subscribe('waitingChanged'),
    onCataloguesChanged: subscribe('cataloguesChanged'),
    onCheckAllChanged: subscribe('checkAllChanged'),
    onOpenSeveralChanged: subscribe('openSeveralChanged'),
    // `handlers` names every channel, so every call of the bridge is here.
  } as unknown as Bridge;

  return {
    bridge,
    fake: {
      calls,
      push,
      tellOrgs: (now) => {
        orgs = now ?? orgs;
        tellOrgs();
      },
      answerNext: (channel, answer) => planned.set(channel, [...(planned.get(channel) ?? []), answer]),
      release: (channel, answer) => waiting.get(channel)?.shift()?.(structuredClone(answer)),
    },
  };
}

const { fake, bridge } = createFake(window.scenario);
window.fake = fake;
Object.defineProperty(window, 'bridge', { value: bridge });

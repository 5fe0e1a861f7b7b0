import { expect, it } from 'vitest';
import type { DoctorOutcome, DoctorSubject } from '../../shared/doctor-report.ts';
import { fail, ok } from '../../shared/result.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../fakes/memory-store.ts';
import { createMemoryVault } from '../fakes/memory-vault.ts';
import { createListOrgs } from '../orgs/list/list-orgs.ts';
import { createOrgStates } from '../orgs/records/org-states.ts';
import type { HttpResponse } from '../ports/http.ts';
import { createDoctor } from './doctor.ts';
import type { DoctorParts } from './check.ts';
import { createSignInTraces } from './sign-in-traces.ts';

const HOME = '/home/ada.lovelace';
const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);

/** A doctor on a healthy computer; a test gives what is wrong with it. */
function doctorOn(given: Partial<DoctorParts> = {}) {
  const clock = createFakeClock(NOW);
  const store = createMemoryStore([makeOrg()]);
  const states = createOrgStates(clock);
  const listOrgs = createListOrgs(store, states, { isOpen: () => false }, clock);
  const vault = createMemoryVault();
  const traces = createSignInTraces(clock);
  const parts: DoctorParts = {
    clock,
    store,
    vault,
    keychain: {
      probe: () => Promise.resolve({ kind: 'ready' }),
      read: () => Promise.resolve(null),
      write: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    },
    http: { send: () => Promise.resolve(ok(answerAt(NOW))) },
    names: { lookUp: () => Promise.resolve('found') },
    listener: {
      listen: () => Promise.resolve({ kind: 'listening', close: () => Promise.resolve() }),
    },
    browser: {
      open: () => Promise.resolve(ok(null)),
      find: () => Promise.resolve([{ id: 'firefox', name: 'Firefox', canBePrivate: true }]),
    },
    proxies: { routesTo: () => Promise.resolve([{ kind: 'direct' }]) },
    proxyLogins: {
      known: () => Promise.resolve(null),
      wanted: () => undefined,
      refused: () => undefined,
      unusable: () => undefined,
      state: () => ({ kind: 'none' }),
    },
    extraCa: {
      certificates: () => [],
      state: () => ({ kind: 'none' }),
      use: () => Promise.resolve(ok({ kind: 'none' })),
      forget: () => undefined,
    },
    profileFolder: {
      shownPath: '~/.config/Latchkey',
      inspect: () => Promise.resolve({ writable: true, freeBytes: 1e9 }),
    },
    facts: {
      version: '1.2.3',
      runtime: 'Electron 45.4.1',
      node: '24.0.0',
      platform: 'linux',
      storeFormat: 3,
      system: 'Linux 6.1 x64',
    },
    orgs: () => listOrgs.all(),
    ...given,
  };
  const doctor = createDoctor({ ...parts, homeFolder: HOME, traces });
  return { doctor, clock, store, states, vault, traces };
}

const answerAt = (date: number): HttpResponse => ({
  status: 200,
  headers: { date: new Date(date).toUTCString() },
  body: '[]',
});

async function linesOf(given: Partial<DoctorParts>, subject: DoctorSubject) {
  const { lines } = await doctorOn(given).doctor.run();
  return lines.filter((line) => line.subject === subject);
}

it('finds nothing wrong where nothing is, and names every subject', async () => {
  const { lines } = await doctorOn().doctor.run();
  expect(lines.filter(({ outcome }) => outcome !== 'good')).toEqual([]);
  expect(lines.map(({ subject }) => subject)).toEqual([
    'runtime',
    'keychain',
    'vault',
    'store',
    'clock',
    'names',
    'proxy',
    'certificates',
    'callback-ports',
    'browsers',
    'orgs',
  ]);
});

const offline = fail({
  kind: 'dns',
  detail: 'x: the host name was not found',
  mayHaveArrived: false,
} as const);
const direct = 'https://login.salesforce.com';

it.each<[string, DoctorSubject, DoctorOutcome, string, Partial<DoctorParts>]>([
  [
    'a locked keychain',
    'keychain',
    'bad',
    'locked',
    { keychain: { ...fakeKeychain(), probe: () => Promise.resolve({ kind: 'locked' }) } },
  ],
  [
    'no keychain',
    'keychain',
    'bad',
    'No keychain answers',
    { keychain: { ...fakeKeychain(), probe: () => Promise.resolve({ kind: 'missing', reason: 'no bus' }) } },
  ],
  [
    'a store that is only read',
    'store',
    'bad',
    'only read',
    { store: { ...createMemoryStore(), readOnly: true } },
  ],
  [
    'a folder that cannot be written',
    'store',
    'bad',
    'cannot be written',
    {
      profileFolder: { shownPath: '~', inspect: () => Promise.resolve({ writable: false, freeBytes: null }) },
    },
  ],
  [
    'a full disk',
    'store',
    'warning',
    'MB left',
    { profileFolder: { shownPath: '~', inspect: () => Promise.resolve({ writable: true, freeBytes: 1e6 }) } },
  ],
  [
    'a clock five minutes fast',
    'clock',
    'bad',
    '5 minutes ahead of',
    { http: { send: () => Promise.resolve(ok(answerAt(NOW - 300_000))) } },
  ],
  [
    'a clock two minutes slow',
    'clock',
    'warning',
    'behind',
    { http: { send: () => Promise.resolve(ok(answerAt(NOW + 120_000))) } },
  ],
  ['no network', 'clock', 'warning', 'Not compared', { http: { send: () => Promise.resolve(offline) } }],
  ['no DNS', 'names', 'bad', 'No name was found', { names: { lookUp: () => Promise.resolve('not-found') } }],
  [
    'one host that is gone',
    'names',
    'warning',
    'Unknown: acme.my.salesforce.com',
    {
      names: { lookUp: (host) => Promise.resolve(host.startsWith('acme') ? 'not-found' : 'found') },
    },
  ],
  [
    'a SOCKS proxy',
    'proxy',
    'bad',
    'a SOCKS5 proxy',
    { proxies: { routesTo: () => Promise.resolve([{ kind: 'unsupported', proxy: 'a SOCKS5 proxy' }]) } },
  ],
  [
    'a certificate that nobody vouches for',
    'certificates',
    'bad',
    'is not believed here',
    {
      http: {
        send: () => Promise.resolve(fail({ kind: 'tls', detail: direct, mayHaveArrived: false } as const)),
      },
    },
  ],
  [
    'a taken callback port',
    'callback-ports',
    'warning',
    'localhost:8717',
    { listener: { listen: () => Promise.resolve({ kind: 'busy', port: 8717 }) } },
  ],
  [
    'no browser',
    'browsers',
    'warning',
    'None was found',
    { browser: { open: () => Promise.resolve(ok(null)), find: () => Promise.resolve([]) } },
  ],
])('says of %s what it is and what mends it', async (_what, subject, outcome, words, given) => {
  const [line] = await linesOf(given, subject);
  expect(line).toMatchObject({ outcome });
  expect(line?.found).toContain(words);
});

it('behind a proxy a name that is not found here is no fault', async () => {
  const proxied: Partial<DoctorParts> = {
    names: { lookUp: () => Promise.resolve('not-found') },
    proxies: {
      routesTo: () => Promise.resolve([{ kind: 'proxy', url: 'http://proxy.corp:8080', from: 'system' }]),
    },
  };
  expect(await linesOf(proxied, 'names')).toMatchObject([{ outcome: 'good' }]);
  expect(await linesOf(proxied, 'proxy')).toMatchObject([
    { outcome: 'good', found: 'proxy.corp:8080, from the system’s settings.' },
  ]);
});

it('asks about ten hosts at most, and never about practice hosts', async () => {
  const asked: string[] = [];
  const orgs = Array.from({ length: 40 }, (_, at) =>
    makeOrg({
      organizationId: `00D${String(at).padStart(15, '0')}`,
      instanceUrl: at % 2 === 0 ? `https://org${at}.my.salesforce.com` : 'http://acme.localhost:1234',
    }),
  );
  const store = createMemoryStore(orgs);
  const clock = createFakeClock(NOW);
  const listOrgs = createListOrgs(store, createOrgStates(clock), { isOpen: () => false }, clock);
  const names = {
    lookUp: (host: string) => {
      asked.push(host);
      return Promise.resolve('found' as const);
    },
  };
  await doctorOn({ store, orgs: () => listOrgs.all(), names }).doctor.run();
  expect(asked).toHaveLength(10);
  expect(asked).toContain('login.salesforce.com');
  expect(asked.filter((host) => host.includes('localhost'))).toEqual([]);
});

it('counts records that cannot be read, and keeps them', async () => {
  const { doctor, vault } = doctorOn();
  await vault.write('org:1', '{}');
  vault.failReads('SECRET_UNREADABLE');
  const { lines } = await doctor.run();
  expect(lines.find(({ subject }) => subject === 'vault')).toMatchObject({ outcome: 'bad' });
  expect(vault.records.size).toBe(1);
});

it('a check that hangs is given up after five seconds, and the others are told', async () => {
  const never = new Promise<never>(() => undefined);
  const { doctor, clock } = doctorOn({ keychain: { ...fakeKeychain(), probe: () => never } });
  const running = doctor.run();
  // Until the checks are running nothing has asked the clock yet.
  await new Promise((resolve) => setImmediate(resolve));
  clock.advance(5000);
  const { lines } = await running;
  expect(lines.find(({ subject }) => subject === 'keychain')).toMatchObject({
    outcome: 'warning',
    found: 'No answer within five seconds.',
  });
  expect(lines).toHaveLength(11);
});

it('a check that breaks is a line of its own', async () => {
  const { doctor } = doctorOn({ names: { lookUp: () => Promise.reject(new Error('boom')) } });
  const { lines } = await doctor.run();
  expect(lines.find(({ subject }) => subject === 'names')).toMatchObject({ outcome: 'bad' });
  expect(lines).toHaveLength(11);
});

it('changes nothing: neither store nor vault is written', async () => {
  const { doctor, store, vault } = doctorOn();
  const before = store.read();
  await doctor.run();
  expect(store.read()).toBe(before);
  expect(vault.writes).toEqual([]);
});

const SECRETS = {
  token: '00D000000000001!AQcAQH0dMHEXAMPLEzmpkb58urFRkgeBGsxLQJWwYMfAbUeeG7c1E6LYUfiDUkWe6H34r1AA',
  refreshToken: '5Aep861TSESvWeug_xvFHRBTTbf_YrTWgEyjBJrwqzJ9aDBCqmNvtDqjm5uUq1',
  password: 'correct+horse&battery#ü',
  clientSecret: '1955279925675241571',
  typed: 'Tr0ub4dor&3',
  otp: 'https://acme.my.salesforce.com/secur/frontdoor.jsp?otp=ONETIMEPASSWORD&retURL=%2F',
};

it('gives away no secret, wherever it was planted', async () => {
  const { doctor, store, states, vault, traces } = doctorOn({
    extraCa: {
      certificates: () => [],
      state: () => ({ kind: 'unusable', file: `${HOME}/ca.pem`, reason: SECRETS.otp }),
      use: () => Promise.resolve(ok({ kind: 'none' })),
      forget: () => undefined,
    },
  });
  const org = makeOrg();
  await vault.write(
    `org:${org.key}`,
    JSON.stringify({
      accessToken: SECRETS.token,
      instanceUrl: org.instanceUrl,
      renewWith: { kind: 'password', password: SECRETS.password },
    }),
  );
  await vault.write('client-secret:1', SECRETS.clientSecret);
  await store.update((state) => ({
    ...state,
    orgs: [
      { ...org, alias: `prod ${SECRETS.token}` },
      { ...org, key: 'a:b', alias: SECRETS.password },
    ],
  }));
  const problem = {
    code: 'SIGN_IN_REFUSED',
    message: `Refused at ${SECRETS.otp} with ${SECRETS.clientSecret} and ${SECRETS.refreshToken}, see ${HOME}/log`,
    remedy: 'retry',
    salesforce: { error: 'invalid_grant', description: `password ${SECRETS.password} is wrong` },
  } as const;
  states.set(org.key, 'blocked', problem);
  states.set('a:b', 'blocked', problem);
  await traces.record(
    { method: 'browser', secrets: [SECRETS.typed] },
    () => {
      traces.step(`POST https://login.salesforce.com/ → 400 ${SECRETS.refreshToken} ${SECRETS.clientSecret}`);
      traces.step(`at ${SECRETS.otp} with ${SECRETS.typed}`);
      return Promise.resolve(null);
    },
    () => `SIGN_IN_REFUSED (${SECRETS.password})`,
  );

  const report = await doctor.run();
  const text = await doctor.reportText({ withTrace: true });
  expect(text).toContain('SIGN_IN_REFUSED');
  expect(text).toContain('~/ca.pem');
  // The words of a record that are no secret are left alone.
  expect(text).toContain('invalid_grant (password [secret] is wrong)');
  expect(text).toContain('3 names found: login.salesforce.com, test.salesforce.com, acme.my.salesforce.com');
  expect(text).toContain('Last sign-in');
  for (const told of [text, JSON.stringify(report)]) {
    for (const secret of [...Object.values(SECRETS), 'ONETIMEPASSWORD', 'ada.lovelace']) {
      expect(told).not.toContain(secret);
    }
  }
});

it('copies the report that was shown, with the last sign-in only where it is wanted', async () => {
  const { doctor, traces } = doctorOn();
  await traces.record(
    { method: 'jwt', secrets: [] },
    () => {
      traces.step('a step');
      return Promise.resolve(null);
    },
    () => 'signed in',
  );
  await doctor.run();
  expect(await doctor.reportText({ withTrace: false })).not.toContain('a step');
  expect(await doctor.reportText({ withTrace: true })).toContain('a step');
});

function fakeKeychain() {
  return {
    probe: () => Promise.resolve({ kind: 'ready' } as const),
    read: () => Promise.resolve(null),
    write: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}

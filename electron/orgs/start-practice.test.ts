import { expect, it } from 'vitest';
import { createMemoryStore, makeOrg } from '../fakes/memory-store.ts';
import { ok } from '../../shared/result.ts';
import type { Practice, PracticeEndpoints } from '../ports/practice.ts';
import { awaitPractice, isPracticeHost } from './start-practice.ts';

const ENDPOINTS: PracticeEndpoints = {
  productionLoginHost: 'http://127.0.0.2:1',
  sandboxLoginHost: 'http://127.0.0.3:1',
  clientId: 'practice',
  callbackUrl: 'http://localhost:8717/callback',
  people: [],
};

function setUp(practiceOrg: boolean) {
  let starts = 0;
  let running: PracticeEndpoints | null = null;
  const practice: Practice = {
    available: true,
    running: () => running,
    start: () => {
      starts += 1;
      running = ENDPOINTS;
      return Promise.resolve(ok(ENDPOINTS));
    },
    stop: () => undefined,
  };
  const org = makeOrg({ practice: practiceOrg });
  const use = () => awaitPractice(practice, createMemoryStore([org]), () => 'id', org.key);
  return { use, starts: () => starts };
}

it('brings the practice Salesforce back before one of its orgs is used, once', async () => {
  const { use, starts } = setUp(true);
  await use();
  await use();
  expect(starts()).toBe(1);
});

it('starts nothing for an org of the real Salesforce', async () => {
  const { use, starts } = setUp(false);
  await use();
  expect(starts()).toBe(0);
});

it('knows the practice Salesforce’s hosts: login hosts, My Domains, and those of orgs from an earlier start', () => {
  const person = {
    username: 'x',
    password: 'y',
    organizationName: 'Acme',
    loginHost: 'http://127.0.0.2:1',
    instanceUrl: 'http://127.0.0.4:1',
  };
  const running: PracticeEndpoints = { ...ENDPOINTS, people: [person] };
  const earlier = makeOrg({
    practice: true,
    loginHost: 'http://127.0.0.2:9',
    instanceUrl: 'http://127.0.0.4:9',
  });
  const store = createMemoryStore([earlier, makeOrg({ userId: '005000000000002AAA' })]);
  const isPractice = (loginHost: string, now: PracticeEndpoints | null) =>
    isPracticeHost(
      store,
      {
        available: true,
        running: () => now,
        start: () => Promise.reject(new Error('no')),
        stop: () => undefined,
      },
      loginHost,
    );
  for (const port of [1, 9]) {
    expect(isPractice(`http://127.0.0.2:${port}`, running)).toBe(true);
    expect(isPractice(`http://127.0.0.4:${port}`, running)).toBe(true);
    expect(isPractice(`http://127.0.0.4:${port}`, null)).toBe(port === 9);
  }
  expect(isPractice('https://acme.my.salesforce.com', running)).toBe(false);
});

import { expect, it } from 'vitest';
import { createMemoryStore, makeOrg } from '../fakes/memory-store.ts';
import { ok } from '../../shared/result.ts';
import type { Practice, PracticeEndpoints } from '../ports/practice.ts';
import { awaitPractice } from './start-practice.ts';

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

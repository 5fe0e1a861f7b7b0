import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/app-error.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeRefreshLock } from '../../fakes/fake-refresh-lock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { createGrants, type Grant } from '../grants/grants.ts';
import type { RefreshAnswer } from './live-token.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createTokenBroker } from './token-broker.ts';

/** Many orgs, clocks that jump, servers that say no: nobody is asked too often, too much at once, or for nothing. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BUSY: AppError = { code: 'SALESFORCE_UNAVAILABLE', message: 'busy', remedy: 'retry' };
const OFFLINE: AppError = { code: 'NETWORK_UNAVAILABLE', message: 'gone', remedy: 'retry' };
const BLOCKED: AppError = { code: 'ACCESS_REFUSED', message: 'not installed', remedy: 'ask-admin' };

const numbered = (index: number) => String(index).padStart(4, '0');
const orgOf = (index: number, loginHost?: string): OrgRecord =>
  makeOrg({
    organizationId: `00D0000000${numbered(index)}1AAA`,
    ...(loginHost === undefined ? {} : { loginHost }),
  });

async function setUp(orgs: readonly OrgRecord[]) {
  const grants = createGrants(createMemoryVault());
  const store = createMemoryStore(orgs);
  const clock = createFakeClock();
  const server = {
    alive: new Set<string>(),
    /** What was sent, and when by the server's own clock, which nobody sets. */
    sent: [] as { readonly org: string; readonly at: number }[],
    inFlight: 0,
    mostInFlight: 0,
    /** False: a server that goes on saying 401 to tokens that it has just issued. */
    honours: true,
    answer: (record: OrgRecord, token: string): RefreshAnswer | Promise<RefreshAnswer> => ({
      kind: 'renewed',
      grant: { accessToken: `${token}+`, refreshToken: `${token}'`, instanceUrl: record.instanceUrl },
      key: record.key,
    }),
  };
  const start = () =>
    createTokenBroker({
      grants,
      store,
      states: createOrgStates(clock),
      clock,
      log: createFakeLog(),
      lock: createFakeRefreshLock(),
      random: () => 0.5,
      probe: ({ accessToken }) => Promise.resolve({ kind: server.alive.has(accessToken) ? 'alive' : 'dead' }),
      refresh: async (record, refreshToken) => {
        server.sent.push({ org: record.key, at: clock.elapsed() });
        server.inFlight += 1;
        server.mostInFlight = Math.max(server.mostInFlight, server.inFlight);
        const answer = await server.answer(record, refreshToken);
        server.inFlight -= 1;
        if (answer.kind === 'renewed' && server.honours) server.alive.add(answer.grant.accessToken);
        return answer;
      },
      repeat: () => Promise.reject(new Error('every org here has a refresh token')),
      refreshed: () => undefined,
    });
  for (const org of orgs) {
    const grant: Grant = {
      accessToken: `a-${org.organizationId}`,
      refreshToken: `r-${org.organizationId}`,
      instanceUrl: org.instanceUrl,
    };
    await grants.write(org.key, grant);
  }
  return { grants, store, clock, server, start, broker: start() };
}

async function one() {
  const [org] = [orgOf(1)];
  return { org, ...(await setUp([org])) };
}

/** Lets everything go on that does not wait for the clock. */
const idle = () => new Promise(setImmediate);

describe('1,000 orgs of which 200 expire together (bar 12)', () => {
  it('are renewed six at a time, first come, first served, and all within a minute against a 200 ms server', async () => {
    const orgs = Array.from({ length: 1_000 }, (_, index) => orgOf(index));
    const { broker, clock, server } = await setUp(orgs);
    const [expired, living] = [orgs.slice(0, 200), orgs.slice(200)];
    for (const org of living) server.alive.add(`a-${org.organizationId}`);
    const renew = server.answer;
    server.answer = (record, token) =>
      new Promise((resolve) => clock.after(200, () => resolve(renew(record, token))));
    let settled = 0;
    const all = Promise.all(
      orgs.map(async (org) => {
        const token = await broker.fresh(org.key);
        settled += 1;
        return token.ok;
      }),
    );
    await expect.poll(() => settled).toBe(living.length);
    while (settled < orgs.length) {
      await idle();
      if (server.inFlight > 0) clock.advance(10);
    }
    expect(await all).toEqual(orgs.map(() => true));
    expect(server.mostInFlight).toBe(6);
    expect(server.sent.map(({ org }) => org)).toEqual(expired.map(({ key }) => key));
    expect(clock.elapsed()).toBeLessThan(MINUTE);
  });

  it('are not thrown at a host that has said no: the others learn it without asking', async () => {
    const orgs = Array.from({ length: 200 }, (_, index) => orgOf(index));
    const { broker, server } = await setUp(orgs);
    server.answer = async () => {
      await idle();
      return { kind: 'unchanged', error: BUSY, retryAfterMs: 30_000 };
    };
    const answers = await Promise.all(orgs.map((org) => broker.fresh(org.key)));
    expect(answers.every((answer) => !answer.ok && answer.error.code === 'SALESFORCE_UNAVAILABLE')).toBe(
      true,
    );
    expect(server.sent).toHaveLength(6);
  });

  it('are not held up by another host that does not answer', async () => {
    const silent = 'https://silent.my.salesforce.com';
    const orgs = Array.from({ length: 200 }, (_, index) => orgOf(index, index < 100 ? silent : undefined));
    const { broker, clock, server } = await setUp(orgs);
    const renew = server.answer;
    server.answer = (record, token) =>
      record.loginHost === silent
        ? new Promise((resolve) => clock.after(15_000, () => resolve({ kind: 'lost', error: OFFLINE })))
        : renew(record, token);
    let settled = 0;
    const all = Promise.all(
      orgs.map(async (org) => {
        const answer = await broker.fresh(org.key);
        settled += 1;
        return answer.ok;
      }),
    );
    while (settled < orgs.length) {
      await idle();
      if (server.inFlight > 0) clock.advance(100);
    }
    expect(await all).toEqual(orgs.map((_, index) => index >= 100));
    expect(clock.elapsed()).toBeLessThan(MINUTE);
  });
});

describe('a host that does not serve', () => {
  it('is left alone for as long as it asks, by every org that signs in there and by no other', async () => {
    const elsewhere = orgOf(3, 'https://test.salesforce.com');
    const [first, second] = [orgOf(1), orgOf(2)];
    const { broker, clock, server } = await setUp([first, second, elsewhere]);
    const renew = server.answer;
    server.answer = () => ({ kind: 'unchanged', error: BUSY, retryAfterMs: 30_000 });
    await broker.fresh(first.key);
    server.answer = renew;
    expect(await broker.fresh(second.key)).toMatchObject({ error: { code: 'SALESFORCE_UNAVAILABLE' } });
    expect((await broker.fresh(elsewhere.key)).ok).toBe(true);
    clock.advance(30_000);
    // Not on the second: everybody else was told the same.
    expect((await broker.fresh(second.key)).ok).toBe(false);
    clock.advance(5_000);
    expect((await broker.fresh(second.key)).ok).toBe(true);
  });

  it('is asked ever more seldom, at most a minute apart, and anew at once when it has served', async () => {
    const orgs = [orgOf(1), orgOf(2)] as const;
    const { broker, clock, server } = await setUp(orgs);
    const renew = server.answer;
    server.answer = () => ({ kind: 'unchanged', error: BUSY });
    while (clock.elapsed() < 10 * MINUTE) {
      await broker.fresh(orgs[0].key);
      clock.advance(250);
    }
    const gaps = server.sent.slice(1).map(({ at }, index) => at - (server.sent[index]?.at ?? 0));
    expect(gaps.slice(0, 8)).toEqual([750, 1_500, 3_000, 6_000, 12_000, 24_000, 45_000, 45_000]);
    server.answer = renew;
    clock.advance(MINUTE);
    expect((await broker.fresh(orgs[0].key)).ok).toBe(true);
    server.answer = () => ({ kind: 'unchanged', error: BUSY });
    await broker.fresh(orgs[1].key);
    clock.advance(750);
    server.answer = renew;
    expect((await broker.fresh(orgs[1].key)).ok).toBe(true);
  });

  it('waits no longer because the computer’s clock was set back', async () => {
    const { broker, clock, server, org } = await one();
    const renew = server.answer;
    server.answer = () => ({ kind: 'unchanged', error: BUSY, retryAfterMs: 10_000 });
    await broker.fresh(org.key);
    clock.set(clock.now() - DAY);
    clock.advance(10_500);
    server.answer = renew;
    expect((await broker.fresh(org.key)).ok).toBe(true);
  });
});

describe('a server that goes on saying 401 (bar 16)', () => {
  it.each([
    ['with the clock right', () => undefined],
    [
      'with the clock a day ahead',
      (clock: { set(ms: number): void; now(): number }) => clock.set(clock.now() + DAY),
    ],
    [
      'with the clock a day behind',
      (clock: { set(ms: number): void; now(): number }) => clock.set(clock.now() - DAY),
    ],
  ])('is asked for a token once a minute and org, after the two that found it out, %s', async (_, skew) => {
    const { broker, clock, server, org } = await one();
    skew(clock);
    server.honours = false;
    for (let call = 0; call < 600; call += 1) {
      await broker.fresh(org.key);
      clock.advance(1_000);
    }
    expect(server.sent).toHaveLength(11);
  });

  it('even while the clock jumps back and forth', async () => {
    const { broker, clock, server, org } = await one();
    server.honours = false;
    for (let call = 0; call < 600; call += 1) {
      await broker.fresh(org.key);
      clock.advance(1_000);
      if (call % 7 === 0) clock.set(clock.now() + (call % 2 === 0 ? DAY : -DAY));
    }
    expect(server.sent).toHaveLength(11);
  });

  it('is no reason to hold up a session that somebody ends again and again', async () => {
    const { broker, clock, server, org } = await one();
    for (let round = 0; round < 20; round += 1) {
      expect((await broker.fresh(org.key)).ok).toBe(true);
      server.alive.clear();
      clock.advance(1_000);
    }
    expect(server.sent).toHaveLength(20);
  });

  it('holds up nobody who has signed in again', async () => {
    const { broker, server, org, grants } = await one();
    server.honours = false;
    await broker.fresh(org.key);
    expect(await broker.fresh(org.key)).toMatchObject({ error: { code: 'SALESFORCE_UNAVAILABLE' } });
    server.honours = true;
    await grants.write(org.key, { accessToken: 'b', refreshToken: 's', instanceUrl: org.instanceUrl });
    expect((await broker.fresh(org.key)).ok).toBe(true);
  });
});

describe('a refused refresh is not repeated again and again while nothing has changed', () => {
  const refuse = async (error: AppError, kind: 'blocked' | 'dead') => {
    const stage = await one();
    const renew = stage.server.answer;
    stage.server.answer = () => ({ kind, error });
    expect(await stage.broker.fresh(stage.org.key)).toEqual({ ok: false, error });
    stage.server.answer = renew;
    return stage;
  };

  it('is not asked for in a circle: three times a minute, then it says the same without asking', async () => {
    const { broker, server, org, clock } = await one();
    server.answer = () => ({ kind: 'blocked', error: BLOCKED });
    for (let call = 0; call < 240; call += 1) {
      expect(await broker.fresh(org.key)).toEqual({ ok: false, error: BLOCKED });
      clock.advance(500);
    }
    expect(server.sent).toHaveLength(6);
  });

  it('says nothing of a sign-in that came while Salesforce was asked', async () => {
    const { broker, store, server, org, grants } = await one();
    server.answer = async () => {
      await grants.write(org.key, { accessToken: 'new', refreshToken: 'r2', instanceUrl: org.instanceUrl });
      return { kind: 'dead', error: BLOCKED };
    };
    await broker.fresh(org.key);
    expect(store.read().orgs[0]?.needsSignIn).toBeUndefined();
  });

  it('goes through for who comes back from the admin at once', async () => {
    const { broker, org } = await refuse(BLOCKED, 'blocked');
    expect((await broker.fresh(org.key)).ok).toBe(true);
  });

  it('is asked for anew once the client app was edited', async () => {
    const { broker, store, server, org } = await one();
    server.answer = () => ({ kind: 'blocked', error: BLOCKED });
    for (let call = 0; call < 10; call += 1) await broker.fresh(org.key);
    expect(server.sent).toHaveLength(3);
    await store.update((state) => ({ ...state, clientApps: state.clientApps.map((app) => ({ ...app })) }));
    await broker.fresh(org.key);
    expect(server.sent).toHaveLength(4);
  });

  it('stays refused for ever when the grant is dead, even where the disk would not note it', async () => {
    const stage = await one();
    stage.store.failWrites('STORE_WRITE_FAILED');
    const dead: AppError = { code: 'NEEDS_SIGN_IN', message: 'dead', remedy: 'sign-in-again' };
    stage.server.answer = () => ({ kind: 'dead', error: dead });
    for (let call = 0; call < 20; call += 1) {
      expect(await stage.broker.fresh(stage.org.key)).toEqual({ ok: false, error: dead });
      stage.clock.advance(HOUR);
    }
    expect(stage.server.sent).toHaveLength(1);
  });
});

it('wakes after eight hours of sleep without a refresh; each org is renewed when it is used (bar 17)', async () => {
  const orgs = Array.from({ length: 50 }, (_, index) => orgOf(index));
  const { broker, clock, server } = await setUp(orgs);
  for (const org of orgs) await broker.fresh(org.key);
  server.sent.length = 0;
  server.alive.clear();
  clock.set(clock.now() + 8 * HOUR);
  clock.advance(HOUR);
  await idle();
  expect(server.sent).toEqual([]);
  const opened = orgs.slice(0, 3);
  await Promise.all(opened.flatMap((org) => [broker.fresh(org.key), broker.fresh(org.key)]));
  expect(server.sent.map(({ org }) => org)).toEqual(opened.map(({ key }) => key));
});

import { describe, expect, it } from 'vitest';
import type { AppErrorCode } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { CheckAllProgress } from '../../../shared/org-details.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createCheckAll } from './check-all.ts';
import { createOrgStates } from '../records/org-states.ts';

type Answer = Result<unknown> | Promise<Result<unknown>>;

const HANGS = new Promise<never>(() => undefined);
const failing = (code: AppErrorCode): Result<never> =>
  fail({ code, message: 'made by a test', remedy: 'none' });

function setUp(count: number, answer: (index: number, signal: AbortSignal) => Answer = () => ok(null)) {
  const orgs = Array.from({ length: count }, (_, index) =>
    makeOrg({ organizationId: `00D00000000${String(index).padStart(4, '0')}AAA` }),
  );
  const store = createMemoryStore(orgs);
  const clock = createFakeClock();
  const states = createOrgStates(clock);
  const log = createFakeLog();
  const server = { asked: [] as number[], atOnce: 0, most: 0 };
  const checkAll = createCheckAll({
    store,
    states,
    clock,
    log,
    async check(orgKey, signal) {
      const index = orgs.findIndex(({ key }) => key === orgKey);
      server.asked.push(index);
      server.atOnce += 1;
      server.most = Math.max(server.most, server.atOnce);
      await Promise.resolve();
      const given = await answer(index, signal);
      server.atOnce -= 1;
      return given;
    },
  });
  const told: CheckAllProgress[] = [];
  checkAll.onChanged((progress) => told.push(progress));
  const keyOf = (index: number): OrgKey => orgs[index]?.key ?? 'no:org';
  return { checkAll, store, clock, states, log, server, told, keyOf };
}

describe('the check of all orgs', () => {
  it('leaves the archived ones alone, unless they are asked for', async () => {
    const { checkAll, store, server, keyOf } = setUp(3);
    await store.update((state) => ({
      ...state,
      orgs: state.orgs.map((org) => (org.key === keyOf(1) ? { ...org, archivedAt: 1 } : org)),
    }));
    expect(await checkAll.run()).toMatchObject({ total: 2, ready: 2 });
    expect(server.asked).toEqual([0, 2]);
    server.asked.length = 0;
    expect(await checkAll.run([keyOf(1), 'no:org'])).toMatchObject({ total: 1, ready: 1 });
    expect(server.asked).toEqual([1]);
  });

  it('asks each of 500 orgs once, six at a time, and counts what it found', async () => {
    const codes = ['NEEDS_SIGN_IN', 'NETWORK_UNAVAILABLE', 'ACCESS_REFUSED', 'VAULT_CLOSED'] as const;
    const { checkAll, server, told } = setUp(500, (index) => {
      const code = codes[index];
      return code === undefined ? ok(null) : failing(code);
    });
    const counts = { needsSignIn: 1, unreachable: 1, blocked: 1, notChecked: 1, ready: 496, total: 500 };
    expect(await checkAll.run()).toEqual({ ...counts, state: 'finished' });
    expect(server.asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, index) => index));
    expect(server.most).toBe(6);
    expect(told[0]).toMatchObject({ total: 500, ready: 0, state: 'running' });
    expect(told.at(-1)).toMatchObject({ ...counts, state: 'finished' });
  });

  it('is not held up by orgs that hang: after 20 seconds the next has its turn', async () => {
    const { checkAll, clock, states, server, keyOf } = setUp(20, (index) => (index < 6 ? HANGS : ok(null)));
    const ended = checkAll.run();
    await expect.poll(() => server.asked.length).toBe(6);
    clock.advance(19_999);
    await new Promise(setImmediate);
    expect(server.asked).toHaveLength(6);
    clock.advance(1);
    expect(await ended).toMatchObject({ unreachable: 6, ready: 14, state: 'finished' });
    expect(states.get(keyOf(0))).toMatchObject({
      state: 'unreachable',
      problem: { code: 'NETWORK_UNAVAILABLE' },
    });
    expect(states.get(keyOf(6))).toBeUndefined();
  });

  it('tells an org that is too late to stop', async () => {
    const signals: AbortSignal[] = [];
    const { checkAll, clock, server } = setUp(1, (_index, signal) => {
      signals.push(signal);
      return HANGS;
    });
    const ended = checkAll.run();
    await expect.poll(() => server.asked.length).toBe(1);
    clock.advance(20_000);
    await ended;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('ends at once when it is called off, and says nothing of the orgs it did not get to', async () => {
    const { checkAll, states, server, keyOf } = setUp(50, (index) => (index < 10 ? ok(null) : HANGS));
    const ended = checkAll.run();
    await expect.poll(() => server.asked.length).toBe(16);
    checkAll.cancel();
    expect(await ended).toMatchObject({ total: 50, ready: 10, unreachable: 0, state: 'cancelled' });
    expect(server.asked).toHaveLength(16);
    expect(states.get(keyOf(12))).toBeUndefined();
  });

  it('is one check for everybody who asks while it runs, and a new one afterwards', async () => {
    const { checkAll, server } = setUp(3);
    expect(await Promise.all([checkAll.run(), checkAll.run()])).toMatchObject([{ ready: 3 }, { ready: 3 }]);
    expect(server.asked).toHaveLength(3);
    await checkAll.run();
    expect(server.asked).toHaveLength(6);
  });

  it('goes on after a bug in one of its checks, and says so in the log', async () => {
    const { checkAll, log } = setUp(4, (index) =>
      index === 1 ? Promise.reject(new TypeError('bug')) : ok(null),
    );
    expect(await checkAll.run()).toMatchObject({ ready: 3, notChecked: 1, state: 'finished' });
    expect(log.lines.join()).toContain('TypeError');
  });

  it('has nothing to do without orgs', async () => {
    expect(await setUp(0).checkAll.run()).toMatchObject({ total: 0, state: 'finished' });
  });
});

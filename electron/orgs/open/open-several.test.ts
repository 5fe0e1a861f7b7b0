import { describe, expect, it } from 'vitest';
import type { OpenSeveralProgress } from '../../../shared/open-at.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { passedBefore } from '../guard/production-guard.ts';
import { createOpenSeveral } from './open-several.ts';

const HANGS = new Promise<never>(() => undefined);
const REFUSED = fail({
  code: 'NEEDS_SIGN_IN',
  message: 'dead',
  remedy: 'sign-in-again',
  salesforce: { error: 'invalid_grant', description: '' },
} as const);

function setUp(count: number, answer: (index: number) => Result<unknown> | Promise<Result<unknown>>) {
  const orgs = Array.from({ length: count }, (_, index) =>
    makeOrg({ organizationId: `00D00000000${String(index).padStart(4, '0')}AAA` }),
  );
  const keys = orgs.map(({ key }) => key);
  const clock = createFakeClock();
  const log = createFakeLog();
  const asked: number[] = [];
  const several = createOpenSeveral({
    store: createMemoryStore(orgs),
    clock,
    log,
    guard: passedBefore,
    async open(orgKey) {
      const index = keys.indexOf(orgKey);
      asked.push(index);
      await Promise.resolve();
      return answer(index);
    },
  });
  const told: OpenSeveralProgress[] = [];
  several.onChanged((progress) => told.push(progress));
  return { several, keys, clock, log, asked, told };
}

describe('opening several orgs', () => {
  it('opens each once in its order, never more than four at a time, and says how far it is', async () => {
    const { several, keys, asked, told } = setUp(9, () => ok(null));
    expect(await several.run([...keys, ...keys])).toEqual({
      total: 9,
      opened: 9,
      loading: [],
      failures: [],
      state: 'finished',
    });
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(Math.max(...told.map(({ loading }) => loading.length))).toBe(4);
    expect(told[0]).toMatchObject({ total: 9, opened: 0, state: 'running' });
  });

  it('tells each failure with its org, and whom it is about', async () => {
    const { several, keys } = setUp(3, (index) => (index === 1 ? REFUSED : ok(null)));
    const ended = await several.run(keys);
    expect(ended).toMatchObject({ opened: 2, state: 'finished' });
    expect(ended.failures).toMatchObject([
      { orgKey: keys[1], error: { code: 'NEEDS_SIGN_IN', subject: { username: 'ann@acme.example' } } },
    ]);
  });

  it('begins no other once it is called off, and waits for none', async () => {
    const { several, keys, asked } = setUp(20, (index) => (index < 2 ? ok(null) : HANGS));
    const ended = several.run(keys);
    await expect.poll(() => asked.length).toBe(6);
    several.cancel();
    expect(await ended).toMatchObject({ opened: 2, loading: [], state: 'cancelled' });
    expect(asked).toHaveLength(6);
  });

  it('is not held up by pages that hang', async () => {
    const { several, keys, clock, asked } = setUp(6, (index) => (index < 4 ? HANGS : ok(null)));
    const ended = several.run(keys);
    await expect.poll(() => asked.length).toBe(4);
    clock.advance(45_000);
    const { opened, failures } = await ended;
    expect(opened).toBe(2);
    expect(failures.map(({ orgKey }) => orgKey)).toEqual(keys.slice(0, 4));
  });

  it('goes on after a bug, and says so in the log', async () => {
    const { several, keys, log } = setUp(3, (index) =>
      index === 0 ? Promise.reject(new TypeError('bug')) : ok(null),
    );
    expect(await several.run(keys)).toMatchObject({ opened: 2, failures: [{ orgKey: keys[0] }] });
    expect(log.lines.join()).toContain('TypeError');
  });

  it('is one opening for everybody who asks while it runs', async () => {
    const { several, keys, asked } = setUp(3, () => ok(null));
    await Promise.all([several.run(keys), several.run(keys)]);
    expect(asked).toHaveLength(3);
  });
});

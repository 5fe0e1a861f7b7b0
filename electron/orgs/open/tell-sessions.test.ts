import { expect, it } from 'vitest';
import type { OrgKey, OrgState } from '../../../shared/org.ts';
import type { SessionEnd } from '../../../shared/org-details.ts';
import { ok } from '../../../shared/result.ts';
import { tellSessions } from './tell-sessions.ts';

const ACME: OrgKey = '00D:005';

function setUp(end: SessionEnd) {
  const listeners: (() => void)[] = [];
  const listen = (listener: () => void) => void listeners.push(listener);
  const told: unknown[] = [];
  const world = {
    open: [] as OrgKey[],
    awake: null as OrgKey[] | null,
    state: 'ready' as OrgState,
    asked: 0,
  };
  tellSessions({
    windows: {
      openOrgs: () => world.open,
      awakeOrgs: () => world.awake ?? world.open,
      tellSession: (_orgKey, session) => void told.push(session),
      onOpenChanged: listen,
    },
    listOrgs: { all: () => [{ key: ACME, state: world.state }] },
    store: { onChanged: listen },
    states: { onChanged: listen },
    sessionEnd: () => {
      world.asked += 1;
      return Promise.resolve(ok(end));
    },
  });
  const change = async (to: Partial<typeof world>) => {
    Object.assign(world, to);
    for (const listener of listeners) listener();
    await Promise.resolve();
  };
  return { world, told, change };
}

it('tells an open window how the sign-in stands and when the session ends, asking once', async () => {
  const { world, told, change } = setUp({ kind: 'ends', at: 9000, timeoutMs: null, source: 'token' });
  await change({});
  expect([told, world.asked]).toEqual([[], 0]);
  await change({ open: [ACME] });
  expect(told.at(-1)).toEqual({ state: 'ready', endsAt: 9000 });
  await change({});
  expect(world.asked).toBe(1);
});

it('asks for the end anew when the org was renewed, and claims none meanwhile', async () => {
  const { world, told, change } = setUp({ kind: 'ends', at: 9000, timeoutMs: null, source: 'token' });
  await change({ open: [ACME] });
  await change({ state: 'refreshing' });
  expect(told.at(-1)).toEqual({ state: 'refreshing' });
  await change({ state: 'ready' });
  expect(told.at(-1)).toEqual({ state: 'ready', endsAt: 9000 });
  expect(world.asked).toBe(2);
});

it('names no end that nobody knows', async () => {
  const { told, change } = setUp({ kind: 'unknown', why: 'no-secret' });
  await change({ open: [ACME] });
  expect(told).toContainEqual({ state: 'ready' });
  expect(JSON.stringify(told)).not.toContain('endsAt');
});

it('asks nothing about an org whose windows sleep, until one wakes', async () => {
  const { world, told, change } = setUp({ kind: 'ends', at: 9000, timeoutMs: null, source: 'token' });
  await change({ open: [ACME], awake: [] });
  expect([told, world.asked]).toEqual([[{ state: 'ready' }], 0]);
  await change({ awake: [ACME] });
  await change({});
  expect(world.asked).toBe(1);
  expect(told.at(-1)).toEqual({ state: 'ready', endsAt: 9000 });
});

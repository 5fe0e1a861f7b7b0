import { describe, expect, it } from 'vitest';
import type { VaultState } from '../../../shared/app-status.ts';
import { fail, ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { editRecord } from '../records/edit-record.ts';
import { startKeepAlive } from './keep-alive.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = 1_700_000_000_000;
const left = makeOrg({ addedAt: START });
const kept = { ...left, keepAlive: true };

function setUp(orgs: readonly OrgRecord[], day: number) {
  const store = createMemoryStore(orgs);
  const vault = createMemoryVault();
  const clock = createFakeClock(START + day * DAY);
  const server = { renewed: [] as string[], hours: 0, up: true, vault: vault.state() };
  const token = { accessToken: 'access', instanceUrl: kept.instanceUrl };
  const start = () =>
    startKeepAlive({
      store,
      vault: { ...vault, state: () => server.vault },
      clock,
      log: createFakeLog(),
      broker: {
        fresh: () => Promise.reject(new Error('nobody asked for a token')),
        cached: () => Promise.resolve(ok(token)),
        async renew(orgKey) {
          server.renewed.push(orgKey);
          if (!server.up) return fail({ code: 'NETWORK_UNAVAILABLE', message: 'gone', remedy: 'retry' });
          await editRecord(store, orgKey, (org) => ({ ...org, lastRefreshedAt: clock.now() }));
          return ok(token);
        },
      },
      prepare: () => Promise.resolve(),
      hourPassed: () => void (server.hours += 1),
    });
  /** Hour after hour, each with its looking around done: everything here settles within a turn. */
  const pass = async (hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) {
      await settled();
      clock.advance(HOUR);
    }
    await settled();
  };
  return { store, clock, server, start, pass };
}

const settled = () => new Promise(setImmediate);

describe('keeping a grant alive', () => {
  it('renews it once when five days are left, and then not before the next 25', async () => {
    const { server, start, pass } = setUp([kept], 24);
    start();
    await pass(23);
    expect(server.renewed).toEqual([]);
    await pass(2);
    expect(server.renewed).toEqual([kept.key]);
    await pass(20 * 24);
    expect(server.renewed).toHaveLength(1);
  });

  it('tries once a day while the org cannot be reached, also across restarts', async () => {
    const { server, start, pass, store } = setUp([kept], 26);
    server.up = false;
    start();
    await pass(3);
    expect(server.renewed).toHaveLength(1);
    expect(store.read().orgs[0]?.keepAliveTriedAt).toBe(START + 26 * DAY);
    start();
    await settled();
    expect(server.renewed).toHaveLength(1);
    await pass(21);
    expect(server.renewed).toHaveLength(2);
  });

  it('never touches an org whose keeper did not ask for it', async () => {
    const { server, start, pass, store } = setUp([left], 24);
    start();
    await pass(8 * 24);
    expect(server.renewed).toEqual([]);
    expect(server.hours).toBe(8 * 24);
    expect(store.read().orgs).toEqual([left]);
  });

  it.each([
    [
      'that needs a sign-in',
      { needsSignIn: { since: 1, code: 'NEEDS_SIGN_IN', error: '', description: '' } },
    ],
    ['without a refresh token', { scopes: ['api', 'web'] }],
  ] as const)('leaves a grant alone %s', async (_what, part) => {
    const { server, start } = setUp([{ ...kept, ...part }], 29);
    start();
    await settled();
    expect(server.renewed).toEqual([]);
  });

  it('waits for the vault, and does not count that as a try', async () => {
    const { server, start, pass, store } = setUp([kept], 26);
    const open: VaultState = server.vault;
    server.vault = { kind: 'keychain-locked' };
    start();
    await pass(1);
    expect(server.renewed).toEqual([]);
    expect(store.read().orgs[0]?.keepAliveTriedAt).toBeUndefined();
    server.vault = open;
    await pass(1);
    expect(server.renewed).toEqual([kept.key]);
  });

  it('is not held up for ever by a clock that was set back', async () => {
    const { server, start } = setUp([{ ...kept, keepAliveTriedAt: START + 400 * DAY }], 26);
    start();
    await settled();
    expect(server.renewed).toEqual([kept.key]);
  });

  it('does not try when the try cannot be written down: it might be repeated all day', async () => {
    const { server, start, store } = setUp([kept], 26);
    store.failWrites('STORE_WRITE_FAILED');
    start();
    await settled();
    expect(server.renewed).toEqual([]);
  });
});

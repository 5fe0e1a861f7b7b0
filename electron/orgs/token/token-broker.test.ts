import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/app-error.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeRefreshLock } from '../../fakes/fake-refresh-lock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { cannotRenew } from '../grants/ended-sign-in.ts';
import { createGrants, type Grant } from '../grants/grants.ts';
import { createOrgStates } from '../records/org-states.ts';
import type { ProbeAnswer, RefreshAnswer } from './live-token.ts';
import { createTokenBroker } from './token-broker.ts';

const ORG = makeOrg();
const INSTANCE = ORG.instanceUrl;
const OLD: Grant = { accessToken: 'access-old', refreshToken: 'refresh-old', instanceUrl: INSTANCE };
const RENEWED: RefreshAnswer = {
  kind: 'renewed',
  grant: { accessToken: 'access-new', refreshToken: 'refresh-new', instanceUrl: INSTANCE },
  key: ORG.key,
};
const PASSING: AppError = { code: 'NETWORK_UNAVAILABLE', message: 'gone', remedy: 'retry' };
const DEAD: AppError = {
  code: 'NEEDS_SIGN_IN',
  message: 'dead',
  remedy: 'sign-in-again',
  salesforce: { error: 'invalid_grant', description: 'expired access/refresh token', status: 400 },
};

async function setUp(grant: Grant = OLD) {
  const vault = createMemoryVault();
  const grants = createGrants(vault);
  const store = createMemoryStore([ORG]);
  const clock = createFakeClock();
  const log = createFakeLog();
  const lock = createFakeRefreshLock();
  const states = createOrgStates(clock);
  const server = {
    alive: new Set<string>(),
    sent: [] as string[],
    probes: 0,
    repeats: 0,
    refreshed: [] as boolean[],
    answer: (): RefreshAnswer | Promise<RefreshAnswer> => RENEWED,
    repeat: (record: OrgRecord, _grant: Grant): RefreshAnswer => ({
      kind: 'dead',
      error: cannotRenew(record),
    }),
    probe: (token: string): ProbeAnswer => ({ kind: server.alive.has(token) ? 'alive' : 'dead' }),
  };
  /** Another process has a list of its own, read at its start; the vault is everybody's. */
  const start = (list = store) =>
    createTokenBroker({
      grants,
      store: list,
      states,
      clock,
      log,
      lock,
      random: () => 0,
      probe: ({ accessToken }) => {
        server.probes += 1;
        return Promise.resolve(server.probe(accessToken));
      },
      refresh: async (_record, refreshToken) => {
        server.sent.push(refreshToken);
        return server.answer();
      },
      repeat: (record, grant) => {
        server.repeats += 1;
        return Promise.resolve(server.repeat(record, grant));
      },
      refreshed: (_orgKey, rotated) => void server.refreshed.push(rotated),
    });
  await grants.write(ORG.key, grant);
  const stored = async () => {
    const read = await grants.read(ORG.key);
    return read.ok ? read.value : null;
  };
  return { vault, grants, store, clock, log, lock, states, server, broker: start(), start, stored };
}

describe('the token broker', () => {
  it('gives a cached token that answers, without any refresh', async () => {
    const { broker, server } = await setUp();
    server.alive.add('access-old');
    expect(await broker.fresh(ORG.key)).toEqual({
      ok: true,
      value: { accessToken: 'access-old', instanceUrl: INSTANCE },
    });
    expect(server.sent).toEqual([]);
  });

  it('answers 200 callers at once with one refresh', async () => {
    const { broker, server } = await setUp();
    const answers = await Promise.all(Array.from({ length: 200 }, () => broker.fresh(ORG.key)));
    expect(server.sent).toEqual(['refresh-old']);
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.accessToken : 'failed')))).toEqual(
      new Set(['access-new']),
    );
  });

  it('fails all waiting callers once, and tries anew for the next', async () => {
    const { broker, server } = await setUp();
    server.answer = () => ({ kind: 'unchanged', error: PASSING });
    const answers = await Promise.all(Array.from({ length: 200 }, () => broker.fresh(ORG.key)));
    expect(answers.every((answer) => !answer.ok)).toBe(true);
    expect(server.sent).toHaveLength(1);
    server.answer = () => RENEWED;
    expect((await broker.fresh(ORG.key)).ok).toBe(true);
  });

  it('has settled once the answer to the refresh under way is in the vault', async () => {
    const { broker, server, vault } = await setUp();
    const answer = Promise.withResolvers<RefreshAnswer>();
    server.answer = () => answer.promise;
    const fresh = broker.fresh(ORG.key);
    await expect.poll(() => server.sent).toEqual(['refresh-old']);
    const settled = broker
      .settled()
      .then(() => vault.writes.some(({ secret }) => secret.includes('refresh-new')));
    answer.resolve(RENEWED);
    expect(await settled).toBe(true);
    expect((await fresh).ok).toBe(true);
    await broker.settled();
  });

  it('makes the rotated refresh token durable before anyone gets the access token', async () => {
    const { broker, vault } = await setUp();
    let durable: string | undefined;
    await broker.fresh(ORG.key).then(() => {
      durable = vault.writes.at(-1)?.secret;
    });
    expect(durable).toContain('refresh-new');
  });

  it('tells of each refresh that became durable, and whether the refresh token was a new one', async () => {
    const { broker, server, vault, clock } = await setUp();
    await broker.fresh(ORG.key);
    server.answer = () => ({
      kind: 'renewed',
      grant: { accessToken: 'access-newer', instanceUrl: INSTANCE },
      key: ORG.key,
    });
    clock.advance(60_000);
    await broker.fresh(ORG.key);
    clock.advance(60_000);
    vault.failWrites('STORE_WRITE_FAILED');
    await broker.fresh(ORG.key);
    expect(server.refreshed).toEqual([true, false]);
  });

  it('notes a dead grant before the mark of its refresh goes: a kill in between must not replay the token', async () => {
    const { broker, server, store, vault } = await setUp();
    server.answer = () => ({ kind: 'dead', error: DEAD });
    const noted: boolean[] = [];
    const write = vault.write.bind(vault);
    vault.write = (id, secret) => {
      noted.push(store.read().orgs[0]?.needsSignIn !== undefined);
      return write(id, secret);
    };
    await broker.fresh(ORG.key);
    expect(noted).toEqual([false, true]);
  });

  it('marks a refresh in the vault before the token is sent', async () => {
    const { broker, server, stored } = await setUp();
    let marked: Grant | null = null;
    server.answer = async () => {
      marked = await stored();
      return RENEWED;
    };
    await broker.fresh(ORG.key);
    expect(marked).toMatchObject({ refreshing: { sends: 1, lost: false } });
    expect((await stored())?.refreshing).toBeUndefined();
  });

  it('sends nothing when the mark cannot be written', async () => {
    const { broker, vault, server } = await setUp();
    vault.failWrites('STORE_WRITE_FAILED');
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
    expect(server.sent).toEqual([]);
  });

  it('holds back a renewed token that the disk refused, and hands it out once it is durable', async () => {
    const { broker, vault, server, stored } = await setUp();
    server.answer = () => {
      vault.failWrites('STORE_WRITE_FAILED');
      return RENEWED;
    };
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
    vault.failWrites(undefined);
    server.alive.add('access-new');
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: true, value: { accessToken: 'access-new' } });
    expect(server.sent).toEqual(['refresh-old']);
    expect((await stored())?.refreshToken).toBe('refresh-new');
  });

  it('keeps the old refresh token when the answer brings none', async () => {
    const { broker, server, stored } = await setUp();
    server.answer = () => ({
      kind: 'renewed',
      grant: { accessToken: 'access-new', instanceUrl: INSTANCE },
      key: null,
    });
    await broker.fresh(ORG.key);
    expect((await stored())?.refreshToken).toBe('refresh-old');
  });

  it('refuses an answer that belongs to somebody else, and stores nothing of it', async () => {
    const { broker, server, stored } = await setUp();
    server.answer = () => ({ ...RENEWED, key: '00D000000000002AAA:005000000000001AAA' });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'RESPONSE_REFUSED' } });
    expect((await stored())?.accessToken).toBe('access-old');
  });

  it('follows the org to its new My Domain', async () => {
    const { broker, server, store } = await setUp();
    const instanceUrl = 'https://acme-new.my.salesforce.com';
    server.answer = () => ({ kind: 'renewed', grant: { accessToken: 'a', instanceUrl }, key: ORG.key });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: true, value: { instanceUrl } });
    expect(store.read().orgs[0]?.instanceUrl).toBe(instanceUrl);
  });

  it('keeps the secrets of a dead grant, and does not ask the server again', async () => {
    const { broker, server, store, stored } = await setUp();
    server.answer = () => ({ kind: 'dead', error: DEAD });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'NEEDS_SIGN_IN' } });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'NEEDS_SIGN_IN' } });
    expect(server.sent).toEqual(['refresh-old']);
    expect(await stored()).toMatchObject({ refreshToken: 'refresh-old', accessToken: 'access-old' });
    expect(store.read().orgs[0]?.needsSignIn).toMatchObject({ error: 'invalid_grant' });
  });

  it.each(['NETWORK_UNAVAILABLE', 'SALESFORCE_UNAVAILABLE'] as const)(
    'changes nothing about an org for a passing fault (%s), however often',
    async (code) => {
      const { broker, server, store, stored, clock } = await setUp();
      server.answer = () => ({ kind: 'unchanged', error: { ...PASSING, code } });
      for (let attempt = 0; attempt < 5; attempt += 1) {
        clock.advance(60_000);
        expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code } });
      }
      expect(store.read().orgs[0]).toEqual(ORG);
      expect(await stored()).toEqual(OLD);
    },
  );

  it('that another process was told is dead is not sent again by one that is still at work', async () => {
    const { broker, start, server } = await setUp();
    server.answer = () => ({ kind: 'dead', error: DEAD });
    const elsewhere = createMemoryStore([ORG]);
    const other = start(elsewhere);
    await broker.fresh(ORG.key);
    for (let time = 0; time < 2; time += 1) {
      expect(await other.fresh(ORG.key)).toMatchObject({
        ok: false,
        error: { code: 'NEEDS_SIGN_IN', salesforce: { error: 'invalid_grant' } },
      });
    }
    expect(server.sent).toEqual(['refresh-old']);
    expect(elsewhere.read().orgs[0]?.needsSignIn).toMatchObject({ error: 'invalid_grant' });
  });

  it('waits as long as the server asked, then tries again', async () => {
    const { broker, server, clock } = await setUp();
    server.answer = () => ({ kind: 'unchanged', error: PASSING, retryAfterMs: 30_000 });
    await broker.fresh(ORG.key);
    server.answer = () => RENEWED;
    expect((await broker.fresh(ORG.key)).ok).toBe(false);
    expect(server.sent).toHaveLength(1);
    clock.advance(30_001);
    expect((await broker.fresh(ORG.key)).ok).toBe(true);
  });

  it('asks nobody to renew while the network is away', async () => {
    const { broker, server } = await setUp();
    server.probe = () => ({ kind: 'unavailable', error: PASSING });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'NETWORK_UNAVAILABLE' } });
    expect(server.sent).toEqual([]);
  });

  it('does not renew for a caller whose token was renewed meanwhile', async () => {
    const { broker, server } = await setUp();
    await broker.renew(ORG.key, { accessToken: 'access-old', instanceUrl: INSTANCE });
    const again = await broker.renew(ORG.key, { accessToken: 'access-old', instanceUrl: INSTANCE });
    expect(again).toMatchObject({ ok: true, value: { accessToken: 'access-new' } });
    expect(server.sent).toHaveLength(1);
  });

  it('says that a grant without a refresh token needs a sign-in', async () => {
    const { broker, server } = await setUp({ accessToken: 'access-old', instanceUrl: INSTANCE });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'NEEDS_SIGN_IN' } });
    expect(server.sent).toEqual([]);
  });

  it('asks anew by the method where there is no refresh token, marks nothing, and keeps what it asks with', async () => {
    const renewWith = { kind: 'password', password: 'kept-secret' } as const;
    const { broker, server, stored, vault } = await setUp({
      accessToken: 'access-old',
      instanceUrl: INSTANCE,
      renewWith,
    });
    server.repeat = () => ({
      kind: 'renewed',
      grant: { accessToken: 'access-new', instanceUrl: INSTANCE },
      key: ORG.key,
    });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: true, value: { accessToken: 'access-new' } });
    expect(await stored()).toMatchObject({ accessToken: 'access-new', instanceUrl: INSTANCE, renewWith });
    expect(vault.writes.some(({ secret }) => secret.includes('refreshing'))).toBe(false);
    expect([server.repeats, server.sent]).toEqual([1, []]);
  });

  it('asks anew once when that is refused: a wrong password sent again locks its user out', async () => {
    const { broker, server, store } = await setUp({ accessToken: 'access-old', instanceUrl: INSTANCE });
    server.repeat = () => ({ kind: 'dead', error: DEAD });
    await broker.fresh(ORG.key);
    await broker.fresh(ORG.key);
    expect(server.repeats).toBe(1);
    expect(store.read().orgs[0]?.needsSignIn).toMatchObject({ code: 'NEEDS_SIGN_IN' });
  });

  it('keeps an org as it is when asking anew meets a passing fault', async () => {
    const { broker, server, store } = await setUp({ accessToken: 'access-old', instanceUrl: INSTANCE });
    server.repeat = () => ({ kind: 'lost', error: PASSING });
    await broker.fresh(ORG.key);
    await broker.fresh(ORG.key);
    expect(server.repeats).toBe(2);
    expect(store.read().orgs).toEqual([ORG]);
  });

  it('never writes a token to the log', async () => {
    const { broker, log, server } = await setUp();
    await broker.fresh(ORG.key);
    server.answer = () => ({ kind: 'lost', error: PASSING });
    await broker.fresh(ORG.key);
    expect(log.lines.length).toBeGreaterThan(0);
    expect(log.lines.join('\n')).not.toMatch(/access-|refresh-old|refresh-new/);
  });
});

describe('a second process of the same profile', () => {
  it('is waited for, and its token taken: nothing is sent', async () => {
    const { broker, server, lock, grants } = await setUp();
    lock.before = async () => {
      await grants.write(ORG.key, { ...OLD, accessToken: 'access-theirs', refreshToken: 'refresh-theirs' });
    };
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: true, value: { accessToken: 'access-theirs' } });
    expect(server.sent).toEqual([]);
  });

  it('whose refresh is under way is not taken for a killed one', async () => {
    const { server, start, lock, grants } = await setUp({
      ...OLD,
      refreshing: { sends: 2, at: 1_700_000_000_000, lost: false },
    });
    lock.before = async () => {
      await grants.write(ORG.key, { ...OLD, accessToken: 'access-theirs' });
    };
    expect(await start().fresh(ORG.key)).toMatchObject({ ok: true, value: { accessToken: 'access-theirs' } });
    expect(server.sent).toEqual([]);
  });

  it('and a disk that refuses the lock: nothing is sent', async () => {
    const { broker, server, lock } = await setUp();
    lock.failWith('STORE_WRITE_FAILED');
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'STORE_WRITE_FAILED' } });
    expect(server.sent).toEqual([]);
  });
});

describe('a grant that was replaced while Salesforce was asked', () => {
  it('by signing in again stays: the answer to the old one is not written over it', async () => {
    const { broker, server, stored, grants } = await setUp();
    const signedIn = { accessToken: 'access-signed-in', refreshToken: 'refresh-si', instanceUrl: INSTANCE };
    server.answer = async () => {
      await grants.write(ORG.key, signedIn);
      return RENEWED;
    };
    expect((await broker.fresh(ORG.key)).ok).toBe(false);
    expect(await stored()).toEqual(signedIn);
    server.alive.add('access-signed-in');
    expect(await broker.fresh(ORG.key)).toMatchObject({ value: { accessToken: 'access-signed-in' } });
  });

  it('by removing the org stays away: no secret of it comes back', async () => {
    const { broker, server, stored, grants } = await setUp();
    server.answer = async () => {
      await grants.remove(ORG.key);
      return RENEWED;
    };
    await broker.fresh(ORG.key);
    expect(await stored()).toBeNull();
  });

  it('by signing in again is not undone by a token that the disk had refused before', async () => {
    const { broker, server, stored, grants, vault } = await setUp();
    server.answer = () => {
      vault.failWrites('STORE_WRITE_FAILED');
      return RENEWED;
    };
    await broker.fresh(ORG.key);
    vault.failWrites(undefined);
    const signedIn = { accessToken: 'access-signed-in', refreshToken: 'refresh-si', instanceUrl: INSTANCE };
    await grants.write(ORG.key, signedIn);
    await broker.cached(ORG.key);
    expect(await stored()).toEqual(signedIn);
  });
});

describe('after a refresh whose end nobody saw', () => {
  const interrupted = (sends: number, lost: boolean): Grant => ({
    ...OLD,
    refreshing: { sends, at: 1_700_000_000_000, lost },
  });

  it('tries the access token first, and sends nothing while it lives', async () => {
    const { broker, server } = await setUp(interrupted(1, false));
    server.alive.add('access-old');
    expect((await broker.fresh(ORG.key)).ok).toBe(true);
    expect(server.sent).toEqual([]);
  });

  it('sends the old refresh token once more, and never a third time after a second kill', async () => {
    const first = await setUp(interrupted(1, false));
    // The second kill: the answer never arrives in this process's life.
    first.server.answer = () => new Promise<never>(() => undefined);
    void first.broker.fresh(ORG.key);
    await expect.poll(() => first.server.sent).toEqual(['refresh-old']);
    const next = first.start();
    expect(await next.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'NEEDS_SIGN_IN' } });
    expect(first.server.sent).toEqual(['refresh-old']);
  });

  it('does not retry by itself when the connection broke after sending', async () => {
    const { broker, server } = await setUp();
    server.answer = () => ({ kind: 'lost', error: PASSING });
    expect(await broker.fresh(ORG.key)).toMatchObject({ ok: false, error: { code: 'NETWORK_UNAVAILABLE' } });
    expect(server.sent).toHaveLength(1);
  });

  it('backs off after two lost answers instead of signing the person out', async () => {
    const { broker, server, store, clock } = await setUp();
    server.answer = () => ({ kind: 'lost', error: PASSING });
    await broker.fresh(ORG.key);
    await broker.fresh(ORG.key);
    expect(await broker.fresh(ORG.key)).toMatchObject({
      ok: false,
      error: { code: PASSING.code },
    });
    expect(server.sent).toHaveLength(2);
    expect(store.read().orgs[0]?.needsSignIn).toBeUndefined();
    clock.advance(60_001);
    server.answer = () => RENEWED;
    expect((await broker.fresh(ORG.key)).ok).toBe(true);
  });

  it('is not kept waiting by a clock that was set back', async () => {
    const { broker, server, clock } = await setUp(interrupted(2, true));
    clock.set(1_600_000_000_000);
    expect((await broker.fresh(ORG.key)).ok).toBe(true);
    expect(server.sent).toHaveLength(1);
  });
});

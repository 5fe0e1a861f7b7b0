import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { bundleProgram } from '../../electron/adapters/tests/kill-loop.ts';
import { temporaryFolder } from '../../electron/adapters/tests/temporary-folder.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createPracticeProfile, digest, REFRESH, startProgram } from './practice-profile.ts';
import type { RefreshStep } from './refresh-steps.ts';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

/** The use-cases in processes of their own, on one profile's real files, against the practice Salesforce with rotation on. */

let scratch = '';
let program = '';
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'latchkey-test-'));
  program = path.join(scratch, 'refresh-and-die.mjs');
  await bundleProgram(path.join(import.meta.dirname, 'refresh-and-die.ts'), program);
  return () => rm(scratch, { recursive: true, force: true });
});

/** A profile whose org's session has ended, and lives of processes on it. */
async function expired() {
  const stage = await createPracticeProfile(await temporaryFolder(), 'profile');
  const { practice, args, record } = stage;
  await stage.signInAnew();
  practice.end.accessTokens();
  const start = (what: RefreshStep | 'none' | 'together') => {
    const life = startProgram(program, [...args, what], scratch);
    onTestFinished(() => void life.kill());
    return life;
  };
  return {
    ...stage,
    start,
    /** One life, to its end; what it said beside `ready`. */
    live: async (what: RefreshStep | 'none') => {
      const life = start(what);
      await life.closed;
      if (life.complaint() !== '') throw new Error(life.complaint());
      return life.said.map(({ line }) => line).filter((line) => line !== 'ready');
    },
    refreshes: () => practice.requests.count(REFRESH),
    newest: () => practice.issued.ofKind('access_token').at(-1) ?? '',
    stored: async () => {
      const { grants } = await stage.open();
      const grant = await grants.read(record.key);
      if (!grant.ok || grant.value === null) throw new Error('the grant is lost');
      return grant.value;
    },
  };
}

it('4 processes × 25 callers on one expired grant: one token request, and all get its token (bar 8)', async () => {
  const { practice, start, refreshes, newest, stored, open } = await expired();
  const lives = Array.from({ length: 4 }, () => start('together'));
  await Promise.all(lives.map(({ ready }) => ready));
  for (const life of lives) life.go();
  await Promise.all(lives.map(({ closed }) => closed));
  expect(lives.map((life) => life.complaint())).toEqual(['', '', '', '']);
  const answers = lives
    .flatMap(({ said }) => said.map(({ line }) => line))
    .filter((line) => line !== 'ready');
  expect(answers).toEqual(Array(100).fill(`copied ${digest(newest())}`));
  expect(refreshes()).toBe(1);

  const grant = await stored();
  expect(grant).toMatchObject({
    accessToken: newest(),
    refreshToken: practice.issued.ofKind('refresh_token').at(-1),
  });
  expect(grant.refreshing).toBeUndefined();
  expect((await open()).store.read().orgs[0]?.needsSignIn).toBeUndefined();
});

/** What the next start finds, by where the one before was killed. */
const NEXT = {
  /** The refresh token was never sent: it is sent now, for the first time. */
  fresh: { first: 0, next: 1, works: true },
  /** It was sent and rotated, and nobody knows the new one: it is sent once more, which ends the grant, and never again. */
  spent: { first: 1, next: 1, works: false },
  /** The new one is on the disk: nothing has to be sent. */
  durable: { first: 1, next: 0, works: true },
} as const;

describe('killed (SIGKILL) in a refresh (bar 9)', () => {
  it.each<[RefreshStep, keyof typeof NEXT]>([
    ['before the mark', 'fresh'],
    ['after the mark', 'fresh'],
    ['before the request', 'fresh'],
    ['after the response', 'spent'],
    ['before the seal', 'spent'],
    ['before the new file takes the old one’s place', 'spent'],
    ['before the folder is flushed', 'durable'],
    ['after the seal', 'durable'],
    ['after the token was handed out', 'durable'],
  ])('%s, the next start finds its refresh token %s', async (step, found) => {
    const { live, refreshes, newest, stored, open } = await expired();
    const { first, next, works } = NEXT[found];
    expect(await live(step)).toEqual([]);
    expect(refreshes()).toBe(first);

    const said = await live('none');
    expect(said).toEqual([works ? `copied ${digest(newest())}` : 'failed NEEDS_SIGN_IN']);
    expect(refreshes()).toBe(first + next);
    const after = await stored();
    expect(after.refreshing).toBeUndefined();
    // The secrets of a dead grant are kept until the person acts.
    expect(after.refreshToken).toBeDefined();

    // And nothing more, however often it starts.
    expect(await live('none')).toEqual(said);
    expect(refreshes()).toBe(first + next);
    expect((await open()).store.read().orgs[0]?.needsSignIn === undefined).toBe(works);
  });

  it('after the request, with the server at work on it: the old refresh token is sent once more, not twice', async () => {
    const { practice, start, live, refreshes } = await expired();
    const held = practice.faults.add({ ...REFRESH }, { kind: 'hold' });
    const life = start('none');
    await practice.requests.reached(REFRESH, 1);
    expect(life.kill()).toBe(true);
    await life.closed;
    held.remove();
    // The server did its work after nobody was there to hear of it.
    await expect.poll(() => practice.issued.ofKind('refresh_token')).toHaveLength(2);
    expect(await live('none')).toEqual(['failed NEEDS_SIGN_IN']);
    expect(refreshes()).toBe(2);
    expect(await live('none')).toEqual(['failed NEEDS_SIGN_IN']);
    expect(refreshes()).toBe(2);
  });

  it('where refresh tokens do not rotate, the next start goes on as if nothing had happened', async () => {
    const { practice, clientId, live, refreshes, newest } = await expired();
    practice.policies.setApp(clientId, { rotateRefreshTokens: false });
    await live('after the response');
    expect(await live('none')).toEqual([`copied ${digest(newest())}`]);
    expect(refreshes()).toBe(2);
  });

  it('with the mark set but the access token alive, the next start sends nothing at all', async () => {
    const { live, refreshes, signInAnew, open, record, newest } = await expired();
    await live('after the mark');
    const { grants } = await open();
    const marked = await grants.read(record.key);
    expect(marked).toMatchObject({ value: { refreshing: { sends: 1, lost: false } } });
    if (!marked.ok || marked.value === null) throw new Error('the grant is lost');
    await signInAnew();
    const alive = await (await open()).grants.read(record.key);
    if (!alive.ok || alive.value === null) throw new Error('the grant is lost');
    await (await open()).grants.write(record.key, { ...alive.value, refreshing: marked.value.refreshing });
    expect(await live('none')).toEqual([`copied ${digest(newest())}`]);
    expect(refreshes()).toBe(0);
  });
});

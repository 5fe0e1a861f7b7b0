import { randomInt } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { bundleProgram } from '../../electron/adapters/tests/kill-loop.ts';
import { temporaryFolder } from '../../electron/adapters/tests/temporary-folder.ts';
import { createPracticeProfile, digest, REFRESH, startProgram } from './practice-profile.ts';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const KILLS = 200;
/** Each has a profile and a server of its own, so that waiting for one program's start does not hold up the others. */
const LANES = 4;
const BYSTANDER = 'org:00D000000000001AAA:005000000000001AAA';

it(
  'killed 200 times while refresh tokens rotate: none is replayed twice, and no secret is lost',
  { timeout: 5 * 60_000 },
  async () => {
    const scratch = await temporaryFolder();
    const program = path.join(scratch, 'copy-forever.mjs');
    await bundleProgram(path.join(import.meta.dirname, 'copy-forever.ts'), program);
    const lanes = await Promise.all(
      Array.from({ length: LANES }, async (_, number) => {
        const lane = await openLane(scratch, number);
        for (let kill = 0; kill < KILLS / LANES; kill += 1) await lane.liveAndCheck(program);
        lane.checkReplays();
        return lane;
      }),
    );
    const sum = (of: 'cut' | 'renewed' | 'ended') => lanes.reduce((total, lane) => total + lane.seen[of], 0);
    // It was about what it says: refreshes were cut, others went through.
    expect(sum('cut')).toBeGreaterThan(0);
    expect(sum('renewed')).toBeGreaterThan(0);
  },
);

/** A profile with one org, on a server whose sessions end at once, so that every copy is a refresh. */
async function openLane(scratch: string, number: number) {
  const { practice, clientId, record, args, open, ...profile } = await createPracticeProfile(
    scratch,
    `lane-${number}`,
  );
  practice.policies.setApp(clientId, { sessionTimeoutMs: 0 });
  const signInAnew = async () => {
    await profile.signInAnew();
    signIns += 1;
  };

  const seen = { cut: 0, renewed: 0, ended: 0 };
  let signIns = 0;
  /** Sign-ins that ended because the server said invalid_grant. */
  let saidDead = 0;
  /** How long a copy takes here and now, in ms. A life lasts up to three, so that the kill falls anywhere in one. */
  let copyMs = 30;
  await signInAnew();
  const { vault } = await open();
  await vault.write(BYSTANDER, 'kept');

  /** Every refresh that reached the server either rotated, or was a replay, which ends the grant. */
  const checkReplays = () => {
    const rotated = practice.issued.ofKind('refresh_token').length - signIns;
    const replays = practice.requests.count(REFRESH) - rotated;
    expect(replays).toBeLessThanOrEqual(signIns);
    expect(replays).toBeGreaterThanOrEqual(saidDead);
  };

  const liveAndCheck = async (program: string) => {
    const life = await liveAndDie(program, args, scratch, () => randomInt(3 * copyMs));
    // No copy in a whole life: the machine is slower than thought.
    copyMs = Math.ceil(life.copyMs === null ? copyMs * 1.2 : (copyMs * 3 + life.copyMs) / 4);
    seen.renewed += life.copied.length;

    const { vault: found, store, grants } = await open();
    expect(await found.read(BYSTANDER)).toEqual({ ok: true, value: 'kept' });
    const grant = await grants.read(record.key);
    if (!grant.ok || grant.value === null) throw new Error('The grant is lost');
    const { accessToken, refreshToken, refreshing } = grant.value;
    if (refreshing !== undefined) seen.cut += 1;

    // Whoever got a token got one that was durable: the vault has it, or a later one.
    const issued = practice.issued.ofKind('access_token').map(digest);
    const lastCopied = life.copied.at(-1);
    if (lastCopied !== undefined) {
      expect(issued.indexOf(digest(accessToken))).toBeGreaterThanOrEqual(issued.indexOf(lastCopied));
    }

    const { needsSignIn } = store.read().orgs[0] ?? {};
    if (needsSignIn === undefined) {
      // The newest refresh token there is; only a refresh under way may have brought one more that nobody heard of.
      const age = practice.issued
        .ofKind('refresh_token')
        .toReversed()
        .indexOf(refreshToken ?? '');
      expect(refreshing === undefined ? [0] : [0, 1]).toContain(age);
      expect(life.failed).toBe('');
      return;
    }
    // Only the server's own word ends a sign-in, or a second kill in the middle of the same refresh.
    seen.ended += 1;
    if (needsSignIn.error === 'invalid_grant') saidDead += 1;
    else expect(refreshing).toMatchObject({ sends: 2, lost: false });
    checkReplays();
    await signInAnew();
  };

  return { seen, liveAndCheck, checkReplays };
}

/** Starts the program, kills it a while after it is ready, and tells what it said. */
async function liveAndDie(
  program: string,
  args: readonly string[],
  scratch: string,
  lifeMs: () => number,
): Promise<{ readonly copied: readonly string[]; readonly failed: string; readonly copyMs: number | null }> {
  const life = startProgram(program, args, scratch);
  const { said } = life;
  await life.ready;
  await delay(lifeMs());
  if (!life.kill()) throw new Error(`The program ended by itself: ${life.complaint()}`);
  await life.closed;

  const copies = said.filter(({ line }) => line.startsWith('copied '));
  const [first, last] = [said[0], copies.at(-1)];
  return {
    copied: copies.map(({ line }) => line.slice('copied '.length)),
    failed: said.find(({ line }) => line.startsWith('failed '))?.line ?? '',
    copyMs: first === undefined || last === undefined ? null : (last.at - first.at) / copies.length,
  };
}

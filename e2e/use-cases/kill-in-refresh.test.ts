import { spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openDurableFolder } from '../../electron/adapters/durable-write.ts';
import { loadOrgStore } from '../../electron/adapters/electron-store-orgs.ts';
import { loadSealedVault } from '../../electron/adapters/sealed-vault.ts';
import { exampleOrg } from '../../electron/adapters/tests/example-org.ts';
import { FileKeychain } from '../../electron/adapters/tests/file-keychain.ts';
import { bundleProgram } from '../../electron/adapters/tests/kill-loop.ts';
import { temporaryFolder } from '../../electron/adapters/tests/temporary-folder.ts';
import { createGrants } from '../../electron/orgs/grants.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import { signIn } from '../salesforce/sign-in.ts';
import { startPracticeSalesforce, type PracticeSalesforce } from '../salesforce/start-practice-salesforce.ts';

vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

const KILLS = 200;
/** Each has a profile and a server of its own, so that waiting for one program's start does not hold up the others. */
const LANES = 4;
const REFRESH = { path: '/services/oauth2/token', grantType: 'refresh_token' } as const;
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
  const practice = await startPracticeSalesforce();
  onTestFinished(() => practice.close());
  const profile = path.join(scratch, `lane-${number}`);
  const keychainFile = `${profile}.keys`;
  await mkdir(profile);
  const record = recordOf(practice);
  practice.policies.setApp(clientIdOf(practice), { sessionTimeoutMs: 0 });

  const open = async () => {
    const folder = await openDurableFolder(profile);
    const vault = await loadSealedVault({ folder, keychain: new FileKeychain(keychainFile) });
    expect(await vault.openWithKeychain()).toEqual({ kind: 'open', keptBy: 'keychain' });
    expect(vault.notices()).toEqual([]);
    const store = await loadOrgStore({ folder });
    expect(store.notices()).toEqual([]);
    return { vault, store, grants: createGrants(vault) };
  };

  /** As signing in again does: the secrets first, then the record. */
  const signInAnew = async () => {
    const { store, grants } = await open();
    const tokens = await signInToPractice(practice);
    expect(
      await grants.write(record.key, {
        accessToken: tokens.access_token,
        instanceUrl: tokens.instance_url,
        refreshToken: tokens.refresh_token,
      }),
    ).toEqual({ ok: true, value: null });
    const { clientAppId: id = '' } = record;
    const app = {
      id,
      clientId: clientIdOf(practice),
      name: 'test',
      callbackUrls: ['http://localhost:1/x'],
      hasSecret: false,
      scopes: [],
      flows: ['web-server' as const],
      loginHost: null,
      practice: false,
    };
    await store.update((state) => ({ ...state, orgs: [record], clientApps: [app] }));
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
    const life = await liveAndDie(program, [profile, keychainFile], scratch, () => randomInt(3 * copyMs));
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
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(scratch, 'compile-cache') },
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const said: { readonly line: string; readonly at: number }[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push({ line, at: performance.now() }));
  const closed = once(child, 'close');
  await Promise.race([once(lines, 'line'), closed]);
  await delay(lifeMs());
  if (!child.kill('SIGKILL')) throw new Error(`The program ended by itself: ${complaint}`);
  await closed;

  const copies = said.filter(({ line }) => line.startsWith('copied '));
  const [first, last] = [said[0], copies.at(-1)];
  return {
    copied: copies.map(({ line }) => line.slice('copied '.length)),
    failed: said.find(({ line }) => line.startsWith('failed '))?.line ?? '',
    copyMs: first === undefined || last === undefined ? null : (last.at - first.at) / copies.length,
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The practice's public app: its refresh tokens rotate. */
function clientIdOf(practice: PracticeSalesforce): string {
  const app = practice.clientApps.all().find(({ clientSecret }) => clientSecret === undefined);
  if (app === undefined) throw new Error('the practice has no public client app');
  return app.clientId;
}

function recordOf(practice: PracticeSalesforce): OrgRecord {
  const [org] = practice.orgs;
  const [user] = org?.users ?? [];
  if (org === undefined || user === undefined) throw new Error('the practice is empty');
  const record = withoutTrouble(exampleOrg(2));
  const { organizationId, instanceUrl, loginUrl: loginHost } = org;
  const key = `${organizationId}:${user.id}` as const;
  return { ...record, key, organizationId, userId: user.id, instanceUrl, loginHost };
}

const withoutTrouble = ({ needsSignIn: _trouble, ...record }: OrgRecord): OrgRecord => record;

function signInToPractice(practice: PracticeSalesforce) {
  const [org] = practice.orgs;
  const [user] = org?.users ?? [];
  if (org === undefined || user === undefined) throw new Error('the practice is empty');
  const { username, password } = user;
  return signIn({ loginUrl: org.loginUrl, clientId: clientIdOf(practice), username, password });
}

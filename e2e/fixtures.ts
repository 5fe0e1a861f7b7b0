import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { AddOrgEntries } from './add-org.ts';
import { findLeaks, placesOfFolder, placesOfProcesses } from './find-leaks.ts';
import { launchApp, type RunningApp } from './launch-app.ts';
import { startEmptyBus, startSecretService, type SecretService } from './secret-service.ts';
import { startPracticeSalesforce, type PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';

/** What is wrong with the computer, or with what an earlier start left behind. */
interface Faults {
  /** `unlocked` is the ordinary case; the others need Linux, where the tests bring their own keychain. */
  readonly keychain: 'unlocked' | 'locked' | 'no-service' | 'no-bus';
  /** Files that lie in the profile before the first start: path and content. */
  readonly profileFiles: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** A folder for this test alone; removed afterwards. Its path is short enough for sockets. */
  readonly folder: string;
  readonly profile: string;
  /** The Secret Service of this test, or null where the fault is that there is none (and outside Linux). */
  readonly keyring: SecretService | null;
  /** A Salesforce of this test's own, in this process. */
  readonly practice: PracticeSalesforce;
  /** What to enter in `Add org` for an org of that login host: the practice's client app, on a port that is free. */
  readonly entriesFor: (loginHost: string) => AddOrgEntries;
  /** Starts the app on the profile; again after it quit. Afterwards nothing it left behind may hold a secret. */
  readonly start: () => Promise<RunningApp>;
  /** The app, started. */
  readonly latchkey: RunningApp;
}

interface Keychain {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly keyring: SecretService | null;
  stop(): Promise<void>;
}

export const test = base.extend<Faults & Fixtures & { readonly keychainOfTest: Keychain }>({
  keychain: ['unlocked', { option: true }],
  profileFiles: [{}, { option: true }],

  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'lk-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  profile: async ({ folder, profileFiles }, use) => {
    const profile = path.join(folder, 'profile');
    await mkdir(profile, { mode: 0o700 });
    for (const [file, content] of Object.entries(profileFiles)) {
      await writeFile(path.join(profile, file), content, { mode: 0o600 });
    }
    await use(profile);
  },

  keychainOfTest: async ({ folder, keychain }, use) => {
    test.skip(process.platform !== 'linux' && keychain !== 'unlocked', 'this keychain is the system’s own');
    const started = await startKeychain(folder, keychain);
    await use(started);
    await started.stop();
  },

  keyring: async ({ keychainOfTest }, use) => use(keychainOfTest.keyring),

  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  practice: async ({}, use) => {
    const practice = await startPracticeSalesforce();
    await use(practice);
    await practice.close();
  },

  entriesFor: async ({ practice }, use) => {
    const callbackUrl = `http://localhost:${await freePort()}/callback`;
    const app = practice.clientApps.all().find(({ clientSecret }) => clientSecret === undefined);
    if (app === undefined) throw new Error('the practice has no public client app');
    await use((loginHost) => ({ loginHost, clientId: app.clientId, callbackUrl }));
  },

  start: async ({ profile, keychainOfTest, practice }, use) => {
    const running: RunningApp[] = [];
    await use(async () => {
      const app = await launchApp({ profile, env: keychainOfTest.env });
      running.push(app);
      return app;
    });
    const secrets = [
      ...practice.issued.tokens(),
      ...practice.orgs.flatMap(({ users }) => users.map(({ password }) => password)),
    ];
    const places = await placesOfProcesses(profile);
    const said = await Promise.all(running.map(whatItSaid));
    await Promise.all(running.map((app) => app.quit()));
    expect(findLeaks(secrets, [...places, ...said.flat(), ...(await placesOfFolder(profile))])).toEqual([]);
  },

  latchkey: async ({ start }, use) => use(await start()),
});

export { expect };

async function startKeychain(folder: string, kind: Faults['keychain']): Promise<Keychain> {
  if (process.platform !== 'linux') return { env: {}, keyring: null, stop: () => Promise.resolve() };
  switch (kind) {
    case 'unlocked':
    case 'locked': {
      const keyring = await startSecretService(folder);
      if (kind === 'locked') await keyring.lock();
      return { env: keyring.env, keyring, stop: () => keyring.stop() };
    }
    case 'no-service': {
      const bus = await startEmptyBus(folder);
      return { env: bus.env, keyring: null, stop: () => bus.stop() };
    }
    case 'no-bus': {
      const env = { HOME: folder, XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: undefined };
      return { env, keyring: null, stop: () => Promise.resolve() };
    }
  }
}

/** Everything an app said: on IPC, and on its output. One that quit already has said it to its output only. */
async function whatItSaid(app: RunningApp) {
  const messages = await app.messages().catch(() => []);
  return [
    ...messages.map(({ direction, channel, text }) => ({
      name: `the ${direction} ${channel}`,
      content: Buffer.from(text),
    })),
    { name: 'the output', content: Buffer.from(app.output()) },
  ];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

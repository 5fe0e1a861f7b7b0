import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { AddOrgEntries } from './add-org.ts';
import { findLeaks, placesOfFolder, placesOfProcesses } from './find-leaks.ts';
import { startKeychain, type Keychain, type KeychainKind } from './keychain.ts';
import { launchApp, type RunningApp } from './launch-app.ts';
import { practiceEntries } from './practice-entries.ts';
import type { SecretService } from './secret-service.ts';
import { startPracticeSalesforce, type PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';
import { startAppDisplay, type AppDisplay } from './virtual-display.ts';

/** What is wrong with the computer, or with what an earlier start left behind. */
interface Faults {
  /** All but `unlocked` need Linux, where the tests bring their own keychain. */
  readonly keychain: KeychainKind;
  /** Files that lie in the profile before the first start: path and content. */
  readonly profileFiles: Readonly<Record<string, string>>;
  /** Scripts that lie on the PATH before all else, by their names; the app’s XDG_CONFIG_HOME is then the folder `config`. */
  readonly programs: Readonly<Record<string, string>>;
  /** True where the app is to take itself for an installed one; its XDG_CONFIG_HOME is then the folder `config`. */
  readonly isInstalled: boolean;
  /** True where the app shows the practice people’s made-up passwords on purpose. */
  readonly showsPracticePasswords: boolean;
  /** True where the test types secrets into the page, as a person does: the requests that carry them may hold them. */
  readonly typesSecrets: boolean;
  /** True where every org has a Lightning and a Setup host besides its My Domain, as real ones have. */
  readonly secondHosts: boolean;
}

/** Requests with what the person types; nothing of it may come back or lie anywhere. */
const CARRIES_TYPING: readonly string[] = ['addOrg', 'signInAgain'];

interface Fixtures {
  /** A folder for this test alone; removed afterwards. Its path is short enough for sockets. */
  readonly folder: string;
  readonly profile: string;
  /** What `programs` and `isInstalled` add to the app’s environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** The Secret Service of this test, or null where the fault is that there is none (and outside Linux). */
  readonly keyring: SecretService | null;
  /** A Salesforce of this test's own, in this process. */
  readonly practice: PracticeSalesforce;
  /** What to enter in `Add org` for an org of that login host: the practice's client app, on a port that is free. */
  readonly entriesFor: (loginHost: string, alias?: string) => AddOrgEntries;
  /** Starts the app on the profile; again after it quit. Afterwards nothing it left behind may hold a secret. */
  readonly start: (switches?: readonly string[]) => Promise<RunningApp>;
  /** The app, started. */
  readonly latchkey: RunningApp;
}

interface WorkerFixtures {
  /** Shows the app's windows on a display that nobody sees, where they could do without one. */
  readonly headed: boolean;
  readonly display: AppDisplay;
}

export const test = base.extend<Faults & Fixtures & { readonly keychainOfTest: Keychain }, WorkerFixtures>({
  headed: [false, { option: true, scope: 'worker' }],
  display: [
    async ({ headed }, use) => {
      const display = await startAppDisplay(headed);
      await use(display);
      await display.stop();
    },
    { scope: 'worker' },
  ],

  keychain: ['unlocked', { option: true }],
  profileFiles: [{}, { option: true }],
  programs: [{}, { option: true }],
  isInstalled: [false, { option: true }],
  showsPracticePasswords: [false, { option: true }],
  typesSecrets: [false, { option: true }],
  secondHosts: [false, { option: true }],

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

  environment: async ({ folder, programs, isInstalled }, use) => {
    const hasPrograms = Object.keys(programs).length > 0;
    if (!hasPrograms && !isInstalled) return use({});
    const bin = path.join(folder, 'bin');
    await mkdir(bin);
    for (const [name, script] of Object.entries(programs)) {
      await writeFile(path.join(bin, name), script, { mode: 0o755 });
    }
    return use({
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
      XDG_CONFIG_HOME: path.join(folder, 'config'),
      ...(isInstalled ? { OBSERVED_AS_INSTALLED: 'yes' } : {}),
    });
  },

  keychainOfTest: async ({ folder, keychain }, use) => {
    test.skip(process.platform !== 'linux' && keychain !== 'unlocked', 'this keychain is the system’s own');
    const started = await startKeychain(folder, keychain);
    await use(started);
    await started.stop();
  },

  keyring: async ({ keychainOfTest }, use) => use(keychainOfTest.service),

  practice: async ({ secondHosts }, use) => {
    const practice = await startPracticeSalesforce({ secondHosts });
    await use(practice);
    await practice.close();
  },

  entriesFor: async ({ practice }, use) => use(await practiceEntries(practice)),

  start: async (
    { profile, environment, keychainOfTest, practice, display, showsPracticePasswords, typesSecrets },
    use,
  ) => {
    const running: RunningApp[] = [];
    await use(async (switches = []) => {
      const app = await launchApp({
        profile,
        switches,
        env: { ...keychainOfTest.env, ...display.env, ...environment },
      });
      running.push(app);
      return app;
    });
    const passwords = practice.orgs.flatMap(({ users }) => users.map(({ password }) => password));
    const secrets = [...practice.issued.tokens(), ...(showsPracticePasswords ? [] : passwords)];
    const places = await placesOfProcesses(profile);
    const said = await Promise.all(running.map((app) => whatItSaid(app, typesSecrets)));
    await Promise.all(running.map((app) => app.quit()));
    expect(findLeaks(secrets, [...places, ...said.flat(), ...(await placesOfFolder(profile))])).toEqual([]);
  },

  latchkey: async ({ start }, use) => use(await start()),
});

export { expect };

/** Everything an app said: on IPC, and on its output. */
async function whatItSaid(app: RunningApp, typesSecrets: boolean) {
  const messages = (await app.messages()).filter(
    ({ direction, channel }) =>
      !(typesSecrets && direction === 'request' && CARRIES_TYPING.includes(channel)),
  );
  return [
    ...messages.map(({ direction, channel, text }) => ({
      name: `the ${direction} ${channel}`,
      content: Buffer.from(text),
    })),
    { name: 'the output', content: Buffer.from(app.output()) },
  ];
}

import { createFakeGuardQuestions } from '../../electron/fakes/fake-guard-questions.ts';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { openDurableFolder } from '../../electron/adapters/files/durable-write.ts';
import { loadOrgStore } from '../../electron/adapters/org-store/electron-store-orgs.ts';
import { createFileRefreshLock } from '../../electron/adapters/files/file-refresh-lock.ts';
import { createGotHttp } from '../../electron/adapters/network/got-http.ts';
import { loadSealedVault } from '../../electron/adapters/vault/sealed-vault.ts';
import { systemClock } from '../../electron/adapters/desktop/system-clock.ts';
import { FakeKeychain } from '../../electron/adapters/tests/fake-keychain.ts';
import { temporaryFolder } from '../../electron/adapters/tests/temporary-folder.ts';
import { createFakeFilePicker } from '../../electron/fakes/fake-file-picker.ts';
import { createFakeLog } from '../../electron/fakes/fake-log.ts';
import { createFakeHandOff, createFakeOrgBrowsers } from '../../electron/fakes/fake-org-browsers.ts';
import { createFakeOrgWindows } from '../../electron/fakes/fake-windows.ts';
import { addOrg } from '../../electron/orgs/sign-in/add-org.ts';
import type { AddOrgRequest } from '../../electron/orgs/sign-in/attempt-to-add.ts';
import type { SignInAgainRequest } from '../../electron/orgs/sign-in/attempt-again.ts';
import { composeUseCases } from '../../electron/orgs/compose-use-cases.ts';
import { removeOrg } from '../../electron/orgs/remove/remove-org.ts';
import { signInAgain } from '../../electron/orgs/sign-in/sign-in-again.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import type { Ports } from '../../electron/ports/ports.ts';
import type { SignInProgress } from '../../shared/sign-in-progress.ts';
import type { OrgKey } from '../../shared/org.ts';
import { startFixture, type Fixture } from '../salesforce/practice-fixture.ts';

// electron-store imports `electron`, whose package would download its binary; this makes it answer a path instead.
vi.hoisted(() => {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '/nowhere';
});

type WithoutId<T> = T extends unknown ? Omit<T, 'signInId'> : never;

/**
 * The use-cases with real store, vault and HTTP on the practice Salesforce, for one test. Only Electron and the
 * keychain are absent. Both sides have one clock, moved by the test.
 */
export async function setStage(
  options: {
    readonly clock?: (fixture: Fixture) => Clock;
    /** In place of those that a sign-in without a browser does not use. */
    readonly ports?: Partial<Pick<Ports, 'browser' | 'listener' | 'clipboard'>>;
  } = {},
) {
  const fixture = await startFixture();
  const profile = await temporaryFolder();
  const folder = await openDurableFolder(profile);
  const vault = await loadSealedVault({ folder, keychain: new FakeKeychain() });
  await vault.openWithKeychain();
  const store = await loadOrgStore({ folder });
  // What is noted behind a caller's back ends before the folder goes: changes are applied one after another.
  onTestFinished(async () => {
    await store.update((state) => state);
  });
  const http = createGotHttp({ version: '0.0.0' });
  onTestFinished(() => http.close());
  const log = createFakeLog();
  const unused = () => {
    throw new Error('not used here');
  };
  const parts = composeUseCases({
    store,
    vault,
    log,
    http,
    clock: options.clock?.(fixture) ?? {
      now: () => fixture.practice.clock.now(),
      elapsed: () => fixture.practice.clock.now(),
      after: (ms, task) => systemClock.after(ms, task),
    },
    refreshLock: createFileRefreshLock(folder),
    orgBrowsers: createFakeOrgBrowsers(),
    handOff: createFakeHandOff(),
    filePicker: createFakeFilePicker(),
    guardQuestions: createFakeGuardQuestions(),
    listener: { listen: unused },
    browser: { open: unused, find: () => Promise.resolve([]) },
    clipboard: { writeSecret: unused, writeText: unused, readText: unused, clear: unused },
    signInWindows: { open: unused },
    orgWindows: createFakeOrgWindows(),
    practice: { available: false, running: () => null, start: unused, stop: unused },
    ...options.ports,
  });
  const progress: SignInProgress[] = [];
  parts.signIns.onProgress((told) => progress.push(told));
  const never = new AbortController().signal;

  return {
    ...fixture,
    parts,
    log,
    progress,
    add: (request: WithoutId<AddOrgRequest>, signal = never) =>
      addOrg(parts, { ...request, signInId: SIGN_IN_ID }, signal),
    again: (orgKey: OrgKey, again: SignInAgainRequest['again'], signal = never) =>
      signInAgain(parts, { signInId: SIGN_IN_ID, orgKey, again }, signal),
    remove: (orgKey: OrgKey) => removeOrg(parts, orgKey),
    /** A token that works now, renewed if need be. */
    token: (orgKey: OrgKey) => parts.broker.fresh(orgKey),
    /** Whether the org answers to it. */
    works: async ({ accessToken, instanceUrl }: { accessToken: string; instanceUrl: string }) =>
      (await fixture.get(`${instanceUrl}/services/data/v68.0/limits`, accessToken)).status === 200,
    stored: (): readonly OrgRecord[] => parts.store.read().orgs,
    /** How many requests of a grant type have reached the token endpoint. */
    asked: (grantType: string) => fixture.practice.requests.count({ grantType }),
    /** Every byte of the profile's files, as they lie on the disk. */
    onDisk: async () => {
      const names = await readdir(profile, { recursive: true, withFileTypes: true });
      const files = names.filter((entry) => entry.isFile());
      const texts = files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'latin1'));
      return (await Promise.all(texts)).join('\n');
    },
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

const SIGN_IN_ID = '6a1c8c0e-0f6a-4a43-9f0e-0d8d8a1d3b11';

import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDurableFolder } from '../../electron/adapters/durable-write.ts';
import { loadOrgStore } from '../../electron/adapters/electron-store-orgs.ts';
import { createFileRefreshLock } from '../../electron/adapters/file-refresh-lock.ts';
import { createGotHttp } from '../../electron/adapters/got-http.ts';
import { createLoopbackListener } from '../../electron/adapters/loopback-listener.ts';
import { loadSealedVault } from '../../electron/adapters/sealed-vault.ts';
import { systemClock } from '../../electron/adapters/system-clock.ts';
import { FileKeychain } from '../../electron/adapters/tests/file-keychain.ts';
import { createFakeFilePicker } from '../../electron/fakes/fake-file-picker.ts';
import { createFakeLog } from '../../electron/fakes/fake-log.ts';
import { createFakeOrgWindows } from '../../electron/fakes/fake-windows.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import { composeUseCases } from '../../electron/orgs/compose-use-cases.ts';
import { copyToken } from '../../electron/orgs/copy-token.ts';

/**
 * Copies the token of a profile's first org again and again until it is killed or told no: the use-cases on the real
 * store, vault and HTTP, without Electron. Says `ready`, then `copied <digest of the token>` or `failed <code>`, one a
 * line. Arguments: profile, keychain file.
 */
/** A millisecond is more than a minute by it: a grant is renewed once a minute at most, and here every copy is a renewal. */
const SPEED = 100_000;
const FAST: Clock = {
  now: () => Date.UTC(2026, 0) + (Date.now() - Date.UTC(2026, 0)) * SPEED,
  elapsed: () => performance.now() * SPEED,
  after: (ms, task) => systemClock.after(ms, task),
};

const [profile = '', keychainFile = ''] = process.argv.slice(2);
const folder = await openDurableFolder(profile);
const unused = () => {
  throw new Error('not used here');
};
const clipboard = { text: '' };
const useCases = composeUseCases({
  store: await loadOrgStore({ folder }),
  vault: await loadSealedVault({ folder, keychain: new FileKeychain(keychainFile) }),
  refreshLock: createFileRefreshLock(folder),
  log: createFakeLog(),
  clock: FAST,
  http: createGotHttp({ version: '0.0.0' }),
  listener: createLoopbackListener(),
  browser: { open: unused, find: unused },
  filePicker: createFakeFilePicker(),
  clipboard: {
    writeSecret: (text) => {
      clipboard.text = text;
      return Promise.resolve();
    },
    writeText: (text) => {
      clipboard.text = text;
      return Promise.resolve();
    },
    readText: () => Promise.resolve(clipboard.text),
    clear: () => Promise.resolve(),
  },
  signInWindows: { open: unused },
  orgWindows: createFakeOrgWindows(),
  practice: { available: false, running: () => null, start: unused, stop: () => undefined },
});
const opened = await useCases.vault.openWithKeychain();
const [org] = useCases.store.read().orgs;
if (opened.kind !== 'open' || org === undefined) throw new Error(`vault ${opened.kind}`);
const say = (line: string) => void writeSync(1, `${line}\n`);

say('ready');
for (;;) {
  const copied = await copyToken(useCases, org.key);
  if (!copied.ok) {
    say(`failed ${copied.error.code}`);
    break;
  }
  say(`copied ${createHash('sha256').update(clipboard.text).digest('hex')}`);
}
// Stays until it is killed, as an app does that was told to sign in again.
process.stdin.resume();

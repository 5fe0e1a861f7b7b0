import { openDurableFolder } from '../../electron/adapters/files/durable-write.ts';
import { nodeFs, type DurableFs } from '../../electron/adapters/files/durable-fs.ts';
import { loadOrgStore } from '../../electron/adapters/org-store/electron-store-orgs.ts';
import { createFileRefreshLock } from '../../electron/adapters/files/file-refresh-lock.ts';
import { createGotHttp } from '../../electron/adapters/network/got-http.ts';
import { createLoopbackListener } from '../../electron/adapters/network/loopback-listener.ts';
import { loadSealedVault } from '../../electron/adapters/vault/sealed-vault.ts';
import { systemClock } from '../../electron/adapters/desktop/system-clock.ts';
import { FileKeychain } from '../../electron/adapters/tests/file-keychain.ts';
import { createFakeGuardQuestions } from '../../electron/fakes/fake-guard-questions.ts';
import { createFakeFilePicker } from '../../electron/fakes/fake-file-picker.ts';
import { createFakeLog } from '../../electron/fakes/fake-log.ts';
import { createFakeHandOff, createFakeOrgBrowsers } from '../../electron/fakes/fake-org-browsers.ts';
import { createFakeOrgWindows } from '../../electron/fakes/fake-windows.ts';
import { composeUseCases } from '../../electron/orgs/compose-use-cases.ts';
import type { Ports } from '../../electron/ports/ports.ts';

/**
 * The use-cases on the real store, vault, lock and HTTP of a profile with one org, without Electron. `around` may stand
 * between the use-cases and any port, and `fs` between the files and the disk.
 */
export async function openRealProfile(
  profile: string,
  keychainFile: string,
  options: { readonly around?: (ports: Ports) => Partial<Ports>; readonly fs?: DurableFs } = {},
) {
  const folder = await openDurableFolder(profile, options.fs ?? nodeFs);
  const unused = () => {
    throw new Error('not used here');
  };
  const clipboard = { text: '' };
  const take = (text: string) => {
    clipboard.text = text;
    return Promise.resolve();
  };
  const ports: Ports = {
    store: await loadOrgStore({ folder }),
    vault: await loadSealedVault({ folder, keychain: new FileKeychain(keychainFile) }),
    refreshLock: createFileRefreshLock(folder),
    log: createFakeLog(),
    clock: systemClock,
    http: createGotHttp({ version: '0.0.0' }),
    listener: createLoopbackListener(),
    browser: { open: unused, find: unused },
    orgBrowsers: createFakeOrgBrowsers(),
    handOff: createFakeHandOff(),
    filePicker: createFakeFilePicker(),
    guardQuestions: createFakeGuardQuestions(),
    clipboard: {
      writeSecret: take,
      writeText: take,
      readText: () => Promise.resolve(clipboard.text),
      clear: () => Promise.resolve(),
    },
    signInWindows: { open: unused },
    orgWindows: createFakeOrgWindows(),
    practice: { available: false, running: () => null, start: unused, stop: () => undefined },
  };
  const useCases = composeUseCases({ ...ports, ...options.around?.(ports) });
  const opened = await useCases.vault.openWithKeychain();
  const [org] = useCases.store.read().orgs;
  if (opened.kind !== 'open' || org === undefined) throw new Error(`vault ${opened.kind}`);
  return { useCases, org, clipboard };
}

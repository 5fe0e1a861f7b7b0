import os from 'node:os';
import type { LaunchPaths } from '../app/launch-paths.ts';
import type { Clock } from '../ports/clock.ts';
import type { CallbackListener } from '../ports/callback.ts';
import type { ExtraCa } from '../ports/extra-ca.ts';
import type { Http } from '../ports/http.ts';
import type { Keychain } from '../ports/keychain.ts';
import type { KeptWindows } from '../ports/kept-windows.ts';
import type { NameLookup } from '../ports/name-lookup.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { ProfileFolder } from '../ports/profile-folder.ts';
import type { ProxyRoutes } from '../ports/proxy-routes.ts';
import type { RefreshLock } from '../ports/refresh-lock.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import type { Vault } from '../ports/vault.ts';
import { createProxyLogins, type ManagedProxyLogins } from '../network/proxy-logins.ts';
import type { DurableFs } from './files/durable-fs.ts';
import { openDurableFolder } from './files/durable-write.ts';
import { resolveSystemProxy } from './network/electron-proxy.ts';
import { loadOrgStore } from './org-store/electron-store-orgs.ts';
import { createExtraCaFile } from './network/extra-ca-file.ts';
import { createFileRefreshLock } from './files/file-refresh-lock.ts';
import { createKeptWindowsFile } from './files/kept-windows-file.ts';
import { createGotHttp } from './network/got-http.ts';
import { createKeytarKeychain } from './keychain/keytar-keychain.ts';
import { createLoopbackListener } from './network/loopback-listener.ts';
import { createProxyRoutes, environmentProxyLogin } from './network/proxy-routes.ts';
import { loadSealedVault } from './vault/sealed-vault.ts';
import { systemBrowser } from './browser/system-browser.ts';
import { systemClock } from './desktop/system-clock.ts';
import { systemNameLookup } from './network/system-name-lookup.ts';
import { createProfileFolder } from './desktop/system-profile-folder.ts';

/** The adapters that need no window: what the text doctor looks at, and the ground under all others. */
export interface WindowlessAdapters {
  readonly clock: Clock;
  readonly keychain: Keychain;
  readonly store: OrgStore;
  readonly vault: Vault;
  readonly refreshLock: RefreshLock;
  readonly http: Http;
  readonly names: NameLookup;
  readonly listener: CallbackListener;
  readonly browser: SystemBrowser;
  readonly proxies: ProxyRoutes;
  readonly proxyLogins: ManagedProxyLogins;
  readonly extraCa: ExtraCa;
  readonly profileFolder: ProfileFolder;
  readonly keptWindows: KeptWindows;
}

/** Reads the profile's files (through `fs`, where it must not be written); asks the keychain nothing yet. */
export async function createWindowlessAdapters(options: {
  readonly paths: LaunchPaths;
  readonly version: string;
  readonly fs?: DurableFs;
}): Promise<WindowlessAdapters> {
  const { paths, version, fs } = options;
  const homeFolder = os.homedir();
  const keychain = createKeytarKeychain({ clock: systemClock });
  const folder = await openDurableFolder(paths.profile, fs);
  const [store, vault] = await Promise.all([loadOrgStore({ folder }), loadSealedVault({ folder, keychain })]);
  const proxies = createProxyRoutes({ env: process.env, resolve: resolveSystemProxy });
  const proxyLogins = createProxyLogins({ vault, fromEnvironment: environmentProxyLogin(process.env) });
  const extraCa = createExtraCaFile({ file: store.read().settings.network?.extraCaFile, homeFolder });
  return {
    clock: systemClock,
    keychain,
    store,
    vault,
    refreshLock: createFileRefreshLock(folder),
    http: createGotHttp({ version, proxies, proxyLogins, extraCa: () => extraCa.certificates() }),
    names: systemNameLookup,
    listener: createLoopbackListener(),
    browser: systemBrowser,
    proxies,
    proxyLogins,
    extraCa,
    profileFolder: createProfileFolder(paths.profile, homeFolder),
    keptWindows: createKeptWindowsFile(folder),
  };
}

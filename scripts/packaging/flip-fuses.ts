import { FuseV1Options, FuseVersion, flipFuses, type FuseV1Config } from '@electron/fuses';
import path from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/** Electron's fuses as Latchkey sets them: every one, on purpose (docs/security.md). */
export function fusesFor(platform: string): FuseV1Config {
  return {
    version: FuseVersion.V1,
    // A fuse that a newer Electron adds stops the build until someone decides about it.
    strictlyRequireAllFuses: true,
    // ELECTRON_RUN_AS_NODE would lend our signature, and with it the keychain, to any script.
    [FuseV1Options.RunAsNode]: false,
    // Org windows hold Salesforce's session cookies.
    [FuseV1Options.EnableCookieEncryption]: true,
    // NODE_OPTIONS and NODE_EXTRA_CA_CERTS would let whoever sets the environment into the process.
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Electron checks the archive on macOS and Windows only.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
    // Without this one the integrity check could be walked around by a folder named app.
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    // We ship no snapshot of our own: with it on, the app does not start.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // No page of ours is a file:// page.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/**
 * electron-builder's hook: runs when the app is packed and not yet signed. The fuses are flipped here and not by
 * electron-builder, whose own copy of @electron/fuses knows one fuse less than this Electron has.
 */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  const { appOutDir, electronPlatformName, packager } = context;
  await flipFuses(
    path.join(appOutDir, executableName(electronPlatformName, packager)),
    fusesFor(electronPlatformName),
  );
}

function executableName(platform: string, packager: AfterPackContext['packager']): string {
  switch (platform) {
    case 'darwin':
      return `${packager.appInfo.productFilename}.app`;
    case 'win32':
      return `${packager.appInfo.productFilename}.exe`;
    case 'linux':
      return packager.appInfo.linuxPackageName;
    default:
      throw new Error(`no fuses are known for ${platform}`);
  }
}

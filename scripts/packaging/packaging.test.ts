import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../build/project-root.ts';
import { fusesFor } from './flip-fuses.ts';

/** What Electron 45 is shipped with: fuses 0, 2, 3, 7 and 8 on (docs/security.md). */
const SHIPPED_FUSES = '101100011';
/** What @electron/fuses looks for in the binary, then the version of the wire and its length. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Files beside the bundles that must not be packed, each as it could come to be there. */
const TRAPS = [
  '.env',
  'dist/.built-from',
  'dist/electron/main.js.map',
  'dist/renderer/assets/index.js.map',
  'dist/electron/.env',
  'e2e/salesforce/server.ts',
  'electron/main.ts',
  'electron/main.test.ts',
];

/** A project folder with electron-builder's configuration as it is, bundles in place of the real ones, and the traps. */
async function writeProject(folder: string): Promise<void> {
  for (const file of ['package.json', 'electron-builder.yml', 'scripts/packaging']) {
    await cp(path.join(PROJECT_ROOT, file), path.join(folder, file), { recursive: true });
  }
  await symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const bundles = ['dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/renderer/index.html'];
  for (const file of [...bundles, ...TRAPS]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), '//');
  }
}

/** The least that electron-builder takes for an unpacked Electron: a file with a fuse wire in it. */
async function writeElectron(folder: string): Promise<void> {
  await mkdir(path.join(folder, 'locales'), { recursive: true });
  await writeFile(path.join(folder, 'version'), '45.4.1');
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, SHIPPED_FUSES.length]),
    Buffer.from(SHIPPED_FUSES),
  ]);
  await writeFile(path.join(folder, 'electron'), wire, { mode: 0o755 });
}

describe('the packed app', () => {
  let folder = '';
  let app = '';
  const pack = (...options: readonly string[]) =>
    promisify(execFile)(
      path.join(PROJECT_ROOT, 'node_modules', '.bin', 'electron-builder'),
      ['--linux', 'dir', '--x64', `-c.electronDist=${path.join(folder, 'electron')}`, ...options],
      { cwd: path.join(folder, 'project') },
    );

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'packaging-'));
    await writeProject(path.join(folder, 'project'));
    await writeElectron(path.join(folder, 'electron'));
    await pack();
    app = path.join(folder, 'project', 'release', 'linux-unpacked');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds the bundles, keytar with the binary of its platform, and nothing else', () => {
    const files = listPackage(path.join(app, 'resources', 'app.asar'), { isPack: false });
    const leaves = files.filter((file) => !files.some((other) => other.startsWith(`${file}/`)));
    expect(leaves.sort()).toEqual([
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/renderer/index.html',
      '/node_modules/keytar/LICENSE.md',
      '/node_modules/keytar/lib/keytar.js',
      '/node_modules/keytar/package.json',
      '/node_modules/keytar/prebuilds/linux-x64/keytar.node',
      '/package.json',
    ]);
  });

  it('keeps the native module outside the archive, where it can be loaded', async () => {
    const unpacked = await readdir(path.join(app, 'resources', 'app.asar.unpacked'), { recursive: true });
    expect(unpacked).toContain('node_modules/keytar/prebuilds/linux-x64/keytar.node');
    expect(unpacked.filter((file) => file.endsWith('.node'))).toHaveLength(1);
  });

  it('has no update feed: there is nobody yet who could sign an update', async () => {
    expect(await readdir(path.join(app, 'resources'))).not.toContain('app-update.yml');
  });

  it('has every fuse set as the security document says', async () => {
    const wire = await getCurrentFuseWire(path.join(app, 'latchkey'));
    const off = FuseState.DISABLE;
    const on = FuseState.ENABLE;
    expect(wire).toMatchObject({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      // Linux: Electron does not check the archive there.
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: off,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      [FuseV1Options.WasmTrapHandlers]: on,
    });
  });

  it('is refused when the configuration has a key that electron-builder does not know', async () => {
    const failure: unknown = await pack('-c.electronFuse=true').catch((error: unknown) => error);
    expect(failure).toHaveProperty('stdout', expect.stringContaining("unknown property 'electronFuse'"));
  });
});

describe('the fuses', () => {
  it('check the archive on macOS and Windows, where Electron can', () => {
    for (const platform of ['darwin', 'win32']) {
      expect(fusesFor(platform)[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true);
    }
  });
});

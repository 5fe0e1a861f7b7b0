/** Builds `dist/`: what ELECTRON_OVERRIDE_DIST_PATH points to. `node e2e/electron-host/build.ts` */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { readElectronApi } from './types/read-electron-api.ts';

const here = import.meta.dirname;
const dist = path.join(here, 'dist');
const require = createRequire(import.meta.url);

function chromeVersion(): string {
  try {
    const program = ['/usr/lib/chromium/chromium', '/usr/bin/chromium'].find((file) => fs.existsSync(file));
    return execFileSync(
      process.env['ELECTRON_HOST_CHROMIUM'] ?? program ?? 'chromium',
      ['--product-version'],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 10_000,
      },
    ).trim();
  } catch {
    return '0.0.0.0';
  }
}

async function pageScript(name: string): Promise<string> {
  const options: BuildOptions & { write: false } = {
    entryPoints: [path.join(here, 'preload-world', `${name}.ts`)],
    bundle: true,
    format: 'iife',
    globalName: '__electronHostModule',
    target: 'chrome140',
    write: false,
  };
  const result = await build(options);
  return result.outputFiles[0]?.text ?? '';
}

const electronVersion: unknown = Reflect.get(require('electron/package.json') as object, 'version');
fs.mkdirSync(dist, { recursive: true });
const scripts = {
  preloadWorld: await pageScript('preload-world'),
  mainWorld: await pageScript('main-world'),
  encodeValue: await pageScript('encode-value'),
};
await build({
  entryPoints: [path.join(here, 'launch', 'main.ts')],
  outfile: path.join(dist, 'main.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  sourcemap: 'inline',
  external: ['electron'],
  define: {
    ELECTRON_VERSION: JSON.stringify(electronVersion),
    CHROME_VERSION: JSON.stringify(chromeVersion()),
    ELECTRON_API: JSON.stringify(readElectronApi(require.resolve('electron/electron.d.ts'))),
    PAGE_SCRIPTS: JSON.stringify(scripts),
  },
});
fs.copyFileSync(path.join(here, 'launch', 'electron.sh'), path.join(dist, 'electron'));
fs.chmodSync(path.join(dist, 'electron'), 0o755);

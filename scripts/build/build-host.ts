import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from './project-root.ts';
import { hashSources } from './source-hash.ts';

const HOST = path.join('e2e', 'electron-host');
const HOST_DIST = path.join(PROJECT_ROOT, HOST, 'dist');
const STAMP = path.join(HOST_DIST, '.built-from');

/** Builds the Chromium host when it is the runtime and one of its sources changed since its last build. */
export async function ensureHostBuilt(): Promise<void> {
  const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (runtime === undefined || path.resolve(runtime) !== HOST_DIST) return;
  const hash = await hashSources(
    PROJECT_ROOT,
    [HOST],
    (file) => !file.startsWith(path.join(HOST, 'dist') + path.sep) && !/\.(test|spec)\.ts$/.test(file),
  );
  const built = await readFile(STAMP, 'utf8').catch(() => '');
  if (built === hash) return;
  await promisify(execFile)(process.execPath, [path.join(HOST, 'build.ts')], { cwd: PROJECT_ROOT });
  await writeFile(STAMP, hash);
}

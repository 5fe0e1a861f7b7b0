import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Builds the host and points the electron package at it, unless a real Electron is to be tested. */
export default function buildHost(): void {
  if (process.env['ELECTRON_HOST_TESTS'] === 'real') return;
  const host = path.dirname(import.meta.dirname);
  execFileSync(process.execPath, [path.join(host, 'build.ts')], { stdio: 'inherit' });
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.join(host, 'dist');
}

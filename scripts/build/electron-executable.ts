import { createRequire } from 'node:module';
import { PROJECT_ROOT } from './project-root.ts';

/**
 * The executable that runs the app: real Electron, or the host that poses as it (ELECTRON_OVERRIDE_DIST_PATH).
 * Outside Electron the package's export is this path, not the API that its types describe.
 */
function electronExecutable(): string {
  const exported: unknown = createRequire(import.meta.url)('electron');
  if (typeof exported !== 'string')
    throw new TypeError('the electron package did not say where its binary is');
  return exported;
}

/** The command that starts the built app from source. */
export function appCommand(): { readonly command: string; readonly args: readonly string[] } {
  // Chromium refuses its sandbox to root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return { command: electronExecutable(), args: [...(isRoot ? ['--no-sandbox'] : []), PROJECT_ROOT] };
}

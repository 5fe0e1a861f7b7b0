import path from 'node:path';
import type { App } from 'electron';

/** Where everything of this start lives. */
export interface LaunchPaths {
  /** Records, vault and logs of this profile (0700). */
  readonly profile: string;
  readonly preload: string;
  /** The preload of the frame above an org's page. */
  readonly framePreload: string;
  /** The preload of the window in which something is typed before it is done. */
  readonly promptPreload: string;
  readonly switcherPreload: string;
  /** The built page. */
  readonly page: string;
  /** The source tree when Latchkey runs from source, else null. */
  readonly sourceRoot: string | null;
  /** The development server's origin when `npm run dev` gave one; never honoured in a packaged app. */
  readonly devServer: string | null;
}

/** Reads the start's environment; `LATCHKEY_PROFILE` moves the profile (before Electron is ready, by its rules). */
export function readLaunchPaths(app: App, env: NodeJS.ProcessEnv, mainFolder: string): LaunchPaths {
  const chosen = env['LATCHKEY_PROFILE'];
  if (chosen !== undefined && chosen !== '') app.setPath('userData', path.resolve(chosen));
  return {
    profile: app.getPath('userData'),
    preload: path.join(mainFolder, 'preload.cjs'),
    framePreload: path.join(mainFolder, 'frame-preload.cjs'),
    promptPreload: path.join(mainFolder, 'prompt-preload.cjs'),
    switcherPreload: path.join(mainFolder, 'switcher-preload.cjs'),
    page: path.join(mainFolder, '../renderer'),
    sourceRoot: app.isPackaged ? null : app.getAppPath(),
    devServer: app.isPackaged ? null : originOf(env['LATCHKEY_DEV_URL']),
  };
}

const originOf = (url: string | undefined): string | null =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : null;

import path from 'node:path';
import type { KnownBrowser } from './browser-table.ts';

/** The computer that is searched; tests bring their own. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where a browser can be, likely places first. */
export function browserPlaces(browser: KnownBrowser, computer: Computer): readonly string[] {
  const { platform, env } = computer;
  if (platform === 'win32') {
    if (browser.windows === '') return [];
    const perUser = env['LOCALAPPDATA'];
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], perUser];
    // Opera's own installer and a few others put per-user programs one level deeper.
    if (perUser !== undefined) folders.push(`${perUser}\\Programs`);
    return folders.flatMap((folder) =>
      folder === undefined ? [] : [path.win32.join(folder, browser.windows)],
    );
  }
  if (platform === 'darwin') {
    const home = env['HOME'];
    const folders = ['/Applications', ...(home === undefined ? [] : [`${home}/Applications`])];
    return folders.map((folder) => `${folder}/${browser.mac}.app`);
  }
  return browser.linux.flatMap((name) =>
    foldersOfPath(computer).map((folder) => path.posix.join(folder, name)),
  );
}

/**
 * The folders of the PATH, in its order. Only absolute ones: a relative entry would find what lies in whatever folder
 * Latchkey was started from.
 */
export function foldersOfPath({ platform, env }: Computer): readonly string[] {
  const rules = platform === 'win32' ? path.win32 : path.posix;
  // Windows names it `Path`; process.env finds it by either name, a copy of it does not.
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(rules.delimiter);
  return folders.filter((folder) => rules.isAbsolute(folder));
}

/** Where this Chromium keeps its profiles, likely places first. */
export function userDataFolders(
  { userData }: Pick<KnownBrowser, 'userData'>,
  { platform, env }: Computer,
): readonly string[] {
  if (userData === null) return [];
  const home = env['HOME'];
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'];
    return local === undefined ? [] : [path.win32.join(local, userData.windows, 'User Data')];
  }
  if (home === undefined) return [];
  if (platform === 'darwin') return [`${home}/Library/Application Support/${userData.mac}`];
  const config = env['XDG_CONFIG_HOME'];
  const isUsable = config !== undefined && path.posix.isAbsolute(config);
  const { linux } = userData;
  return [
    path.posix.join(isUsable ? config : `${home}/.config`, linux),
    // The snap of Chromium sees its own home only.
    ...(linux === 'chromium' ? [`${home}/snap/chromium/common/chromium`] : []),
  ];
}

/** Where the Firefoxes of a person, all channels together, keep their `profiles.ini`; likely places first. */
export function firefoxFolders({ platform, env }: Computer): readonly string[] {
  if (platform === 'win32') {
    const roaming = env['APPDATA'];
    return roaming === undefined ? [] : [`${roaming}\\Mozilla\\Firefox`];
  }
  const home = env['HOME'];
  if (home === undefined) return [];
  if (platform === 'darwin') return [`${home}/Library/Application Support/Firefox`];
  return [
    `${home}/.mozilla/firefox`,
    // Firefox 147 and later, where nothing was at the old place.
    `${home}/.config/mozilla/firefox`,
    `${home}/snap/firefox/common/.mozilla/firefox`,
  ];
}

import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { browserPlaces, KNOWN_BROWSERS, type Computer, type KnownBrowser } from './browser-table.ts';

export interface FoundBrowser {
  readonly browser: KnownBrowser;
  /** Its program, or on macOS its bundle. */
  readonly path: string;
}

/** The known browsers that are on this computer, by looking where they install themselves. Starts none of them. */
export async function findBrowsers(computer: Computer): Promise<readonly FoundBrowser[]> {
  const found = await Promise.all(
    KNOWN_BROWSERS.map(async (browser) => {
      for (const candidate of browserPlaces(browser, computer)) {
        if (await isStartable(candidate, computer.platform)) return [{ browser, path: candidate }];
      }
      return [];
    }),
  );
  return found.flat();
}

async function isStartable(candidate: string, platform: NodeJS.Platform): Promise<boolean> {
  try {
    const found = await stat(candidate);
    if (platform === 'darwin') return found.isDirectory();
    if (!found.isFile()) return false;
    await access(candidate, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

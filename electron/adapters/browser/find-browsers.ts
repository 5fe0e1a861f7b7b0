import { stat } from 'node:fs/promises';
import { browserPlaces, type Computer } from './browser-places.ts';
import { KNOWN_BROWSERS, type KnownBrowser } from './browser-table.ts';
import { isProgram } from './find-program.ts';

export interface FoundBrowser {
  readonly browser: KnownBrowser;
  /** Its program, or on macOS its bundle. */
  readonly path: string;
}

/** The known browsers that are on this computer, by looking where they install themselves. Starts none of them. */
export async function findBrowsers(computer: Computer): Promise<readonly FoundBrowser[]> {
  const isThere = computer.platform === 'darwin' ? isBundle : isProgram;
  const found = await Promise.all(
    KNOWN_BROWSERS.map(async (browser) => {
      for (const candidate of browserPlaces(browser, computer)) {
        if (await isThere(candidate)) return [{ browser, path: candidate }];
      }
      return [];
    }),
  );
  return found.flat();
}

async function isBundle(candidate: string): Promise<boolean> {
  try {
    return (await stat(candidate)).isDirectory();
  } catch {
    return false;
  }
}

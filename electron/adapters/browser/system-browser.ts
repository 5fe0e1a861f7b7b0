import { shell } from 'electron';
import type { SystemBrowser } from '../../ports/browser.ts';
import { fail, ok } from '../../../shared/result.ts';
import { judgeExternalUrl } from './external-url.ts';
import { createNamedBrowsers } from './named-browsers.ts';
import { words } from '../../text/words.ts';

const named = createNamedBrowsers(process);

/** Shows a file that a person saved where it lies; it is never opened for them. */
export const showInFolder = (file: string): void => shell.showItemInFolder(file);

/** The only door to `shell.openExternal`: https, or http on loopback, nothing else (Electron's checklist, item 15). */
export const systemBrowser: SystemBrowser = {
  find: () => named.find(),
  async open(url, browser) {
    const safe = judgeExternalUrl(url);
    if (safe === null) {
      return fail({
        code: 'BROWSER_UNAVAILABLE',
        message: words().browsers.onlyHttps,
        remedy: 'none',
      });
    }
    if (browser !== undefined) return named.open(safe, browser);
    try {
      await shell.openExternal(safe);
      return ok(null);
    } catch {
      return fail({
        code: 'BROWSER_UNAVAILABLE',
        message: words().browsers.systemNotStarted,
        remedy: 'retry',
      });
    }
  },
};

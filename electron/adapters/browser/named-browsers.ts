import type { AppError } from '../../../shared/app-error.ts';
import type { BrowserChoice, ChosenBrowser } from '../../../shared/sign-in-progress.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { browserCommand } from './browser-command.ts';
import type { Computer } from './browser-places.ts';
import { findBrowsers } from './find-browsers.ts';
import { startBrowser } from './start-browser.ts';
import { words } from '../../text/words.ts';

/** The browsers of this computer, each by its name. Looked for at every call: browsers come and go. */
export interface NamedBrowsers {
  find(): Promise<readonly BrowserChoice[]>;
  /** `url` has been judged (external-url.ts). Errors: BROWSER_UNAVAILABLE. */
  open(url: string, browser: ChosenBrowser): Promise<Result<null>>;
}

export function createNamedBrowsers(computer: Computer): NamedBrowsers {
  return {
    async find() {
      const found = await findBrowsers(computer);
      return found.map(({ browser: { id, name, privateSwitch } }) => ({
        id,
        name,
        canBePrivate: privateSwitch !== null,
      }));
    },
    async open(url, { id, privateWindow }) {
      const found = (await findBrowsers(computer)).find(({ browser }) => browser.id === id);
      if (found === undefined) return fail(notFound());
      const { browser, path } = found;
      // A normal window instead would sign in as whoever that browser remembers.
      if (privateWindow && browser.privateSwitch === null) return fail(notPrivate());
      const command = browserCommand(browser, path, { url, privateWindow, platform: computer.platform });
      try {
        await startBrowser(command);
        return ok(null);
      } catch {
        return fail(notStarted(browser.name));
      }
    },
  };
}

const notFound = (): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message: words().browsers.gone,
  remedy: 'retry',
});
const notPrivate = (): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message: words().browsers.notPrivateForSignIn,
  remedy: 'retry',
});
const notStarted = (name: string): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message: words().browsers.notStarted(name),
  remedy: 'retry',
});

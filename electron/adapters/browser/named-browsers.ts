import type { AppError } from '../../../shared/app-error.ts';
import type { BrowserChoice, ChosenBrowser } from '../../../shared/sign-in-progress.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { browserCommand } from './browser-command.ts';
import type { Computer } from './browser-places.ts';
import { findBrowsers } from './find-browsers.ts';
import { startBrowser } from './start-browser.ts';

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
      if (found === undefined) return fail(NOT_FOUND);
      const { browser, path } = found;
      // A normal window instead would sign in as whoever that browser remembers.
      if (privateWindow && browser.privateSwitch === null) return fail(NOT_PRIVATE);
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

const NOT_FOUND: AppError = {
  code: 'BROWSER_UNAVAILABLE',
  message: 'The chosen browser is not on this computer any more. Choose another, or the system’s own choice.',
  remedy: 'retry',
};
const NOT_PRIVATE: AppError = {
  code: 'BROWSER_UNAVAILABLE',
  message: 'This browser cannot be told to open a private window. Choose another, or copy the sign-in link.',
  remedy: 'retry',
};
const notStarted = (name: string): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message: `${name} could not be started.`,
  remedy: 'retry',
});

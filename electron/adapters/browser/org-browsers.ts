import type { AppError } from '../../../shared/app-error.ts';
import type { BrowserPlace, BrowserProfile } from '../../../shared/open-in.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FoundPlace, OrgBrowsers } from '../../ports/org-browsers.ts';
import { browserCommand, type BrowserCommand } from './browser-command.ts';
import type { Computer } from './browser-places.ts';
import { KNOWN_BROWSERS, type KnownBrowser } from './browser-table.ts';
import { chromiumProfiles } from './chromium-profiles.ts';
import { fillIn, parseCommandTemplate, type CommandFault } from './command-template.ts';
import { judgeExternalUrl } from './external-url.ts';
import { findBrowsers, type FoundBrowser } from './find-browsers.ts';
import { findProgram } from './find-program.ts';
import { firefoxProfiles } from './firefox-profiles.ts';
import { startBrowser } from './start-browser.ts';

export interface OrgBrowsersParts {
  readonly computer: Computer;
  /** Opens an address in the browser of the system's choice. */
  readonly openDefault: (url: string) => Promise<Result<null>>;
  /** A browser's picture as a `data:` URL; null where there is none. */
  readonly icon: (found: FoundBrowser) => Promise<string | null>;
}

export function createOrgBrowsers({ computer, openDefault, icon }: OrgBrowsersParts): OrgBrowsers {
  const { platform } = computer;

  const findBrowser = async (place: BrowserPlace): Promise<FoundPlace> => {
    const { id, profile, privateWindow, container } = place;
    const found = (await findBrowsers(computer)).find(({ browser }) => browser.id === id);
    if (found === undefined) return { kind: 'gone', what: nameOf(id) };
    const { browser, path } = found;
    // Its files are read again: what the page or a stored choice says is no path to be believed.
    if (profile !== undefined && !(await profilesOf(browser, computer)).some((one) => one.id === profile)) {
      return { kind: 'gone', what: `This profile of ${browser.name}` };
    }
    if (privateWindow && browser.privateSwitch === null) return unusable(NOT_PRIVATE);
    if (container !== undefined && browser.family !== 'firefox') return unusable(NO_CONTAINERS);
    return startable(browser.name, (url) =>
      browserCommand(browser, path, {
        url,
        platform,
        privateWindow,
        ...(profile === undefined ? {} : { profile }),
        ...(container === undefined ? {} : { container }),
      }),
    );
  };

  const findCommand = async (template: string): Promise<FoundPlace> => {
    const parsed = parseCommandTemplate(template);
    if (parsed.kind === 'fault') return unusable(FAULTS[parsed.fault]);
    const program = await findProgram(parsed.command.program, computer);
    if (program === null) return { kind: 'gone', what: `The program “${parsed.command.program}”` };
    return startable(parsed.command.program, (url) => ({ program, args: fillIn(parsed.command, url) }));
  };

  return {
    async describe() {
      const found = await findBrowsers(computer);
      return Promise.all(
        found.map(async (one) => ({
          id: one.browser.id,
          name: one.browser.name,
          canBePrivate: one.browser.privateSwitch !== null,
          icon: await icon(one).catch(() => null),
          profiles: await profilesOf(one.browser, computer),
          hasContainers: one.browser.family === 'firefox',
        })),
      );
    },
    async find(place) {
      switch (place.kind) {
        case 'default-browser':
          return { kind: 'found', open: openDefault };
        case 'browser':
          return findBrowser(place);
        case 'command':
          return findCommand(place.template);
      }
    },
  };
}

function profilesOf(browser: KnownBrowser, computer: Computer): Promise<readonly BrowserProfile[]> {
  switch (browser.family) {
    case 'chromium':
      return chromiumProfiles(browser, computer);
    case 'firefox':
      return firefoxProfiles(computer);
    case 'other':
      return Promise.resolve([]);
  }
}

function startable(name: string, commandFor: (url: string) => BrowserCommand): FoundPlace {
  return {
    kind: 'found',
    async open(url) {
      const safe = judgeExternalUrl(url);
      if (safe === null) return fail(error('Only web addresses are opened in a browser.'));
      try {
        await startBrowser(commandFor(safe));
        return ok(null);
      } catch {
        return fail(error(`${name} could not be started.`));
      }
    },
  };
}

/** Also of a browser that is not there any more. */
const nameOf = (id: string) =>
  KNOWN_BROWSERS.find((browser) => browser.id === id)?.name ?? 'The chosen browser';

const error = (message: string, remedy: AppError['remedy'] = 'retry'): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message,
  remedy,
});
const unusable = (message: string): FoundPlace => ({ kind: 'unusable', error: error(message, 'none') });

const NOT_PRIVATE = 'This browser cannot be told to open a private window. Choose another.';
const NO_CONTAINERS = 'Only Firefox has containers. Choose it, or no container.';

const FAULTS: Readonly<Record<CommandFault, string>> = {
  empty: 'Write the program first, then its arguments, such as: firefox {url}',
  'open-quote': 'A quotation mark in this command has no other half.',
  'control-character': 'This command has a line break or another character that cannot be in one.',
  'no-url': 'Write {url} where the address goes, as an argument of the program.',
  'relative-program': 'Give the program by its whole path, or by its name alone when it is on the PATH.',
  'url-in-program': 'The command has to begin with a program; {url} is one of its arguments.',
};

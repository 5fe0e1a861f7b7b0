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
import { words } from '../../text/words.ts';

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
      return { kind: 'gone', what: words().browsers.profile(browser.name) };
    }
    if (privateWindow && browser.privateSwitch === null) return unusable(notPrivate());
    if (container !== undefined && browser.family !== 'firefox') return unusable(noContainers());
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
    if (parsed.kind === 'fault') return unusable(faults()[parsed.fault]);
    const program = await findProgram(parsed.command.program, computer);
    if (program === null) return { kind: 'gone', what: words().browsers.program(parsed.command.program) };
    return startable(parsed.command.program, (url) => ({ program, args: fillIn(parsed.command, url) }));
  };

  return {
    nameOf,
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
      if (safe === null) return fail(error(words().browsers.onlyWeb));
      try {
        await startBrowser(commandFor(safe));
        return ok(null);
      } catch {
        return fail(error(words().browsers.notStarted(name)));
      }
    },
  };
}

/** Also of a browser that is not there any more. */
const nameOf = (id: string) =>
  KNOWN_BROWSERS.find((browser) => browser.id === id)?.name ?? words().browsers.chosen;

const error = (message: string, remedy: AppError['remedy'] = 'retry'): AppError => ({
  code: 'BROWSER_UNAVAILABLE',
  message,
  remedy,
});
const unusable = (message: string): FoundPlace => ({ kind: 'unusable', error: error(message, 'none') });

const notPrivate = () => words().browsers.notPrivate;
const noContainers = () => words().browsers.noContainers;

const faults = (): Readonly<Record<CommandFault, string>> => ({
  empty: words().browsers.commandEmpty,
  'open-quote': words().browsers.commandOpenQuote,
  'control-character': words().browsers.commandControlCharacter,
  'no-url': words().browsers.commandNoUrl,
  'relative-program': words().browsers.commandRelativeProgram,
  'url-in-program': words().browsers.commandUrlInProgram,
});

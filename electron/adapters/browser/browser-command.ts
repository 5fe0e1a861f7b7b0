import type { KnownBrowser } from './browser-table.ts';

/** A program with its arguments, to be started without a shell. */
export interface BrowserCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/** What a browser is to open, and how. */
export interface ToOpen {
  readonly url: string;
  readonly platform: NodeJS.Platform;
  readonly privateWindow: boolean;
  /** What names one of its profiles: a Chromium's folder in its user data, a Firefox's whole path. */
  readonly profile?: string;
  readonly container?: string;
}

/**
 * How a found browser is told to open a page. The address is always one argument of its own, and as it begins with
 * `http` (external-url.ts) or `ext+container:` no browser can take it for a switch; nor can a profile's name, which
 * follows a `=` or, as a whole path, its switch.
 */
export function browserCommand(browser: KnownBrowser, path: string, open: ToOpen): BrowserCommand {
  const switches = [...profileSwitches(browser, open.profile)];
  if (open.privateWindow && browser.privateSwitch !== null) switches.push(browser.privateSwitch);
  const address = open.container === undefined ? open.url : inContainer(open.container, open.url);
  if (open.platform !== 'darwin') return { program: path, args: [...switches, address] };
  // A bundle is started by the system; only a new instance (-n) hears switches when the browser runs already.
  return switches.length === 0
    ? { program: '/usr/bin/open', args: ['-a', path, address] }
    : { program: '/usr/bin/open', args: ['-n', '-a', path, '--args', ...switches, address] };
}

function profileSwitches({ family }: KnownBrowser, profile: string | undefined): readonly string[] {
  if (profile === undefined) return [];
  switch (family) {
    case 'chromium':
      return [`--profile-directory=${profile}`];
    case 'firefox':
      // Not `-P name`: a name may be taken twice or begin like a switch, and an unknown one brings up the manager.
      return ['--profile', profile];
    case 'other':
      return [];
  }
}

/** The form that the extension “Open external links in a container” takes over. */
function inContainer(container: string, url: string): string {
  return `ext+container:name=${encodeURIComponent(container)}&url=${encodeURIComponent(url)}`;
}

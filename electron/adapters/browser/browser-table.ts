import path from 'node:path';

/** A browser that Latchkey knows how to start. */
export interface KnownBrowser {
  readonly id: string;
  readonly name: string;
  /** Names of its executable on the PATH of a Linux computer, the usual one first. */
  readonly linux: readonly string[];
  /** Its bundle in an Applications folder of macOS, without `.app`. */
  readonly mac: string;
  /** Its program below one of Windows' program folders; empty where there is none. */
  readonly windows: string;
  /** What makes it open a private window; null when nothing on its command line does. */
  readonly privateSwitch: string | null;
}

const CHROMIUM = '--incognito';

export const KNOWN_BROWSERS: readonly KnownBrowser[] = [
  {
    id: 'chrome',
    name: 'Google Chrome',
    linux: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
    privateSwitch: CHROMIUM,
  },
  {
    id: 'chromium',
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
    privateSwitch: CHROMIUM,
  },
  {
    id: 'firefox',
    name: 'Firefox',
    linux: ['firefox', 'firefox-esr'],
    mac: 'Firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
    privateSwitch: '--private-window',
  },
  {
    id: 'edge',
    name: 'Microsoft Edge',
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: 'Microsoft Edge',
    windows: 'Microsoft\\Edge\\Application\\msedge.exe',
    privateSwitch: '--inprivate',
  },
  {
    id: 'brave',
    name: 'Brave',
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser',
    windows: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    privateSwitch: CHROMIUM,
  },
  {
    id: 'vivaldi',
    name: 'Vivaldi',
    linux: ['vivaldi', 'vivaldi-stable'],
    mac: 'Vivaldi',
    windows: 'Vivaldi\\Application\\vivaldi.exe',
    privateSwitch: CHROMIUM,
  },
  {
    id: 'opera',
    name: 'Opera',
    linux: ['opera'],
    mac: 'Opera',
    windows: 'Opera\\opera.exe',
    privateSwitch: '--private',
  },
  { id: 'safari', name: 'Safari', linux: [], mac: 'Safari', windows: '', privateSwitch: null },
];

/** The computer that is searched; tests bring their own. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where a browser can be, likely places first. */
export function browserPlaces(browser: KnownBrowser, { platform, env }: Computer): readonly string[] {
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
  // A relative entry would find what lies in whatever folder Latchkey was started from.
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder));
  return browser.linux.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** A program with its arguments, to be started without a shell. */
export interface BrowserCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * How a found browser is told to open a page. The URL is always one argument of its own, and as it begins with `http`
 * (external-url.ts) no browser can take it for a switch.
 */
export function browserCommand(
  browser: KnownBrowser,
  path: string,
  open: { readonly url: string; readonly privateWindow: boolean; readonly platform: NodeJS.Platform },
): BrowserCommand {
  const { url, platform } = open;
  const switches = open.privateWindow && browser.privateSwitch !== null ? [browser.privateSwitch] : [];
  if (platform !== 'darwin') return { program: path, args: [...switches, url] };
  // A bundle is started by the system; only a new instance (-n) hears switches when the browser runs already.
  return switches.length === 0
    ? { program: '/usr/bin/open', args: ['-a', path, url] }
    : { program: '/usr/bin/open', args: ['-n', '-a', path, '--args', ...switches, url] };
}

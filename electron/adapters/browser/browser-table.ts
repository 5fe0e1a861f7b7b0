/** A browser that Latchkey knows how to start. */
export interface KnownBrowser {
  readonly id: string;
  readonly name: string;
  /** What its command line understands. */
  readonly family: 'chromium' | 'firefox' | 'other';
  /** Names of its executable on the PATH of a Linux computer, the usual one first. */
  readonly linux: readonly string[];
  /** Its bundle in an Applications folder of macOS, without `.app`. */
  readonly mac: string;
  /** Its program below one of Windows' program folders; empty where there is none. */
  readonly windows: string;
  /** What makes it open a private window; null when nothing on its command line does. */
  readonly privateSwitch: string | null;
  /**
   * Where a Chromium keeps its profiles: below `~/.config`, below `~/Library/Application Support`, and below
   * `%LOCALAPPDATA%` (there in `User Data`). Null where none can be chosen on the command line.
   */
  readonly userData: { readonly linux: string; readonly mac: string; readonly windows: string } | null;
}

type Chromium = Omit<KnownBrowser, 'family' | 'privateSwitch' | 'userData'> & {
  readonly userData: readonly [linux: string, mac: string, windows: string];
  readonly privateSwitch?: string;
};

const chromium = ({
  userData: [linux, mac, windows],
  privateSwitch = '--incognito',
  ...rest
}: Chromium): KnownBrowser => ({
  ...rest,
  family: 'chromium',
  privateSwitch,
  userData: { linux, mac, windows },
});

const edge = (channel: string, mac: string, windows: string): KnownBrowser =>
  chromium({
    id: `edge${channel}`,
    name: mac,
    linux: channel === '' ? ['microsoft-edge', 'microsoft-edge-stable'] : [`microsoft-edge${channel}`],
    mac,
    windows: `Microsoft\\${windows}\\Application\\msedge.exe`,
    privateSwitch: '--inprivate',
    userData: [`microsoft-edge${channel}`, mac, `Microsoft\\${windows}`],
  });

const brave = (channel: string, suffix: string, name: string): KnownBrowser =>
  chromium({
    id: `brave${channel}`,
    name,
    linux: channel === '' ? ['brave-browser', 'brave'] : [`brave-browser${channel}`],
    mac: `Brave Browser${suffix.replace('-', ' ')}`,
    windows: `BraveSoftware\\Brave-Browser${suffix}\\Application\\brave.exe`,
    userData: [
      `BraveSoftware/Brave-Browser${suffix}`,
      `BraveSoftware/Brave-Browser${suffix}`,
      `BraveSoftware\\Brave-Browser${suffix}`,
    ],
  });

const firefox = (given: Pick<KnownBrowser, 'id' | 'name' | 'linux' | 'mac' | 'windows'>): KnownBrowser => ({
  ...given,
  family: 'firefox',
  privateSwitch: '--private-window',
  userData: null,
});

const opera = (id: string, name: string, mac: string, windows: string): KnownBrowser => ({
  id,
  name,
  // A Chromium whose profiles only its own menu can choose.
  family: 'other',
  linux: [id],
  mac,
  windows: `${windows}\\opera.exe`,
  privateSwitch: '--private',
  userData: null,
});

const safari = (id: string, name: string): KnownBrowser => ({
  id,
  name,
  family: 'other',
  linux: [],
  mac: name,
  windows: '',
  privateSwitch: null,
  userData: null,
});

/** In the order they are offered. */
export const KNOWN_BROWSERS: readonly KnownBrowser[] = [
  chromium({
    id: 'chrome',
    name: 'Google Chrome',
    linux: ['google-chrome', 'google-chrome-stable'],
    mac: 'Google Chrome',
    windows: 'Google\\Chrome\\Application\\chrome.exe',
    userData: ['google-chrome', 'Google/Chrome', 'Google\\Chrome'],
  }),
  chromium({
    id: 'chrome-beta',
    name: 'Google Chrome Beta',
    linux: ['google-chrome-beta'],
    mac: 'Google Chrome Beta',
    windows: 'Google\\Chrome Beta\\Application\\chrome.exe',
    userData: ['google-chrome-beta', 'Google/Chrome Beta', 'Google\\Chrome Beta'],
  }),
  chromium({
    id: 'chrome-dev',
    name: 'Google Chrome Dev',
    linux: ['google-chrome-unstable'],
    mac: 'Google Chrome Dev',
    windows: 'Google\\Chrome Dev\\Application\\chrome.exe',
    userData: ['google-chrome-unstable', 'Google/Chrome Dev', 'Google\\Chrome Dev'],
  }),
  chromium({
    id: 'chrome-canary',
    name: 'Google Chrome Canary',
    linux: ['google-chrome-canary'],
    mac: 'Google Chrome Canary',
    // “Side by side”, its name on Windows.
    windows: 'Google\\Chrome SxS\\Application\\chrome.exe',
    userData: ['google-chrome-canary', 'Google/Chrome Canary', 'Google\\Chrome SxS'],
  }),
  chromium({
    id: 'chromium',
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium',
    windows: 'Chromium\\Application\\chrome.exe',
    userData: ['chromium', 'Chromium', 'Chromium'],
  }),
  firefox({
    id: 'firefox',
    name: 'Firefox',
    linux: ['firefox'],
    mac: 'Firefox',
    windows: 'Mozilla Firefox\\firefox.exe',
  }),
  firefox({
    id: 'firefox-esr',
    name: 'Firefox ESR',
    linux: ['firefox-esr'],
    mac: 'Firefox ESR',
    windows: 'Mozilla Firefox ESR\\firefox.exe',
  }),
  firefox({
    id: 'firefox-developer',
    name: 'Firefox Developer Edition',
    linux: ['firefox-developer-edition', 'firefox-devedition'],
    mac: 'Firefox Developer Edition',
    windows: 'Firefox Developer Edition\\firefox.exe',
  }),
  firefox({
    id: 'firefox-nightly',
    name: 'Firefox Nightly',
    linux: ['firefox-nightly'],
    mac: 'Firefox Nightly',
    windows: 'Firefox Nightly\\firefox.exe',
  }),
  edge('', 'Microsoft Edge', 'Edge'),
  edge('-beta', 'Microsoft Edge Beta', 'Edge Beta'),
  edge('-dev', 'Microsoft Edge Dev', 'Edge Dev'),
  edge('-canary', 'Microsoft Edge Canary', 'Edge SxS'),
  brave('', '', 'Brave'),
  brave('-beta', '-Beta', 'Brave Beta'),
  brave('-nightly', '-Nightly', 'Brave Nightly'),
  chromium({
    id: 'vivaldi',
    name: 'Vivaldi',
    linux: ['vivaldi', 'vivaldi-stable'],
    mac: 'Vivaldi',
    windows: 'Vivaldi\\Application\\vivaldi.exe',
    userData: ['vivaldi', 'Vivaldi', 'Vivaldi'],
  }),
  chromium({
    id: 'vivaldi-snapshot',
    name: 'Vivaldi Snapshot',
    linux: ['vivaldi-snapshot'],
    mac: 'Vivaldi Snapshot',
    // On Windows it takes the place of the stable one, or a folder that only its installer knows.
    windows: '',
    userData: ['vivaldi-snapshot', 'Vivaldi Snapshot', 'Vivaldi'],
  }),
  opera('opera', 'Opera', 'Opera', 'Opera'),
  opera('opera-beta', 'Opera beta', 'Opera Beta', 'Opera beta'),
  opera('opera-developer', 'Opera developer', 'Opera Developer', 'Opera developer'),
  safari('safari', 'Safari'),
  safari('safari-preview', 'Safari Technology Preview'),
];

import { describe, expect, it } from 'vitest';
import { browserCommand } from './browser-command.ts';
import { browserPlaces, firefoxFolders, userDataFolders } from './browser-places.ts';
import { KNOWN_BROWSERS, type KnownBrowser } from './browser-table.ts';

const URL_TO_OPEN = 'https://login.salesforce.com/services/oauth2/authorize?state=a%20b&x=$(id)';

function known(id: string): KnownBrowser {
  const browser = KNOWN_BROWSERS.find((each) => each.id === id);
  if (browser === undefined) throw new Error(`no ${id} in the table`);
  return browser;
}
const open = (platform: NodeJS.Platform, privateWindow: boolean) => ({
  url: URL_TO_OPEN,
  platform,
  privateWindow,
});

describe('a browser is told what to open', () => {
  it.each([
    ['chrome', '--incognito'],
    ['chromium', '--incognito'],
    ['firefox', '--private-window'],
    ['edge', '--inprivate'],
    ['brave', '--incognito'],
    ['vivaldi', '--incognito'],
    ['opera', '--private'],
  ])('%s opens a private window by %s', (id, privateSwitch) => {
    expect(browserCommand(known(id), '/usr/bin/browser', open('linux', true))).toEqual({
      program: '/usr/bin/browser',
      args: [privateSwitch, URL_TO_OPEN],
    });
  });

  it.each(['linux', 'win32'] as const)('the URL is one argument of its own on %s, untouched', (platform) => {
    expect(browserCommand(known('chrome'), 'C:\\chrome.exe', open(platform, false))).toEqual({
      program: 'C:\\chrome.exe',
      args: [URL_TO_OPEN],
    });
  });

  it('a bundle of macOS is started by the system, with switches only in an instance of its own', () => {
    const bundle = '/Applications/Google Chrome.app';
    expect(browserCommand(known('chrome'), bundle, open('darwin', false))).toEqual({
      program: '/usr/bin/open',
      args: ['-a', bundle, URL_TO_OPEN],
    });
    expect(browserCommand(known('chrome'), bundle, open('darwin', true)).args).toEqual([
      '-n',
      '-a',
      bundle,
      '--args',
      '--incognito',
      URL_TO_OPEN,
    ]);
  });
});

it('no two browsers share an id', () => {
  expect(new Set(KNOWN_BROWSERS.map(({ id }) => id)).size).toBe(KNOWN_BROWSERS.length);
});

it('looks on Windows in the program folders of the computer and of the user', () => {
  const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' };
  expect(browserPlaces(known('opera'), { platform: 'win32', env })).toEqual([
    'C:\\Program Files\\Opera\\opera.exe',
    'C:\\Users\\ann\\AppData\\Local\\Opera\\opera.exe',
    'C:\\Users\\ann\\AppData\\Local\\Programs\\Opera\\opera.exe',
  ]);
  expect(browserPlaces(known('safari'), { platform: 'win32', env })).toEqual([]);
});

describe('a profile and a container', () => {
  it.each([
    ['chrome', ['--profile-directory=Profile 1', URL_TO_OPEN]],
    ['edge-beta', ['--profile-directory=Profile 1', URL_TO_OPEN]],
    ['firefox', ['--profile', 'Profile 1', URL_TO_OPEN]],
    // Nothing on its command line chooses one.
    ['opera', [URL_TO_OPEN]],
  ])('%s is told the profile as an argument of its own', (id, args) => {
    const command = browserCommand(known(id), '/usr/bin/browser', {
      ...open('linux', false),
      profile: 'Profile 1',
    });
    expect(command.args).toEqual(args);
  });

  it('a profile and a private window go together', () => {
    const command = browserCommand(known('chrome'), 'C:\\chrome.exe', {
      ...open('win32', true),
      profile: 'Default',
    });
    expect(command.args).toEqual(['--profile-directory=Default', '--incognito', URL_TO_OPEN]);
  });

  it('a container is named in the address that its extension takes over, and cannot add to it', () => {
    const command = browserCommand(known('firefox'), '/usr/bin/firefox', {
      ...open('linux', false),
      url: 'http://127.0.0.1:8/x?a=b&c',
      container: 'Acme & url=evil',
    });
    expect(command.args).toEqual([
      'ext+container:name=Acme%20%26%20url%3Devil&url=http%3A%2F%2F127.0.0.1%3A8%2Fx%3Fa%3Db%26c',
    ]);
  });
});

describe('each channel', () => {
  const linux = { platform: 'linux', env: { PATH: '/usr/bin', HOME: '/home/ann' } } as const;
  const mac = { platform: 'darwin', env: { HOME: '/Users/ann' } } as const;
  const windows = {
    platform: 'win32',
    env: { ProgramFiles: 'C:\\PF', LOCALAPPDATA: 'C:\\L', APPDATA: 'C:\\R' },
  } as const;

  it.each([
    ['chrome', '/usr/bin/google-chrome', 'Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    [
      'chrome-canary',
      '/usr/bin/google-chrome-canary',
      'Google Chrome Canary',
      'Google\\Chrome SxS\\Application\\chrome.exe',
    ],
    ['edge', '/usr/bin/microsoft-edge', 'Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    [
      'edge-dev',
      '/usr/bin/microsoft-edge-dev',
      'Microsoft Edge Dev',
      'Microsoft\\Edge Dev\\Application\\msedge.exe',
    ],
    [
      'brave-beta',
      '/usr/bin/brave-browser-beta',
      'Brave Browser Beta',
      'BraveSoftware\\Brave-Browser-Beta\\Application\\brave.exe',
    ],
    [
      'firefox-developer',
      '/usr/bin/firefox-developer-edition',
      'Firefox Developer Edition',
      'Firefox Developer Edition\\firefox.exe',
    ],
    ['firefox-nightly', '/usr/bin/firefox-nightly', 'Firefox Nightly', 'Firefox Nightly\\firefox.exe'],
  ])('%s is looked for where it installs itself', (id, program, bundle, below) => {
    expect(browserPlaces(known(id), linux)[0]).toBe(program);
    expect(browserPlaces(known(id), mac)).toEqual([
      `/Applications/${bundle}.app`,
      `/Users/ann/Applications/${bundle}.app`,
    ]);
    expect(browserPlaces(known(id), windows)[0]).toBe(`C:\\PF\\${below}`);
  });

  it.each([
    ['chrome', '.config/google-chrome', 'Google/Chrome', 'Google\\Chrome'],
    ['chrome-dev', '.config/google-chrome-unstable', 'Google/Chrome Dev', 'Google\\Chrome Dev'],
    ['edge-canary', '.config/microsoft-edge-canary', 'Microsoft Edge Canary', 'Microsoft\\Edge SxS'],
    [
      'brave',
      '.config/BraveSoftware/Brave-Browser',
      'BraveSoftware/Brave-Browser',
      'BraveSoftware\\Brave-Browser',
    ],
    ['vivaldi', '.config/vivaldi', 'Vivaldi', 'Vivaldi'],
  ])('%s keeps its profiles in a folder of its own', (id, onLinux, onMac, onWindows) => {
    expect(userDataFolders(known(id), linux)[0]).toBe(`/home/ann/${onLinux}`);
    expect(userDataFolders(known(id), mac)).toEqual([`/Users/ann/Library/Application Support/${onMac}`]);
    expect(userDataFolders(known(id), windows)).toEqual([`C:\\L\\${onWindows}\\User Data`]);
  });

  it('all Firefoxes have one profiles.ini in common', () => {
    expect(firefoxFolders(linux)[0]).toBe('/home/ann/.mozilla/firefox');
    expect(firefoxFolders(mac)).toEqual(['/Users/ann/Library/Application Support/Firefox']);
    expect(firefoxFolders(windows)).toEqual(['C:\\R\\Mozilla\\Firefox']);
  });

  it('nothing is looked for below folders that the system does not name', () => {
    const bare = { platform: 'linux', env: {} } as const;
    expect([...browserPlaces(known('chrome'), bare), ...userDataFolders(known('chrome'), bare)]).toEqual([]);
    expect(firefoxFolders({ platform: 'win32', env: {} })).toEqual([]);
  });
});

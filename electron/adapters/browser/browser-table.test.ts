import { describe, expect, it } from 'vitest';
import { browserCommand, browserPlaces, KNOWN_BROWSERS, type KnownBrowser } from './browser-table.ts';

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

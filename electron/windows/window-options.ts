import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { HIGH_CONTRAST_ARGUMENT } from '../../shared/contrast.ts';
import { LANGUAGE_ARGUMENT } from '../../shared/language.ts';
import { spokenLanguage } from '../text/spoken-language.ts';
import { words } from '../text/words.ts';
import { isHighContrast } from './chosen-contrast.ts';

/** The part that is the same for every window (Electron's security checklist, items 2-10). */
const SAFE: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
};

/** A page of our own: it has a preload script, which is told how to speak and to look. */
const ownPage = (preload: string): WebPreferences => ({
  ...SAFE,
  preload,
  additionalArguments: [
    LANGUAGE_ARGUMENT + spokenLanguage(),
    ...(isHighContrast() ? [HIGH_CONTRAST_ARGUMENT] : []),
  ],
  spellcheck: false,
});

/** The app's own page, with the bridge. */
export function mainWindowOptions(
  preload: string,
  bounds: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number },
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Latchkey',
    webPreferences: ownPage(preload),
  };
}

/** A question of ours in which something is typed. */
export function promptWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    width: 460,
    height: 370,
    show: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    autoHideMenuBar: true,
    title: 'Latchkey',
    webPreferences: ownPage(preload),
  };
}

export const SWITCHER_SIZE = { width: 620, height: 420 };

/** The quick switcher: above everything, in no task bar. */
export function switcherWindowOptions(
  preload: string,
  platform: NodeJS.Platform,
): BrowserWindowConstructorOptions {
  return {
    ...SWITCHER_SIZE,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    title: words().titles.switcher,
    // A panel takes the keyboard without bringing all of Latchkey to the front, and gives it back when it goes.
    ...(platform === 'darwin' ? { type: 'panel' } : {}),
    webPreferences: ownPage(preload),
  };
}

/** A sign-in: a throw-away in-memory partition, no preload, no bridge. */
export function signInWindowOptions(partition: string): BrowserWindowConstructorOptions {
  return {
    width: 520,
    height: 720,
    title: words().titles.signIn,
    autoHideMenuBar: true,
    webPreferences: { ...SAFE, partition, spellcheck: false },
  };
}

/** Where a window is, as far as somebody has said. */
export interface WindowBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

/** The window of an org: its own page is the frame, which has a preload and never shows what is not ours. */
export function orgWindowOptions(
  framePreload: string,
  title: string,
  bounds: WindowBounds = {},
  show = true,
): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 860,
    ...bounds,
    minWidth: 480,
    minHeight: 320,
    show,
    title,
    autoHideMenuBar: true,
    webPreferences: ownPage(framePreload),
  };
}

/** An org's page: its own partition, no preload, no bridge. */
export function orgPagePreferences(partition: string): WebPreferences {
  return { ...SAFE, partition };
}

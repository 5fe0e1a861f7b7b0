import type { BrowserWindowConstructorOptions, HandlerDetails, WebContents } from 'electron';
import type { PlaceNewPage } from '../web-contents-guard.ts';
import { orgPagePreferences, type WindowBounds } from '../window-options.ts';

/** A page that a page has opened and the policy allows. */
export interface NewPage {
  /** The page as Chromium made it, still tied to its opener; absent when the opener was left out (a middle click). */
  readonly guest: WebContents | undefined;
  readonly url: string;
}

/**
 * What a page opens stays among us: a link for a new tab becomes a tab of the same window, a popup with a size a small
 * window with the same frame, and both live in the same partition under the same policy. They outlive their opener, as
 * in a browser; all of an org's pages go when the org's windows are closed.
 */
export function placeNewPages(parts: {
  readonly partition: string;
  openTab(page: NewPage, isShown: boolean): WebContents;
  openPopup(page: NewPage, bounds: WindowBounds): WebContents;
}): PlaceNewPage {
  return ({ disposition, url }: HandlerDetails) => ({
    action: 'allow',
    outlivesOpener: true,
    overrideBrowserWindowOptions: { webPreferences: orgPagePreferences(parts.partition) },
    createWindow: (options) => {
      const page = { guest: guestOf(options), url };
      return disposition === 'new-window'
        ? parts.openPopup(page, boundsOf(options))
        : parts.openTab(page, disposition !== 'background-tab');
    },
  });
}

/** Electron hands the page over beside the options; its types do not say so (lib/browser/guest-window-manager.ts). */
function guestOf(options: BrowserWindowConstructorOptions & { webContents?: WebContents }) {
  return options.webContents;
}

/** A popup is a window that can be read: neither a dot nor larger than a screen. */
const SIZE = { least: 320, most: 4000 };

/** The size and place that the page asked for, within reason. */
export function boundsOf({ x, y, width, height }: WindowBounds): WindowBounds {
  const within = (value: number) => Math.min(Math.max(Math.round(value), SIZE.least), SIZE.most);
  return {
    width: within(width ?? 800),
    height: within(height ?? 600),
    ...(x === undefined || y === undefined ? {} : { x: Math.max(0, x), y: Math.max(0, y) }),
  };
}

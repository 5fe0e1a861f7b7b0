import type { AttachedTarget } from '../devtools/attached-target.ts';
import { runtime, type PopupOpener } from '../runtime.ts';
import { ViewContents } from '../shell/views/view-contents.ts';
import { HostBrowserWindow } from './host-browser-window.ts';
import { parseFeatures } from './parse-features.ts';

/** What a window opened by a page inherits from the page's own window, whatever it asks for. */
const INHERITED = ['contextIsolation', 'javascript', 'nodeIntegration', 'sandbox', 'webviewTag'] as const;

/** A popup's page for a view of the app's own: `createWindow` shows it, and there is no did-create-window. */
function adoptGuest(
  target: AttachedTarget,
  opener: Electron.WebContents,
  preferences: Electron.WebPreferences,
): ViewContents {
  const { sessions } = runtime;
  if (!sessions) throw new Error('electron host: Session is not implemented');
  const { session } = opener;
  const context = sessions.contextOf(session);
  return new ViewContents({
    session,
    context,
    preferences,
    type: 'window',
    adopt: target,
    place: { newWindow: true },
  });
}

function closeWithOpener(
  guest: ViewContents,
  opener: Electron.WebContents,
  { outlivesOpener }: { readonly outlivesOpener?: boolean },
): void {
  if (outlivesOpener === true) return;
  const close = (): void => guest.destroyPage();
  opener.once('destroyed', close);
  guest.once('destroyed', () => {
    if (!opener.isDestroyed()) opener.removeListener('destroyed', close);
  });
}

/**
 * Makes the BrowserWindow of a popup that was allowed: the page's features first, then the app's override, and the
 * opener's security-relevant preferences over all but the override.
 */
export const openPopup: PopupOpener = (popup, { details, response }, opener) => {
  const override = response.overrideBrowserWindowOptions ?? {};
  const parent = HostBrowserWindow.fromWebContents(opener);
  const openers = runtime.contents.get(opener.id)?.preferences ?? {};
  const inherited = Object.fromEntries(
    INHERITED.flatMap((name) => (openers[name] === undefined ? [] : [[name, openers[name]]])),
  );
  const { options, webPreferences } = parseFeatures(details.features);
  const preferences = { ...webPreferences, ...inherited, ...override.webPreferences };
  const windowOptions = { show: true, width: 800, height: 600, ...options, ...override };
  if (response.createWindow) {
    const guest = adoptGuest(popup, opener, preferences);
    const handed = { webContents: guest.electron, ...windowOptions, webPreferences: preferences };
    if (response.createWindow(handed) !== guest.electron) {
      throw new Error(
        'Invalid webContents. Created window should be connected to webContents passed with options object.',
      );
    }
    closeWithOpener(guest, opener, response);
    return;
  }
  const window = new HostBrowserWindow(
    { ...windowOptions, webPreferences: preferences },
    { target: popup, session: opener.session },
  );
  if (response.outlivesOpener !== true) {
    const close = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    parent?.once('closed', close);
    window.once('closed', () => parent?.removeListener('closed', close));
  }
  const { disposition, url, frameName, referrer } = details;
  const created = {
    url,
    frameName,
    options: { ...options, ...override },
    disposition,
    referrer,
    postBody: undefined,
  };
  opener.emit('did-create-window', window, created);
};

import { runtime, type PopupOpener } from '../runtime.ts';
import { HostBrowserWindow } from './host-browser-window.ts';
import { parseFeatures } from './parse-features.ts';

/** What a window opened by a page inherits from the page's own window, whatever it asks for. */
const INHERITED = ['contextIsolation', 'javascript', 'nodeIntegration', 'sandbox', 'webviewTag'] as const;

/**
 * Makes the BrowserWindow of a popup that was allowed: the page's features first, then the app's override, and the
 * opener's security-relevant preferences over all but the override.
 */
export const openPopup: PopupOpener = (popup, { details, response }, opener) => {
  if (response.createWindow) {
    throw new Error('electron host: WindowOpenHandlerResponse.createWindow is not implemented');
  }
  const override = response.overrideBrowserWindowOptions ?? {};
  const parent = HostBrowserWindow.fromWebContents(opener);
  const openers = runtime.contents.get(opener.id)?.preferences ?? {};
  const inherited = Object.fromEntries(
    INHERITED.flatMap((name) => (openers[name] === undefined ? [] : [[name, openers[name]]])),
  );
  const { options, webPreferences } = parseFeatures(details.features);
  const window = new HostBrowserWindow(
    {
      show: true,
      width: 800,
      height: 600,
      ...options,
      ...override,
      webPreferences: { ...webPreferences, ...inherited, ...override.webPreferences },
    },
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

import { HostWebContents } from '../../web-contents/host-web-contents.ts';
import type { HostBrowserWindow } from '../../windows/host-browser-window.ts';
import { asWindow } from '../../windows/as-window.ts';
import { asElectron } from '../as-electron.ts';
import { hang, placed, View } from './view.ts';
import { WebContentsView } from './web-contents-view.ts';

const PLACE_EVENTS = [
  'resize',
  'move',
  'show',
  'hide',
  'minimize',
  'restore',
  'maximize',
  'unmaximize',
] as const;

const follow = (window: HostBrowserWindow, current: () => View): void => {
  const tell = (): void => {
    const [width = 0, height = 0] = window.getContentSize();
    const view = current();
    view.setBounds({ x: 0, y: 0, width, height });
    view[placed]();
  };
  for (const event of PLACE_EVENTS) window.prependListener(event, tell);
  window.once('closed', () => {
    current()[hang](null);
  });
  tell();
};

/**
 * Gives BrowserWindow its `contentView`: a WebContentsView of the window's own page, into which the app may put
 * more views. Made when first asked for: most windows have no other view.
 */
export const addContentView = (windowClass: typeof HostBrowserWindow): void => {
  const views = new WeakMap<HostBrowserWindow, View>();

  const hangIn = (window: HostBrowserWindow, view: View): void => {
    views.set(window, view);
    view[hang]({ window: asWindow(window), isShown: () => window.isVisible() && !window.isMinimized() });
  };
  const contentOf = (window: HostBrowserWindow): View => {
    const known = views.get(window);
    if (known) return known;
    const page: unknown = window.webContents;
    if (!(page instanceof HostWebContents)) throw new TypeError('The window has no page');
    const view = new WebContentsView({}, page);
    hangIn(window, view);
    follow(window, () => views.get(window) ?? view);
    return view;
  };
  const replace = (window: HostBrowserWindow, next: unknown): void => {
    if (!(next instanceof View)) throw new TypeError('The content view must be a View');
    contentOf(window)[hang](null);
    hangIn(window, next);
    const [width = 0, height = 0] = window.getContentSize();
    next.setBounds({ x: 0, y: 0, width, height });
  };

  Object.defineProperties(windowClass.prototype, {
    contentView: {
      configurable: true,
      get(this: HostBrowserWindow): Electron.View {
        return asElectron<Electron.View>(contentOf(this));
      },
      set(this: HostBrowserWindow, view: Electron.View) {
        replace(this, view);
      },
    },
    getContentView: {
      configurable: true,
      value(this: HostBrowserWindow): Electron.View {
        return asElectron<Electron.View>(contentOf(this));
      },
    },
    setContentView: {
      configurable: true,
      value(this: HostBrowserWindow, view: Electron.View): void {
        replace(this, view);
      },
    },
  });
};

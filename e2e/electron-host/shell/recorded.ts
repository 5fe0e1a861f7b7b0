import type { Popups } from './menu/popups.ts';

/** A request to the desktop that a real Electron would have carried out. */
export type DesktopRequest =
  | { readonly what: 'openExternal'; readonly url: string }
  | { readonly what: 'openPath' | 'showItemInFolder' | 'trashItem'; readonly path: string }
  | { readonly what: 'beep' };

/** A dialog that was shown, and how it was answered (see dialog/dialog.ts for who answers). */
export interface ShownDialog {
  readonly kind: 'open' | 'save' | 'message' | 'error' | 'certificate';
  readonly window: Electron.BaseWindow | null;
  readonly options: object;
}

/** A tray icon as it would be seen. */
export interface ShownTray {
  readonly tray: Electron.Tray;
  image: Electron.NativeImage;
  toolTip: string;
  title: string;
  menu: Electron.Menu | null;
}

/**
 * What the app did to the desktop. No one sees the host's menus, trays and dialogs, so specs of the host read them
 * here: `globalThis[Symbol.for('electron-host.recorded')]` in the main process. A spec that must also run on the
 * real Electron stubs the API instead (`app.evaluate(({ shell }) => { shell.openExternal = … })`).
 */
export interface Recorded {
  readonly requests: DesktopRequest[];
  readonly dialogs: ShownDialog[];
  readonly trays: ShownTray[];
  readonly notifications: Electron.Notification[];
  readonly popups: Popups;
  /** Global shortcuts as a menu shows them, with what they do. */
  readonly shortcuts: Map<string, () => void>;
}

export const RECORDED = Symbol.for('electron-host.recorded');

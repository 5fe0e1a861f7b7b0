import type { HostApp } from '../app/host-app.ts';
import { electronApi } from '../electron-api.ts';
import { runtime } from '../runtime.ts';
import { guardMembers } from '../unimplemented.ts';
import { asElectron } from './as-electron.ts';
import { NativeImage } from './image/native-image.ts';
import { defaultMenuTemplate } from './menu/default-menu.ts';
import { RECORDED } from './recorded.ts';
import { runtimePorts, schemeForNewPages } from './runtime-ports.ts';
import { createShell, type Shell } from './shell.ts';
import { HostBrowserWindow } from '../windows/host-browser-window.ts';
import { BaseWindow } from './views/base-window.ts';
import { ImageView } from './views/image-view.ts';
import { View } from './views/view.ts';
import { WebContentsView } from './views/web-contents-view.ts';
import { addContentView } from './views/window-content-view.ts';
import { createSingleInstanceLock } from './single-instance/single-instance-lock.ts';

/** The shell with the windows and views of the running host. */
export interface RuntimeShell extends Omit<Shell, 'electron'> {
  readonly electron: Shell['electron'] & {
    readonly BaseWindow: typeof BaseWindow;
    readonly ImageView: typeof ImageView;
    readonly View: typeof View;
    readonly WebContentsView: typeof WebContentsView;
  };
}

/** The type that documents each module; classes are documented under their own name. */
const MODULE_TYPES: Readonly<Record<string, string>> = {
  clipboard: 'Clipboard',
  crashReporter: 'CrashReporter',
  dialog: 'Dialog',
  globalShortcut: 'GlobalShortcut',
  nativeTheme: 'NativeTheme',
  powerMonitor: 'PowerMonitor',
  safeStorage: 'SafeStorage',
  screen: 'Screen',
  shell: 'Shell',
  systemPreferences: 'SystemPreferences',
};

/** Makes what the shell lacks throw by name. */
const guardAll = (exported: object): void => {
  const { members } = electronApi();
  for (const [name, value] of Object.entries(exported) as [string, object][]) {
    const type = MODULE_TYPES[name];
    if (type !== undefined) guardMembers(value, type, members[type] ?? []);
    // An item has every documented member itself, from its template and Electron's defaults.
    if (typeof value !== 'function' || name === 'MenuItem') continue;
    guardMembers(value.prototype as object, value.name, members[value.name] ?? []);
    guardMembers(value, value.name, members[`${value.name}.static`] ?? []);
  }
};

/**
 * The shell of the running host: gives the app object its single-instance lock, puts up Electron's default menu
 * when the app has set none by 'ready', and lays the record of what the app did where tests find it.
 */
export const createRuntimeShell = (app: HostApp): RuntimeShell => {
  const ports = runtimePorts(app);
  const shell = createShell(ports);
  const { Menu, nativeTheme } = shell.electron;
  runtime.imageFromPng = (png) => asElectron<Electron.NativeImage>(NativeImage.createFromBuffer(png));
  const { clipboard, ClipboardItem } = shell.electron;
  runtime.clipboard = {
    readText: () => clipboard.readText(),
    writeText: (text) => clipboard.writeText(text),
    writePng: (png) =>
      clipboard.write([
        new ClipboardItem({ 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) }),
      ]),
  };
  app.lock = createSingleInstanceLock(ports, { argv: () => process.argv, cwd: () => process.cwd() });
  schemeForNewPages(app, () => nativeTheme.colorScheme);
  app.once('will-finish-launching', () => {
    if (!shell.menus.wasApplicationMenuSet()) {
      Menu.setApplicationMenu(Menu.buildFromTemplate(defaultMenuTemplate(ports.platform)));
    }
  });
  Object.defineProperty(globalThis, RECORDED, { value: shell.recorded, configurable: true });
  Object.defineProperty(app, 'applicationMenu', {
    configurable: true,
    get: () => Menu.getApplicationMenu(),
    set: (menu: Electron.Menu | null) => {
      Menu.setApplicationMenu(menu);
    },
  });
  // Before the guard makes the missing member throw.
  addContentView(HostBrowserWindow);
  const electron = { ...shell.electron, BaseWindow, ImageView, View, WebContentsView };
  guardAll(electron);
  return { ...shell, electron };
};

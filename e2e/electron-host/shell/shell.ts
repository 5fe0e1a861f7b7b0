import { createClipboard } from './clipboard/clipboard.ts';
import { ClipboardItem } from './clipboard/clipboard-item.ts';
import { createCrashReporter } from './crash-reporter.ts';
import { createDesktopShell } from './desktop-shell.ts';
import { createDialog } from './dialog/dialog.ts';
import { createScreen } from './display-list.ts';
import { createGlobalShortcut } from './global-shortcut.ts';
import { NativeImage } from './image/native-image.ts';
import { createMenuClasses, type MenuClasses } from './menu/menu.ts';
import { Popups } from './menu/popups.ts';
import { NativeTheme } from './native-theme.ts';
import { createNotificationClass } from './notification.ts';
import type { ShellPorts } from './ports.ts';
import { PowerMonitor } from './power-monitor.ts';
import type { Recorded } from './recorded.ts';
import { createSafeStorage } from './safe-storage.ts';
import { SystemPreferences } from './system-preferences.ts';
import { createTrayClass } from './tray.ts';

/** The desktop's side of Electron, as the app imports it, and what the host itself needs of it. */
export interface Shell {
  readonly electron: {
    readonly Menu: typeof Electron.Menu;
    readonly MenuItem: typeof Electron.MenuItem;
    readonly Tray: typeof Electron.Tray;
    readonly Notification: typeof Electron.Notification;
    readonly ClipboardItem: typeof Electron.ClipboardItem;
    readonly clipboard: Electron.Clipboard;
    readonly crashReporter: Electron.CrashReporter;
    readonly dialog: Electron.Dialog;
    readonly globalShortcut: Electron.GlobalShortcut;
    readonly nativeImage: typeof Electron.NativeImage;
    readonly nativeTheme: NativeTheme;
    readonly powerMonitor: PowerMonitor;
    readonly safeStorage: Electron.SafeStorage;
    readonly screen: Electron.Screen;
    readonly shell: Electron.Shell;
    readonly systemPreferences: SystemPreferences;
  };
  readonly menus: MenuClasses;
  readonly recorded: Recorded;
}

/** Makes the shell of one host. */
export const createShell = (ports: ShellPorts): Shell => {
  const recorded: Recorded = {
    requests: [],
    dialogs: [],
    trays: [],
    notifications: [],
    popups: new Popups(),
    shortcuts: new Map(),
  };
  const menus = createMenuClasses(ports, recorded.popups);
  const { Menu, MenuItem } = menus;
  return {
    electron: {
      Menu,
      MenuItem,
      Tray: createTrayClass(ports, recorded, (value) => value instanceof Menu),
      Notification: createNotificationClass(ports, recorded),
      ClipboardItem,
      clipboard: createClipboard(ports),
      crashReporter: createCrashReporter(),
      dialog: createDialog(ports, recorded),
      globalShortcut: createGlobalShortcut(ports, recorded),
      nativeImage: NativeImage,
      nativeTheme: new NativeTheme(ports),
      powerMonitor: new PowerMonitor(),
      safeStorage: createSafeStorage(ports),
      screen: createScreen(ports),
      shell: createDesktopShell(ports, recorded),
      systemPreferences: new SystemPreferences(),
    },
    menus,
    recorded,
  };
};

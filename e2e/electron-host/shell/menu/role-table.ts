import type { ShellPorts } from '../ports.ts';
import { roleSubmenus } from './role-submenus.ts';

/** One thing a role may do, and to what. */
export type RoleAction =
  | { readonly on: 'app'; readonly run: () => void }
  | { readonly on: 'window'; readonly run: (window: Electron.BaseWindow) => void }
  | { readonly on: 'page'; readonly run: (page: Electron.WebContents) => void };

export interface Role {
  /** A function, for labels that follow the app's name. */
  readonly label: string | (() => string);
  readonly accelerator?: string;
  readonly action?: RoleAction;
  /** Present only for roles whose check mark the system owns. */
  readonly isChecked?: () => boolean;
  readonly registerAccelerator?: boolean;
  /** macOS performs the other roles itself. */
  readonly nonNativeOnMac?: boolean;
  readonly submenu?: readonly Electron.MenuItemConstructorOptions[];
}

/** Roles by their name in small letters, which is how Electron compares them. */
export type RoleTable = Readonly<Record<string, Role>>;

const onPage = (run: (page: Electron.WebContents) => void): { action: RoleAction } => ({
  action: { on: 'page', run },
});
const onWindow = (run: (window: Electron.BaseWindow) => void): { action: RoleAction } => ({
  action: { on: 'window', run },
});
const onApp = (run: () => void): { action: RoleAction } => ({ action: { on: 'app', run } });

/** Only a BrowserWindow has a page of its own to reload. */
const pageOf = (window: Electron.BaseWindow): Electron.WebContents | undefined =>
  'webContents' in window ? (window as Electron.BrowserWindow).webContents : undefined;

const editRoles = (isWindows: boolean, isMac: boolean): RoleTable => ({
  undo: {
    label: 'Undo',
    accelerator: 'CommandOrControl+Z',
    ...onPage((page) => {
      page.undo();
    }),
  },
  redo: {
    label: 'Redo',
    accelerator: isWindows ? 'Control+Y' : 'Shift+CommandOrControl+Z',
    ...onPage((page) => {
      page.redo();
    }),
  },
  cut: {
    label: 'Cut',
    accelerator: 'CommandOrControl+X',
    registerAccelerator: false,
    ...onPage((page) => {
      page.cut();
    }),
  },
  copy: {
    label: 'Copy',
    accelerator: 'CommandOrControl+C',
    registerAccelerator: false,
    ...onPage((page) => {
      page.copy();
    }),
  },
  paste: {
    label: 'Paste',
    accelerator: 'CommandOrControl+V',
    registerAccelerator: false,
    ...onPage((page) => {
      page.paste();
    }),
  },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: isMac ? 'Cmd+Option+Shift+V' : 'Shift+CommandOrControl+V',
    registerAccelerator: false,
    ...onPage((page) => {
      page.pasteAndMatchStyle();
    }),
  },
  delete: {
    label: 'Delete',
    ...onPage((page) => {
      page.delete();
    }),
  },
  selectall: {
    label: 'Select All',
    accelerator: 'CommandOrControl+A',
    ...onPage((page) => {
      page.selectAll();
    }),
  },
});

const viewRoles = ({ spellCheck }: ShellPorts, isMac: boolean): RoleTable => ({
  reload: {
    label: 'Reload',
    accelerator: 'CmdOrCtrl+R',
    nonNativeOnMac: true,
    ...onWindow((window) => {
      pageOf(window)?.reload();
    }),
  },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CmdOrCtrl+R',
    nonNativeOnMac: true,
    ...onWindow((window) => {
      pageOf(window)?.reloadIgnoringCache();
    }),
  },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: isMac ? 'Alt+Command+I' : 'Ctrl+Shift+I',
    nonNativeOnMac: true,
    ...onPage((page) => {
      page.toggleDevTools();
    }),
  },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CommandOrControl+0',
    nonNativeOnMac: true,
    ...onPage((page) => {
      page.zoomLevel = 0;
    }),
  },
  zoomin: {
    label: 'Zoom In',
    accelerator: 'CommandOrControl+Plus',
    nonNativeOnMac: true,
    ...onPage((page) => {
      page.zoomLevel += 0.5;
    }),
  },
  zoomout: {
    label: 'Zoom Out',
    accelerator: 'CommandOrControl+-',
    nonNativeOnMac: true,
    ...onPage((page) => {
      page.zoomLevel -= 0.5;
    }),
  },
  togglespellchecker: {
    label: 'Check Spelling While Typing',
    isChecked: () => spellCheck.enabled(),
    nonNativeOnMac: true,
    ...onPage(() => {
      spellCheck.setEnabled(!spellCheck.enabled());
    }),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: isMac ? 'Control+Command+F' : 'F11',
    ...onWindow((window) => {
      window.setFullScreen(!window.isFullScreen());
    }),
  },
});

const windowRoles = (isMac: boolean): RoleTable => ({
  minimize: {
    label: 'Minimize',
    accelerator: 'CommandOrControl+M',
    ...onWindow((window) => {
      if (window.minimizable) window.minimize();
    }),
  },
  close: {
    label: isMac ? 'Close Window' : 'Close',
    accelerator: 'CommandOrControl+W',
    ...onWindow((window) => {
      window.close();
    }),
  },
  zoom: { label: 'Zoom' },
  front: { label: 'Bring All to Front' },
  window: { label: 'Window' },
  help: { label: 'Help' },
});

const appRoles = ({ app, platform }: ShellPorts): RoleTable => ({
  about: {
    label: () => (platform === 'linux' ? 'About' : `About ${app.name}`),
    ...(platform === 'darwin'
      ? {}
      : onApp(() => {
          app.showAboutPanel();
        })),
  },
  hide: { label: () => `Hide ${app.name}`, accelerator: 'Command+H' },
  hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H' },
  unhide: { label: 'Show All' },
  quit: {
    label: () => {
      if (platform === 'darwin') return `Quit ${app.name}`;
      return platform === 'win32' ? 'Exit' : 'Quit';
    },
    ...(platform === 'win32' ? {} : { accelerator: 'CommandOrControl+Q' }),
    ...onApp(() => {
      app.quit();
    }),
  },
});

/** Roles that only macOS performs: elsewhere they are labels. */
const macRoles: RoleTable = {
  services: { label: 'Services' },
  recentdocuments: { label: 'Open Recent' },
  clearrecentdocuments: { label: 'Clear Menu' },
  showsubstitutions: { label: 'Show Substitutions' },
  togglesmartquotes: { label: 'Smart Quotes' },
  togglesmartdashes: { label: 'Smart Dashes' },
  toggletextreplacement: { label: 'Text Replacement' },
  startspeaking: { label: 'Start Speaking' },
  stopspeaking: { label: 'Stop Speaking' },
};

/** Every role's label, accelerator and deed. Source: Electron's docs/api/menu-item.md and its spec of the roles. */
export const createRoleTable = (ports: ShellPorts): RoleTable => {
  const isMac = ports.platform === 'darwin';
  const submenus = roleSubmenus(isMac);
  return {
    ...editRoles(ports.platform === 'win32', isMac),
    ...viewRoles(ports, isMac),
    ...windowRoles(isMac),
    ...macRoles,
    ...appRoles(ports),
    appmenu: { label: () => ports.app.name, submenu: submenus.appmenu },
    filemenu: { label: 'File', submenu: submenus.filemenu },
    editmenu: { label: 'Edit', submenu: submenus.editmenu },
    viewmenu: { label: 'View', submenu: submenus.viewmenu },
    windowmenu: { label: 'Window', submenu: submenus.windowmenu },
    sharemenu: { label: 'Share', submenu: submenus.sharemenu },
  };
};

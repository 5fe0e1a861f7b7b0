import type { HostApp } from '../app/host-app.ts';
import { ignoreGone } from '../devtools/devtools-error.ts';
import { ElectronEvent } from '../electron-event.ts';
import { runtime } from '../runtime.ts';
import { ContentsPage } from '../web-contents/contents-page.ts';
import type { ColorScheme, ShellPorts, WindowsPort } from './ports.ts';

/** The one display, when nothing says otherwise: large enough for every window the app opens. */
const SCREEN = { width: 1920, height: 1080, scaleFactor: 1 };

const focusedWindow = (): Electron.BaseWindow | null =>
  runtime.windows.get(runtime.focusedWindowId ?? -1) ?? null;

const windows: WindowsPort = {
  all: () => [...runtime.windows.values()],
  focused: focusedWindow,
  isWindow: (value): value is Electron.BaseWindow =>
    [...runtime.windows.values()].some((window) => window === value),
  focusedWebContents: () => {
    const window = focusedWindow();
    return window && 'webContents' in window ? (window as Electron.BrowserWindow).webContents : null;
  },
};

const focusedSession = (): Electron.Session | undefined =>
  windows.focusedWebContents()?.session ?? runtime.sessions?.fromPartition('');

const sendScheme = async (page: ContentsPage, scheme: ColorScheme): Promise<void> => {
  const { session } = await page.whenReady();
  const features = scheme === undefined ? [] : [{ name: 'prefers-color-scheme', value: scheme }];
  await session.send('Emulation.setEmulatedMedia', { features });
};

const applyScheme = (scheme: ColorScheme): void => {
  for (const seat of runtime.contents.values()) {
    if (seat instanceof ContentsPage) void sendScheme(seat, scheme).catch(ignoreGone);
  }
};

/** Tells each new page the scheme before it loads anything: this listener waits for the page ahead of any load. */
export const schemeForNewPages = (app: HostApp, scheme: () => ColorScheme): void => {
  app.on('web-contents-created', (_event: unknown, contents: unknown) => {
    const wanted = scheme();
    if (wanted !== undefined && contents instanceof ContentsPage)
      void sendScheme(contents, wanted).catch(ignoreGone);
  });
};

/** The shell's ports onto the host's app, windows and pages. */
export const runtimePorts = (app: HostApp): ShellPorts => ({
  app: {
    get name() {
      return app.name;
    },
    isReady: () => app.isReady(),
    whenReady: () => app.whenReady(),
    quit: () => {
      app.quit();
    },
    showAboutPanel: () => {
      app.showAboutPanel();
    },
    userData: () => app.getPath('userData'),
    emitSecondInstance: (argv, workingDirectory, additionalData) => {
      app.emit('second-instance', new ElectronEvent(), argv, workingDirectory, additionalData);
    },
  },
  windows,
  spellCheck: {
    enabled: () => focusedSession()?.isSpellCheckerEnabled() ?? false,
    setEnabled: (on) => {
      focusedSession()?.setSpellCheckerEnabled(on);
    },
  },
  colorScheme: { apply: applyScheme, systemIsDark: () => false },
  display: { size: () => SCREEN },
  platform: process.platform,
  env: process.env,
  // Test drivers open Chromium's debugging port; nobody else does.
  underTest: runtime.switches.has('remote-debugging-port'),
});

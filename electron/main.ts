import path from 'node:path';
import { app, protocol } from 'electron';
import { createAdapters } from './adapters/create-adapters.ts';
import { createFileLog } from './adapters/file-log.ts';
import { systemBrowser } from './adapters/system-browser.ts';
import { systemClock } from './adapters/system-clock.ts';
import { APP_ORIGIN, registerAppScheme, serveApp } from './app/app-protocol.ts';
import { describeRuntime } from './app/describe-runtime.ts';
import { readLaunchPaths } from './app/launch-paths.ts';
import { manageLifecycle } from './app/lifecycle.ts';
import { setApplicationMenu } from './app/menu.ts';
import { guardSessions } from './app/session-guard.ts';
import { guardWebContents } from './windows/web-contents-guard.ts';
import { createHandlers } from './ipc/handlers.ts';
import { connectPush } from './ipc/push.ts';
import { registerIpc } from './ipc/register.ts';
import { createAppState } from './orgs/app-state.ts';
import { composeUseCases } from './orgs/compose-use-cases.ts';
import { warmUp } from './orgs/warm-up.ts';
import { createMainWindow } from './windows/main-window.ts';

// Decided before Electron is ready, and before any file of the profile is touched.
app.setName('Latchkey');
app.enableSandbox();
const paths = readLaunchPaths(app, process.env, import.meta.dirname);

async function start(): Promise<void> {
  const log = createFileLog(path.join(paths.profile, 'logs'), systemClock);
  const guard = guardWebContents(app, systemBrowser, log);
  const ports = await createAdapters({ paths, version: app.getVersion(), guard, log });
  const useCases = composeUseCases(ports);
  const appState = createAppState({ ...ports, version: app.getVersion(), runtime: describeRuntime() });

  serveApp(protocol, paths.page);
  const pageOrigin = paths.devServer ?? APP_ORIGIN;
  const mainWindow = createMainWindow({
    guard,
    preload: paths.preload,
    pageUrl: `${pageOrigin}/index.html`,
    savedBounds: () => ports.store.read().settings.window,
    saveBounds: (window) =>
      void ports.store.update((state) => ({ ...state, settings: { ...state.settings, window } })),
  });
  const push = connectPush(useCases, appState, () => mainWindow.current()?.webContents ?? null);
  const trust = { appOrigin: pageOrigin, mainContentsId: () => mainWindow.current()?.webContents.id ?? null };
  registerIpc(createHandlers({ ...useCases, ...push, appState }), trust, log);

  setApplicationMenu(app, () => mainWindow.show());
  manageLifecycle(app, {
    show: () => mainWindow.show(),
    async beforeQuit() {
      useCases.signIns.cancelAll();
      ports.practice.stop();
      await useCases.copied.clearIfOurs();
    },
  });
  mainWindow.show();
  await warmUp(useCases, push);
}

if (app.requestSingleInstanceLock()) {
  registerAppScheme(protocol);
  guardSessions(app);
  // Not awaited at the top level: Electron would wait for this module, and the module for Electron.
  void app.whenReady().then(start);
} else {
  // The first start has been told, and shows itself.
  app.exit(0);
}

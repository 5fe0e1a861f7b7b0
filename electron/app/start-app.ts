import os from 'node:os';
import path from 'node:path';
import { app, nativeTheme, protocol } from 'electron';
import { chooseLanguage } from '../../shared/language.ts';
import { createAdapters } from '../adapters/create-adapters.ts';
import { createLandingPagesFile } from '../adapters/files/landing-pages-file.ts';
import { createFileLog } from '../adapters/files/file-log.ts';
import { START_HIDDEN } from '../adapters/desktop/system-login-item.ts';
import { deepLinkBoxes } from '../adapters/desktop/deep-link-boxes.ts';
import { pickCertificateFile } from '../adapters/desktop/electron-file-picker.ts';
import { systemBrowser } from '../adapters/browser/system-browser.ts';
import { systemClock } from '../adapters/desktop/system-clock.ts';
import { APP_ORIGIN, serveApp } from './app-protocol.ts';
import { composeCatalogues } from './compose-catalogues.ts';
import { composeMoving } from './compose-moving.ts';
import { composeDoctor } from './compose-doctor.ts';
import type { DeepLinks } from './deep-links.ts';
import { describeRuntime } from './describe-runtime.ts';
import { followContrast } from './follow-contrast.ts';
import { followTheme } from './follow-theme.ts';
import { manageDesktop } from './desktop.ts';
import { manageLifecycle } from './lifecycle.ts';
import { manageMenu } from './menu.ts';
import { answerProxies } from './proxy-login-event.ts';
import { guardWebContents } from '../windows/web-contents-guard.ts';
import { createSignInTraces } from '../doctor/sign-in-traces.ts';
import { tracePorts } from '../doctor/trace-ports.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { connectPush } from '../ipc/push.ts';
import { createFrameHandlers } from '../ipc/frame-handlers.ts';
import { promptHandlers } from '../ipc/prompt-handlers.ts';
import { registerFrameIpc, registerIpc, registerPromptIpc } from '../ipc/register.ts';
import { traceSignIns } from '../ipc/trace-sign-ins.ts';
import { createNetworkUseCases } from '../network/network-settings.ts';
import { createAppState } from '../orgs/app-state.ts';
import { composeUseCases } from '../orgs/compose-use-cases.ts';
import { copyText } from '../orgs/copy/copy-text.ts';
import { openOrgAt } from '../orgs/open/open-org.ts';
import { createFollowDeepLink } from '../orgs/open/follow-deep-link.ts';
import { getSessionEnd } from '../orgs/list/session-end.ts';
import { tellSessions } from '../orgs/open/tell-sessions.ts';
import { settle } from '../orgs/settle.ts';
import { rememberZoom } from '../orgs/records/remember-zoom.ts';
import { createKeepWindows } from '../orgs/open/keep-windows.ts';
import { attendWindows } from '../orgs/open/attend-windows.ts';
import { warmUp } from '../orgs/warm-up.ts';
import { createSettings } from '../settings/settings.ts';
import { speak } from '../text/spoken-language.ts';
import { createMainWindow } from '../windows/main-window.ts';
import { createStormLimit } from '../windows/storm-limit.ts';
import type { LaunchPaths } from './launch-paths.ts';

/** Links from outside: more than a person follows by hand. */
const MOST_LINKS = 5;
const LINKS_WITHIN_MS = 10_000;

/**
 * Puts Latchkey together and opens its window: adapters, use-cases, messages, menu. Everything that lives as long as the
 * app is made here, once; Electron is ready by now.
 */
export async function startApp(paths: LaunchPaths, deepLinks: DeepLinks): Promise<void> {
  const log = createFileLog(path.join(paths.profile, 'logs'), systemClock);
  const guard = guardWebContents(app, systemBrowser, log, systemClock);
  const version = app.getVersion();
  const traces = createSignInTraces(systemClock);
  const pageOrigin = paths.devServer ?? APP_ORIGIN;
  const adapters = await createAdapters({ paths, version, guard, log, pageOrigin });
  const ports = tracePorts(adapters, traces, systemClock);
  const useCases = composeUseCases(ports);
  const appState = createAppState({
    ...ports,
    version,
    runtime: describeRuntime(),
    canStartAtLogin: app.isPackaged,
  });
  const doctor = composeDoctor({ adapters, version, traces, orgs: () => useCases.listOrgs.all() });
  const moving = composeMoving(useCases, paths.profile);
  const catalogues = composeCatalogues(useCases);
  const landingPages = createLandingPagesFile(paths.profile, os.homedir());
  const keepWindows = createKeepWindows({ ...useCases, keptWindows: adapters.keptWindows });
  const network = createNetworkUseCases({ ...ports, pickCertificateFile });
  const settings = createSettings(useCases.store);
  speak(chooseLanguage(settings.read().language, app.getPreferredSystemLanguages()));
  followTheme(nativeTheme, settings);
  followContrast(settings);

  serveApp(protocol, paths.page);
  const mainWindow = createMainWindow({
    guard,
    preload: paths.preload,
    pageUrl: `${pageOrigin}/index.html`,
    savedBounds: () => ports.store.read().settings.window,
    saveBounds: (window) =>
      void ports.store.update((state) => ({ ...state, settings: { ...state.settings, window } })),
  });
  const push = connectPush(
    { ...useCases, network, settings, catalogues, clock: systemClock },
    appState,
    () => mainWindow.current()?.webContents ?? null,
  );
  const trust = { appOrigin: pageOrigin, mainContentsId: () => mainWindow.current()?.webContents.id ?? null };
  const handlers = createHandlers({
    ...useCases,
    ...moving,
    ...push,
    appState,
    settings,
    doctor,
    network,
    landingPages,
    catalogues,
  });
  registerIpc(traceSignIns(handlers, traces), trust, log);
  registerFrameIpc(
    createFrameHandlers({
      ...useCases,
      openAt: (orgKey, path) => useCases.prepare(orgKey).then(() => openOrgAt(useCases, orgKey, path)),
    }),
    { appOrigin: pageOrigin, windowOfFrame: (contentsId) => adapters.orgWindows.windowOfFrame(contentsId) },
    log,
  );
  registerPromptIpc(
    promptHandlers,
    { appOrigin: pageOrigin, standing: (contentsId) => adapters.promptWindow.standing(contentsId) },
    log,
  );
  attendWindows(useCases);
  tellSessions({ ...useCases, sessionEnd: (orgKey) => getSessionEnd(useCases, orgKey) });
  ports.orgWindows.onZoomed((orgKey, percent) => void rememberZoom(useCases, orgKey, percent));
  adapters.orgWindows.onCopyAddress((address) => copyText(useCases.copied, address));
  answerProxies(app, ports.proxyLogins);

  manageMenu(app, settings, {
    show: () => mainWindow.show(),
    settings: () => {
      mainWindow.show();
      push.settingsWanted();
    },
    doctor: () => {
      mainWindow.show();
      push.doctorWanted();
    },
    commandDialog: (what) => {
      mainWindow.show();
      push.commandDialogWanted(what);
    },
    hibernateNow: () => void adapters.orgWindows.hibernateAll(),
    moving: (what) => {
      mainWindow.show();
      push.movingWanted(what);
    },
  });
  const desktop = manageDesktop({
    useCases,
    settings,
    guard,
    paths,
    pageOrigin,
    show: () => mainWindow.show(),
    statusChanged: () => push.statusChanged(),
  });
  appState.alsoSay(() => desktop.notices());
  manageLifecycle(app, {
    show: () => mainWindow.show(),
    staysOpen: () => desktop.staysOpen(),
    async closeOrgWindows() {
      await keepWindows.settle();
      const closed = await adapters.orgWindows.closeAll();
      // A login page that somebody has typed into would not let its window go.
      if (closed) useCases.signIns.cancelAll();
      else keepWindows.goOn();
      return closed;
    },
    async beforeQuit() {
      await settle(useCases);
      ports.practice.stop();
    },
  });
  // Started by the system at login it waits in the tray, where the person closes it to.
  if (!(app.commandLine.hasSwitch(START_HIDDEN) && desktop.staysOpen())) mainWindow.show();
  await warmUp(useCases, push, () => {
    desktop.startTelling();
    void catalogues.lookAtStart();
    // The list, should it be in front, stays there: windows that come back are looked at when the person wants to.
    void keepWindows.bringBack().then(() => {
      if (mainWindow.current()?.isFocused() === true) mainWindow.show();
    });
    // Links that came before now waited: the vault had not been asked yet.
    deepLinks.follow(
      createFollowDeepLink({
        ...useCases,
        questions: deepLinkBoxes,
        mayFollow: createStormLimit(systemClock, MOST_LINKS, LINKS_WITHIN_MS),
      }),
    );
  });
}

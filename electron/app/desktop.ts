import { app, Menu, type App } from 'electron';
import type { StartNotice } from '../../shared/app-status.ts';
import { tellFailure } from '../adapters/desktop/failure-box.ts';
import { createLoginItem } from '../adapters/desktop/system-login-item.ts';
import { createSystemNotifications } from '../adapters/desktop/system-notifications.ts';
import { registerSwitcherIpc } from '../ipc/register.ts';
import { createSwitcherHandlers } from '../ipc/switcher-handlers.ts';
import type { composeUseCases } from '../orgs/compose-use-cases.ts';
import { tellLife, type ToldKind } from '../orgs/life/tell-life.ts';
import { createQuickActs } from '../orgs/quick/quick-acts.ts';
import { quickOrgs } from '../orgs/quick/quick-orgs.ts';
import type { SettingsUseCases } from '../settings/settings.ts';
import { createSwitcherWindow } from '../windows/switcher-window.ts';
import type { WebContentsGuard } from '../windows/web-contents-guard.ts';
import type { LaunchPaths } from './launch-paths.ts';
import { keepStartAtLogin } from './start-at-login.ts';
import { keepSwitcherShortcut } from './switcher-shortcut.ts';
import { kindDot } from './tray/icons.ts';
import { jumpListOf } from './tray/jump-list.ts';
import { createTray } from './tray/tray.ts';
import { dockTemplate } from './tray/tray-template.ts';

/** Latchkey outside its windows. */
export interface Desktop {
  /** Whether it stays when its last window is closed. */
  staysOpen(): boolean;
  /** What the system would not do, to be said in the window. */
  notices(): readonly StartNotice[];
  /** From now on the system tells what ends: the orgs are known. */
  startTelling(): void;
}

/** Puts together what lives around the window: tray, Dock and jump list, quick switcher and its keys, messages, login. */
export function manageDesktop(parts: {
  readonly useCases: ReturnType<typeof composeUseCases>;
  readonly settings: SettingsUseCases;
  readonly guard: WebContentsGuard;
  readonly paths: LaunchPaths;
  readonly pageOrigin: string;
  show(): void;
  statusChanged(): void;
}): Desktop {
  const { useCases, settings, guard, paths, pageOrigin } = parts;
  const { store, log } = useCases;
  const { platform } = process;
  const switcher = createSwitcherWindow({
    app,
    guard,
    preload: paths.switcherPreload,
    pageUrl: `${pageOrigin}/switcher.html`,
    platform,
  });
  const quickActs = createQuickActs({
    ...useCases,
    tellFailure: async (alias, error) => {
      if (await tellFailure(alias, error)) parts.show();
    },
  });
  registerSwitcherIpc(
    createSwitcherHandlers({ ...useCases, quickActs, switcher }),
    { appOrigin: pageOrigin, switcherContentsId: () => switcher.contentsId() },
    log,
  );

  const acts = {
    ...quickActs,
    show: () => parts.show(),
    showSwitcher: () => switcher.toggle(),
    quit: () => app.quit(),
  };
  const orgs = () => quickOrgs(store.read().orgs);
  const tray = createTray({ platform, log, acts, orgs, isWanted: () => settings.read().showTray });
  const refresh = () => {
    tray.refresh();
    showInSystem(app, platform, orgs(), acts);
  };
  refresh();
  store.onChanged(refresh);

  const shortcut = keepSwitcherShortcut(
    settings,
    () => switcher.toggle(),
    () => parts.statusChanged(),
  );
  keepStartAtLogin(settings, createLoginItem(app, process), log);

  return {
    staysOpen: () => tray.isShown() && settings.read().closeToTray,
    notices: () => shortcut.notices(),
    startTelling: () =>
      tellLife({
        ...useCases,
        notifications: createSystemNotifications(),
        isWanted: (kind) => settings.read()[SETTING_OF[kind]],
        show: () => parts.show(),
      }),
  };
}

const SETTING_OF = {
  'expires-soon': 'notifyExpiry',
  'goes-idle': 'notifyIdle',
  'sandbox-copying': 'notifyRefresh',
  'sandbox-refreshed': 'notifyRefresh',
} as const satisfies Readonly<Record<ToldKind, string>>;

/** The same orgs where the system itself has a place for them. */
function showInSystem(
  ofApp: App,
  platform: NodeJS.Platform,
  orgs: ReturnType<typeof quickOrgs>,
  acts: Parameters<typeof dockTemplate>[1],
): void {
  if (platform === 'darwin') ofApp.dock?.setMenu(Menu.buildFromTemplate(dockTemplate(orgs, acts, kindDot)));
  if (platform === 'win32' && ofApp.isPackaged) ofApp.setJumpList(jumpListOf(orgs, process.execPath));
}

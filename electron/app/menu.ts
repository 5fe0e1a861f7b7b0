import { Menu, type App, type MenuItemConstructorOptions } from 'electron';
import { bringBackMenu } from './bring-back-menu.ts';
import type { CommandDialog } from '../../shared/command-dialog.ts';
import type { MovingDialog } from '../../shared/moving.ts';
import type { SettingsUseCases } from '../settings/settings.ts';
import { hibernateMenu } from './hibernate-menu.ts';
import { words } from '../text/words.ts';
import { editMenu, roleEntry, SEPARATOR, windowMenu } from './role-entries.ts';

interface Commands {
  readonly show: () => void;
  readonly settings: () => void;
  readonly doctor: () => void;
  readonly commandDialog: (what: CommandDialog) => void;
  readonly moving: (what: MovingDialog) => void;
  readonly hibernateNow: () => void;
}

/** The application menu, made anew whenever something it shows is set otherwise. */
export function manageMenu(app: App, settings: SettingsUseCases, commands: Commands): void {
  let shown = '';
  const put = () => {
    const { hibernateAfterMinutes, bringWindowsBack } = settings.read();
    const now = `${hibernateAfterMinutes} ${bringWindowsBack}`;
    if (now === shown) return;
    shown = now;
    const hibernate = hibernateMenu({
      chosenMinutes: hibernateAfterMinutes,
      choose: (minutes) => void settings.change({ hibernateAfterMinutes: minutes }),
      hibernateNow: commands.hibernateNow,
    });
    const bringBack = bringBackMenu({
      chosen: bringWindowsBack,
      choose: (chosen) => void settings.change({ bringWindowsBack: chosen }),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(app, commands, [hibernate, bringBack])));
  };
  put();
  settings.onChanged(put);
}

/** What the platform expects, and nothing that opens a developer's door in a packaged app. */
function templateOf(
  app: App,
  commands: Commands,
  entries: readonly MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin';
  const settings: MenuItemConstructorOptions = {
    id: 'settings',
    label: isMac ? words().menu.settingsMac : words().menu.settings,
    accelerator: 'CmdOrCtrl+,',
    click: commands.settings,
  };
  return [
    ...(isMac ? [appMenu(app, settings)] : []),
    {
      label: words().menu.file,
      submenu: [
        { id: 'show-orgs', label: words().menu.showOrgs, accelerator: 'CmdOrCtrl+O', click: commands.show },
        SEPARATOR,
        { id: 'export', label: words().menu.export, click: () => commands.moving('export') },
        { id: 'import', label: words().menu.import, click: () => commands.moving('import') },
        { id: 'catalogues', label: words().menu.catalogues, click: () => commands.moving('catalogues') },
        { id: 'restore', label: words().menu.restore, click: () => commands.moving('restore') },
        SEPARATOR,
        ...entries,
        ...(isMac ? [] : [SEPARATOR, settings]),
        SEPARATOR,
        roleEntry(isMac ? 'close' : 'quit'),
      ],
    },
    editMenu(isMac),
    {
      label: words().menu.view,
      submenu: [
        {
          id: 'palette',
          label: words().menu.palette,
          accelerator: 'CmdOrCtrl+K',
          click: () => commands.commandDialog('palette'),
        },
        SEPARATOR,
        roleEntry('resetZoom'),
        roleEntry('zoomIn'),
        roleEntry('zoomOut'),
        SEPARATOR,
        roleEntry('togglefullscreen'),
        ...(app.isPackaged ? [] : [SEPARATOR, roleEntry('reload'), roleEntry('toggleDevTools')]),
      ],
    },
    windowMenu(isMac),
    {
      role: 'help',
      label: words().menu.help,
      submenu: [
        { id: 'shortcuts', label: words().menu.shortcuts, click: () => commands.commandDialog('shortcuts') },
        { id: 'doctor', label: words().menu.doctor, click: commands.doctor },
      ],
    },
  ];
}

/** As `role: 'appMenu'` makes it, with the settings where macOS has them. */
function appMenu(app: App, settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      roleEntry('about'),
      SEPARATOR,
      settings,
      SEPARATOR,
      roleEntry('services'),
      SEPARATOR,
      roleEntry('hide'),
      roleEntry('hideOthers'),
      roleEntry('unhide'),
      SEPARATOR,
      roleEntry('quit'),
    ],
  };
}

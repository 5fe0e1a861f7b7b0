import { Menu, type App, type MenuItemConstructorOptions } from 'electron';
import { bringBackMenu } from './bring-back-menu.ts';
import { hibernateMenu } from './hibernate-menu.ts';

/** The application menu: what the platform expects, and nothing that opens a developer's door in a packaged app. */
export function setApplicationMenu(
  app: App,
  commands: {
    readonly show: () => void;
    readonly doctor: () => void;
    readonly hibernate: Parameters<typeof hibernateMenu>[0];
    readonly bringBack: Parameters<typeof bringBackMenu>[0];
  },
): void {
  const isMac = process.platform === 'darwin';
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        { id: 'show-orgs', label: 'Show orgs', accelerator: 'CmdOrCtrl+O', click: commands.show },
        hibernateMenu(commands.hibernate),
        bringBackMenu(commands.bringBack),
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged
          ? []
          : ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] as const)),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ id: 'doctor', label: 'Doctor', click: commands.doctor }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

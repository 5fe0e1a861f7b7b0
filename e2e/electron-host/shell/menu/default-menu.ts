/** The application menu Electron shows when the app sets none before 'ready'. */
export const defaultMenuTemplate = (platform: NodeJS.Platform): Electron.MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  { role: 'fileMenu' },
  { role: 'editMenu' },
  { role: 'viewMenu' },
  { role: 'windowMenu' },
  { role: 'help', submenu: [] },
];

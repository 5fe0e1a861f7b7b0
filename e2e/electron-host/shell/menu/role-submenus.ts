type Submenu = readonly Electron.MenuItemConstructorOptions[];

const editMenuTail = (isMac: boolean): Submenu =>
  isMac
    ? [
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
        { type: 'separator' },
        {
          label: 'Substitutions',
          submenu: [
            { role: 'showSubstitutions' },
            { type: 'separator' },
            { role: 'toggleSmartQuotes' },
            { role: 'toggleSmartDashes' },
            { role: 'toggleTextReplacement' },
          ],
        },
        { label: 'Speech', submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }] },
      ]
    : [{ role: 'delete' }, { type: 'separator' }, { role: 'selectAll' }];

/** What Electron puts into a menu that has only a role. Source: Electron's docs/api/menu-item.md, "Roles". */
export const roleSubmenus = (
  isMac: boolean,
): Record<'appmenu' | 'filemenu' | 'editmenu' | 'viewmenu' | 'windowmenu' | 'sharemenu', Submenu> => ({
  appmenu: [
    { role: 'about' },
    { type: 'separator' },
    { role: 'services' },
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ],
  filemenu: [isMac ? { role: 'close' } : { role: 'quit' }],
  editmenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    ...editMenuTail(isMac),
  ],
  viewmenu: [
    { role: 'reload' },
    { role: 'forceReload' },
    { role: 'toggleDevTools' },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ],
  windowmenu: [
    { role: 'minimize' },
    { role: 'zoom' },
    ...(isMac ? ([{ type: 'separator' }, { role: 'front' }] as const) : ([{ role: 'close' }] as const)),
  ],
  sharemenu: [],
});

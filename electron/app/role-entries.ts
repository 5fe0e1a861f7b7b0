import type { MenuItemConstructorOptions } from 'electron';
import { words, type MainWords } from '../text/words.ts';

type Role = keyof MainWords['menu']['roles'];

/** An entry that the system does by itself, in our words: Electron's own are English in every language. */
export const roleEntry = (role: Role): MenuItemConstructorOptions => ({
  role,
  label: words().menu.roles[role],
});

export const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** What Electron makes of `role: 'editMenu'`. */
export function editMenu(isMac: boolean): MenuItemConstructorOptions {
  const { edit } = words().menu;
  return {
    role: 'editMenu',
    label: edit,
    submenu: [
      roleEntry('undo'),
      roleEntry('redo'),
      SEPARATOR,
      roleEntry('cut'),
      roleEntry('copy'),
      roleEntry('paste'),
      ...(isMac ? [roleEntry('pasteAndMatchStyle')] : []),
      roleEntry('delete'),
      SEPARATOR,
      roleEntry('selectAll'),
    ],
  };
}

/** What Electron makes of `role: 'windowMenu'`. */
export function windowMenu(isMac: boolean): MenuItemConstructorOptions {
  const { window } = words().menu;
  const tail = isMac ? [SEPARATOR, roleEntry('front')] : [roleEntry('close')];
  return {
    role: 'windowMenu',
    label: window,
    submenu: [roleEntry('minimize'), roleEntry('zoom'), ...tail],
  };
}

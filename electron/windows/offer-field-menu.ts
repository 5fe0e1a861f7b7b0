import type { BrowserWindow } from 'electron';
import { doEdit, fieldMenu } from './edit-menu.ts';
import { popUpMenu } from './popup-menu.ts';

/** A right click in a text field of the window's own page offers Cut, Copy, Paste and Select all. */
export function offerFieldMenu(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.on('context-menu', (_event, params) => {
    if (window.isDestroyed()) return;
    popUpMenu(fieldMenu(params), window, { params, page: { x: 0, y: 0 } }, (command) =>
      doEdit(contents, command),
    );
  });
}

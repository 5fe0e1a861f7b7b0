import {
  BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { words } from '../../text/words.ts';

/** The only door to the system's dialogs. Gives the path that the person chose, or null. */
export async function askForFile(options: OpenDialogOptions): Promise<string | null> {
  const parent = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** Gives the path that the person chose for a new file, or null. */
export async function askWhereToSave(options: SaveDialogOptions): Promise<string | null> {
  const parent = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options));
  return canceled || filePath === '' ? null : filePath;
}

/** Asks or tells above the window in front, and gives the place of the button that was pressed. */
export async function askWithBox(options: MessageBoxOptions): Promise<number> {
  const parent = BrowserWindow.getFocusedWindow();
  const { response } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options));
  return response;
}

/** Staying is what Enter and Escape do: what was typed is lost only on purpose. */
const leave = (): MessageBoxOptions => ({
  type: 'question',
  message: words().boxes.leaveTitle,
  detail: words().boxes.leaveDetail,
  buttons: [words().boxes.leave, words().boxes.stay],
  defaultId: 1,
  cancelId: 1,
  noLink: true,
});

/** Asks whether a page with unsaved changes is to go; true means it goes. */
export async function askToLeave(window: BrowserWindow): Promise<boolean> {
  if (window.isDestroyed()) return true;
  return (await dialog.showMessageBox(window, leave())).response === 0;
}

/** The same, answered before anything else happens in the app: a page that navigates by itself waits for it. */
export const askToLeaveNow = (window: BrowserWindow): boolean =>
  dialog.showMessageBoxSync(window, leave()) === 0;

import path from 'node:path';
import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { FilePicker, PickPurpose } from '../ports/file-picker.ts';
import { ok } from '../../shared/result.ts';
import { readSmallFile } from './small-file.ts';

/** The only door to the system's dialogs. The page names no path: it gets an id, and the text stays here. */
export const electronFilePicker: FilePicker = {
  async pick(purpose) {
    const parent = BrowserWindow.getFocusedWindow();
    const options = OPTIONS[purpose];
    const chosen = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    const [file] = chosen.filePaths;
    if (chosen.canceled || file === undefined) return ok(null);
    const text = await readSmallFile(file);
    return text.ok ? ok({ name: path.basename(file), text: text.value }) : text;
  },
};

const ALL = { name: 'All files', extensions: ['*'] };

const OPTIONS: Readonly<Record<PickPurpose, OpenDialogOptions>> = {
  'private-key': {
    title: 'Choose the private key',
    buttonLabel: 'Use this key',
    // A recent-documents list is no place for the path of a key (trust.md bar 41).
    properties: ['openFile', 'dontAddToRecent', 'showHiddenFiles'],
    filters: [{ name: 'Private keys', extensions: ['key', 'pem'] }, ALL],
  },
  'sfdx-url': {
    title: 'Choose the file with the SFDX auth URL',
    buttonLabel: 'Use this file',
    properties: ['openFile', 'dontAddToRecent', 'showHiddenFiles'],
    filters: [{ name: 'Text or JSON', extensions: ['txt', 'json', 'url'] }, ALL],
  },
};

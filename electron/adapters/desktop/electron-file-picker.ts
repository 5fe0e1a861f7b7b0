import path from 'node:path';
import type { OpenDialogOptions } from 'electron';
import type { FilePicker, PickPurpose } from '../../ports/file-picker.ts';
import { ok } from '../../../shared/result.ts';
import { readImportFile, readSmallFile } from '../files/small-file.ts';
import { askForFile } from './system-dialogs.ts';

/** Files are chosen in the system's own dialog. The page names no path: it gets an id, and the text stays here. */
export const electronFilePicker: FilePicker = {
  async pick(purpose) {
    const file = await askForFile(OPTIONS[purpose]);
    if (file === null) return ok(null);
    const text = await (purpose === 'import' ? readImportFile(file) : readSmallFile(file));
    return text.ok ? ok({ name: path.basename(file), text: text.value }) : text;
  },
};

/** The path of a file with certificate authorities, which is read again at every start; null when none was chosen. */
export const pickCertificateFile = (): Promise<string | null> =>
  askForFile({
    title: 'Choose a file with certificate authorities',
    buttonLabel: 'Believe these',
    properties: ['openFile', 'showHiddenFiles'],
    filters: [{ name: 'Certificates', extensions: ['pem', 'crt', 'cer', 'der'] }, ALL],
  });

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
  import: {
    title: 'Choose a file with orgs',
    buttonLabel: 'Look into it',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Orgs', extensions: ['json', 'csv', 'latchkey', 'txt'] }, ALL],
  },
};

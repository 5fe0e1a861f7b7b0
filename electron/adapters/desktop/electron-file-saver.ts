import path from 'node:path';
import type { SaveDialogOptions } from 'electron';
import type { FileSaver, SavePurpose } from '../../ports/file-saver.ts';
import { ok } from '../../../shared/result.ts';
import { writePrivateFile } from '../files/write-private-file.ts';
import { askWhereToSave } from './system-dialogs.ts';

/** The place is chosen in the system's own dialog, and the main process writes: the page names no path. */
export const electronFileSaver: FileSaver = {
  async save(purpose, suggestedName, text) {
    const file = await askWhereToSave({ ...OPTIONS[purpose], defaultPath: suggestedName });
    if (file === null) return ok(null);
    const written = await writePrivateFile(file, text);
    return written.ok ? ok({ name: path.basename(file) }) : written;
  },
};

const OPTIONS: Readonly<Record<SavePurpose, SaveDialogOptions>> = {
  json: {
    title: 'Export orgs without secrets',
    buttonLabel: 'Export',
    properties: ['showOverwriteConfirmation'],
    filters: [{ name: 'JSON', extensions: ['json'] }],
  },
  csv: {
    title: 'Export orgs as a table',
    buttonLabel: 'Export',
    properties: ['showOverwriteConfirmation'],
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  },
  sealed: {
    title: 'Export orgs with their sign-ins, encrypted',
    buttonLabel: 'Export',
    // A recent-documents list is no place for the path of a file with secrets.
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    filters: [{ name: 'Encrypted export', extensions: ['latchkey'] }],
  },
};

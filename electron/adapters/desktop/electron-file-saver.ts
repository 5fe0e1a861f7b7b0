import path from 'node:path';
import type { SaveDialogOptions } from 'electron';
import type { FileSaver, SavePurpose } from '../../ports/file-saver.ts';
import { ok } from '../../../shared/result.ts';
import { writePrivateFile } from '../files/write-private-file.ts';
import { askWhereToSave } from './system-dialogs.ts';
import { words } from '../../text/words.ts';

/** The place is chosen in the system's own dialog, and the main process writes: the page names no path. */
export const electronFileSaver: FileSaver = {
  async save(purpose, suggestedName, text) {
    const file = await askWhereToSave({ ...options()[purpose], defaultPath: suggestedName });
    if (file === null) return ok(null);
    const written = await writePrivateFile(file, text);
    return written.ok ? ok({ name: path.basename(file) }) : written;
  },
};

const options = (): Readonly<Record<SavePurpose, SaveDialogOptions>> => ({
  json: {
    title: words().boxes.saveJson,
    buttonLabel: words().boxes.export,
    properties: ['showOverwriteConfirmation'],
    filters: [{ name: 'JSON', extensions: ['json'] }],
  },
  csv: {
    title: words().boxes.saveCsv,
    buttonLabel: words().boxes.export,
    properties: ['showOverwriteConfirmation'],
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  },
  sealed: {
    title: words().boxes.saveSealed,
    buttonLabel: words().boxes.export,
    // A recent-documents list is no place for the path of a file with secrets.
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    filters: [{ name: words().boxes.encryptedExport, extensions: ['latchkey'] }],
  },
});

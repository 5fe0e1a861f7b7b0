import path from 'node:path';
import type { OpenDialogOptions } from 'electron';
import type { FilePicker, PickPurpose } from '../../ports/file-picker.ts';
import { ok } from '../../../shared/result.ts';
import { readImportFile, readSmallFile } from '../files/small-file.ts';
import { askForFile } from './system-dialogs.ts';
import { words } from '../../text/words.ts';

/** Files are chosen in the system's own dialog. The page names no path: it gets an id, and the text stays here. */
export const electronFilePicker: FilePicker = {
  async pick(purpose) {
    const file = await askForFile(options()[purpose]);
    if (file === null) return ok(null);
    const text = await (purpose === 'import' ? readImportFile(file) : readSmallFile(file));
    return text.ok ? ok({ name: path.basename(file), text: text.value }) : text;
  },
};

/** The path of a file with certificate authorities, which is read again at every start; null when none was chosen. */
export const pickCertificateFile = (): Promise<string | null> =>
  askForFile({
    title: words().boxes.pickCertificates,
    buttonLabel: words().boxes.believeThese,
    properties: ['openFile', 'showHiddenFiles'],
    filters: [{ name: words().boxes.certificates, extensions: ['pem', 'crt', 'cer', 'der'] }, all()],
  });

/** The path of a team's catalogue, which is read again at every start; null when none was chosen. */
export const pickCatalogueFile = (): Promise<string | null> =>
  askForFile({
    title: words().boxes.pickCatalogue,
    buttonLabel: words().boxes.lookInto,
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: words().boxes.catalogues, extensions: ['json'] }, all()],
  });

const all = () => ({ name: words().boxes.allFiles, extensions: ['*'] });

const options = (): Readonly<Record<PickPurpose, OpenDialogOptions>> => ({
  'private-key': {
    title: words().boxes.pickKey,
    buttonLabel: words().boxes.useKey,
    // A recent-documents list is no place for the path of a key (trust.md bar 41).
    properties: ['openFile', 'dontAddToRecent', 'showHiddenFiles'],
    filters: [{ name: words().boxes.privateKeys, extensions: ['key', 'pem'] }, all()],
  },
  'sfdx-url': {
    title: words().boxes.pickSfdxUrl,
    buttonLabel: words().boxes.useFile,
    properties: ['openFile', 'dontAddToRecent', 'showHiddenFiles'],
    filters: [{ name: words().boxes.textOrJson, extensions: ['txt', 'json', 'url'] }, all()],
  },
  import: {
    title: words().boxes.pickOrgs,
    buttonLabel: words().boxes.lookInto,
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: words().boxes.orgs, extensions: ['json', 'csv', 'latchkey', 'txt'] }, all()],
  },
});

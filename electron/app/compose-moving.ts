import { electronFilePicker } from '../adapters/desktop/electron-file-picker.ts';
import { electronFileSaver } from '../adapters/desktop/electron-file-saver.ts';
import { createBackupFolder } from '../adapters/files/backup-folder.ts';
import { passphraseSeal } from '../adapters/vault/passphrase-seal.ts';
import type { MovingHandlerParts } from '../ipc/handlers/moving-handlers.ts';
import { createImports, type ImportParts } from '../orgs/moving/imports.ts';
import { keepBackups } from '../orgs/moving/keep-backups.ts';
import type { Log } from '../ports/log.ts';
import type { ObservedStore } from '../orgs/records/observe-store.ts';

type UseCases = Omit<ImportParts, 'filePicker' | 'passphraseSeal' | 'backups'> & {
  readonly store: ObservedStore;
  readonly log: Log;
};

/** Puts the moving of orgs in and out together; from now on backups are made. */
export function composeMoving(
  useCases: UseCases,
  profile: string,
): Pick<MovingHandlerParts, 'imports' | 'backups' | 'fileSaver' | 'passphraseSeal'> {
  const backups = keepBackups({ ...useCases, folder: createBackupFolder(profile) });
  return {
    fileSaver: electronFileSaver,
    passphraseSeal,
    imports: createImports({ ...useCases, backups, filePicker: electronFilePicker, passphraseSeal }),
    backups,
  };
}

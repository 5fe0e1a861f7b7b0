import { ok } from '../../../shared/result.ts';
import type { movingLines } from '../../../shared/contract/moving-lines.ts';
import { exportOrgs, type ExportParts } from '../../orgs/moving/export-orgs.ts';
import type { Imports } from '../../orgs/moving/imports.ts';
import type { KeepBackups } from '../../orgs/moving/keep-backups.ts';
import { listWaiting, removeWaiting } from '../../orgs/moving/waiting-orgs.ts';
import type { Handlers } from '../register.ts';

export type MovingHandlerParts = ExportParts & {
  readonly imports: Imports;
  readonly backups: KeepBackups;
};

/** Moving orgs in and out of Latchkey. */
export function movingHandlers(parts: MovingHandlerParts): Pick<Handlers, keyof typeof movingLines> {
  const { imports, backups, store } = parts;
  return {
    exportOrgs: (request) => exportOrgs(parts, request),
    chooseImport: () => imports.choose(),
    pasteImport: ({ text }) => imports.paste(text),
    unlockImport: ({ importId, passphrase }) => imports.unlock(importId, passphrase),
    applyImport: ({ importId, entryIds }) => imports.apply(importId, entryIds),
    forgetImport: ({ importId }) => {
      imports.forget(importId);
      return ok(null);
    },
    listWaiting: () => listWaiting(store),
    removeWaiting: ({ id }) => removeWaiting(store, id),
    listBackups: () => backups.list(),
    readBackup: async ({ id }) => {
      const read = await backups.read(id);
      return read.ok ? ok({ kind: 'preview', preview: await imports.holdBackup(read.value) }) : read;
    },
  };
}

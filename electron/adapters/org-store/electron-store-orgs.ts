import type { AppError } from '../../../shared/app-error.ts';
import type { StartNotice } from '../../../shared/app-status.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { OrgStore, StoredState } from '../../ports/org-store.ts';
import type { BackupRule, DurableFile, DurableFolder, FileBytes } from '../files/durable-write.ts';
import { readElectronStore } from './electron-store-file.ts';
import { FIRST_STATE, parseOrgsFile, uniteStates } from './electron-store-orgs-file.ts';
import type { OrgsFile } from './electron-store-orgs-file.ts';
import { createOrgsFileWriter } from './orgs-file-writer.ts';
import { standInLine } from '../one-after-another.ts';
import { words } from '../../text/words.ts';

const STORE_NAME = 'orgs';

/** What was found on the disk, and what may be done to it. */
interface Found {
  readonly state: StoredState;
  readonly notices: readonly StartNotice[];
  /** What the first write does with the last good copy. */
  readonly backup: BackupRule;
  /** Set while nothing may be written. */
  readonly refusal: AppError | null;
}

/**
 * Opens `orgs.json`: reads it once and holds it in memory. Nothing is written before the first change; a damaged file is
 * copied aside first. Never throws for what a disk does.
 */
export async function loadOrgStore(options: { readonly folder: DurableFolder }): Promise<OrgStore> {
  const file = options.folder.file(`${STORE_NAME}.json`);
  const found = await find(options.folder, file);
  const inLine = standInLine();
  const write = createOrgsFileWriter();
  let state = found.state;
  let backup = found.backup;

  return {
    read: () => state,
    notices: () => found.notices,
    readOnly: found.refusal !== null,
    update: (change) =>
      inLine(async (): Promise<Result<StoredState>> => {
        if (found.refusal) return fail(found.refusal);
        const next = change(state);
        if (next === state) return ok(state);
        const written = await file.replace(await write(next), backup);
        if (!written.ok) return written;
        state = next;
        backup = 'same';
        return ok(state);
      }),
  };
}

async function find(folder: DurableFolder, file: DurableFile): Promise<Found> {
  const main = readElectronStore(folder, STORE_NAME, parseOrgsFile);
  const readBackup = async (): Promise<OrgsFile | null> => parseBytes((await file.read()).backup);

  if (main.kind === 'unreadable') {
    const state = (await readBackup())?.state ?? FIRST_STATE;
    const error = unreadableError(main.reason);
    return {
      state,
      notices: [notice('orgs-unreadable', error.message)],
      backup: 'untouched',
      refusal: error,
    };
  }
  if (main.kind === 'absent') {
    const backup = await readBackup();
    if (backup === null) return { state: FIRST_STATE, notices: [], backup: 'same', refusal: null };
    if (backup.kind === 'newer') return newer(backup.state);
    const message = words().store.missing;
    return {
      state: backup.state,
      notices: [notice('orgs-restored', message)],
      backup: 'untouched',
      refusal: null,
    };
  }
  const { content } = main;
  switch (content.kind) {
    case 'whole':
      return { state: content.state, notices: [], backup: 'same', refusal: null };
    case 'newer':
      return newer(content.state);
    case 'damaged': {
      const backup = await readBackup();
      if (backup?.kind === 'newer') return newer(uniteStates(content.state, backup.state));
      const kept = await file.keepCorruptCopy();
      const keptAs = kept === null ? '' : words().store.keptAs(kept);
      const { state, how } = mend(content, backup);
      const notices = [notice('orgs-restored', words().store.damaged(how, keptAs))];
      return { state, notices, backup: 'untouched', refusal: null };
    }
  }
}

function mend(
  damaged: Extract<OrgsFile, { kind: 'damaged' }>,
  backup: OrgsFile | null,
): { readonly state: StoredState; readonly how: string } {
  if (damaged.complete) return { state: damaged.state, how: words().store.nothingLost };
  if (backup?.kind === 'whole') return { state: backup.state, how: words().store.restored };
  const state = backup ? uniteStates(damaged.state, backup.state) : damaged.state;
  return { state, how: words().store.someSaved(state.orgs.length) };
}

const parseBytes = (file: FileBytes): OrgsFile | null =>
  file.kind === 'bytes' ? parseOrgsFile(Buffer.from(file.bytes).toString('utf8')) : null;

function newer(state: StoredState): Found {
  const error: AppError = {
    code: 'STORE_NEWER',
    message: words().store.newer,
    remedy: 'update-app',
  };
  return { state, notices: [notice('orgs-newer', error.message)], backup: 'untouched', refusal: error };
}

const unreadableError = (reason: string): AppError => ({
  code: 'STORE_WRITE_FAILED',
  message: words().store.unreadable(reason),
  remedy: 'retry',
});

const notice = (id: string, message: string): StartNotice => ({ id, severity: 'warning', message });

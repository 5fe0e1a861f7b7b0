import { z } from 'zod';
import { parseJson } from '../../../shared/parse-json.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { BackupSummary } from '../../../shared/moving.ts';
import type { BackupFile, BackupFolder } from '../../ports/backup-folder.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { StoredState } from '../../ports/org-store.ts';
import type { ObservedStore } from '../records/observe-store.ts';
import type { ReadImport } from './moved-org.ts';
import { readImport } from './read-import.ts';
import { backupsToDrop } from './thin-backups.ts';
import { formatMovingFile, movingFileOf } from './write-moving-file.ts';

/** Copies of the records, made by themselves; they have the shape of an export, and hold no secret. */
export interface KeepBackups {
  list(): Promise<Result<readonly BackupSummary[]>>;
  /** Makes one of this moment, unless the latest says the same. Errors: STORE_WRITE_FAILED. */
  keepNow(): Promise<Result<null>>;
  /** Errors: FILE_UNREADABLE. */
  read(id: string): Promise<Result<ReadImport>>;
}

/** At most one in this time, but for what is about to be lost. */
const PAUSE_MS = 10 * 60_000;
/** Changes that follow one another closely are one backup. */
const SETTLED_MS = 5000;

/**
 * Makes a backup when the records have changed: of the state before, when orgs went, so that what was removed by mistake is
 * in it; of the state after, at most once in ten minutes. A disk that refuses costs the backup, never the change.
 */
export function keepBackups(parts: {
  readonly store: Pick<ObservedStore, 'read' | 'onChanged'>;
  readonly folder: BackupFolder;
  readonly clock: Clock;
  readonly log: Log;
}): KeepBackups {
  const { store, folder, clock, log } = parts;
  let before = store.read();
  let saved: string | null = null;
  let waits = false;
  let savedAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<Result<null>> = Promise.resolve(ok(null));

  const write = async (state: StoredState): Promise<Result<null>> => {
    const content = contentOf(state);
    saved ??= await latestContent(folder);
    if (content === saved || isEmpty(state)) return ok(null);
    const now = clock.now();
    const written = await folder.write(now, formatMovingFile(state, 'all', now));
    if (!written.ok) {
      log.warn('backup not written', { code: written.error.code });
      return written;
    }
    saved = content;
    savedAt = now;
    for (const { id } of backupsToDrop(await folder.list())) await folder.remove(id);
    return ok(null);
  };
  const save = (state: StoredState): Promise<Result<null>> => {
    writing = writing.then(() => write(state));
    return writing;
  };
  const saveSoon = () => {
    if (waits) return;
    waits = true;
    clock.after(Math.max(SETTLED_MS, savedAt + PAUSE_MS - clock.now()), () => {
      waits = false;
      // What was lost meanwhile has made one.
      if (clock.now() < savedAt + PAUSE_MS) saveSoon();
      else void save(store.read());
    });
  };

  /** What was there at the start, until it is backed up: an earlier run may have quit before its ten minutes were over. */
  let atStart: StoredState | null = before;
  const saveStart = () => {
    if (atStart !== null) void save(atStart);
    atStart = null;
  };
  // Not while the window opens: of ten thousand orgs it is a tenth of a second's work.
  clock.after(SETTLED_MS, saveStart);

  store.onChanged(() => {
    saveStart();
    const after = store.read();
    if (lost(before, after)) void save(before);
    saveSoon();
    before = after;
  });
  return {
    keepNow: () => save(store.read()),
    async list() {
      saveStart();
      await writing;
      const files = await folder.list();
      const told = await Promise.all(files.map((file) => tell(folder, file)));
      return ok(told.flatMap((each) => (each === null ? [] : [each])));
    },
    async read(id) {
      const text = await folder.read(id);
      return text.ok ? readImport(text.value, 'backup') : text;
    },
  };
}

/** What a backup holds, without the time it was made: two of one content are one backup. Long to make of many orgs. */
const contentOf = (state: StoredState): string =>
  JSON.stringify({ ...movingFileOf(state, 'all', 0), exportedAt: '' });

const isEmpty = (state: StoredState): boolean =>
  state.orgs.length === 0 && (state.waiting ?? []).length === 0;

function lost(before: StoredState, after: StoredState): boolean {
  if (after.orgs.length >= before.orgs.length && after.groups.length >= before.groups.length) return false;
  const left = new Set([...after.orgs.map(({ key }) => key), ...after.groups.map(({ id }) => id)]);
  return before.orgs.some(({ key }) => !left.has(key)) || before.groups.some(({ id }) => !left.has(id));
}

const backupSchema = z.looseObject({ orgs: z.array(z.unknown()) });
/** In the order of the file. */
const anySchema = z.record(z.string(), z.unknown());

async function tell(folder: BackupFolder, { id, madeAt }: BackupFile): Promise<BackupSummary | null> {
  const text = await folder.read(id);
  const file = backupSchema.safeParse(text.ok ? parseJson(text.value) : undefined);
  return file.success ? { id, madeAt, orgs: file.data.orgs.length } : null;
}

async function latestContent(folder: BackupFolder): Promise<string> {
  const [latest] = await folder.list();
  if (latest === undefined) return '';
  const text = await folder.read(latest.id);
  const file = anySchema.safeParse(text.ok ? parseJson(text.value) : undefined);
  return file.success ? JSON.stringify({ ...file.data, exportedAt: '' }) : '';
}

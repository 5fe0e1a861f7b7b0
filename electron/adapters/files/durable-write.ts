import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../../shared/result.ts';
import { errnoOf, nodeFs, outlastScanners } from './durable-fs.ts';
import type { DurableFs } from './durable-fs.ts';
import { createFileLock, isDeadClaim, type FileLock } from './file-lock.ts';
import { isGone } from './process-tag.ts';
import { asWrite } from './store-write-failed.ts';

/**
 * The one door for every file that Latchkey writes: temp file in the same folder (0600) → fsync → rename → fsync of the
 * folder. A kill or a power cut at any point leaves the file before or the file after, never a mixture.
 */

export type FileBytes =
  | { readonly kind: 'absent' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** It is there, but the system would not give it (EACCES, EIO …): never to be taken for absent. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What becomes of the last good copy, `<name>.backup`, when the file is replaced. */
export type BackupRule =
  /**
   * A second copy of what is written now. A copy one write older would lose what was just saved when the file is hurt, keep
   * what was just removed, and bring back a refresh token that was rotated since, whose use ends the grant.
   */
  | 'same'
  /** Left as it is: the present file is damaged, so its backup is the better copy. */
  | 'untouched';

/** A file with its last good copy beside it. Callers send one write after another. */
export interface DurableFile {
  readonly name: string;
  read(): Promise<{ readonly main: FileBytes; readonly backup: FileBytes }>;
  /** The first bytes of the main file. */
  readStart(bytes: number): Promise<FileBytes>;
  /**
   * Resolves when durable. Errors: STORE_WRITE_FAILED, with the file as it was; only when the very last step fails, the
   * flush of the folder, the new content is in place but would not be sure to outlive a power cut.
   */
  replace(bytes: Uint8Array, backup: BackupRule): Promise<Result<null>>;
  /**
   * Copies the file to `<name>.corrupt-<time it was last written>` and answers that name, or null when the disk refused.
   * The same damaged file gives the same name, so starting again and again does not pile up copies.
   */
  keepCorruptCopy(): Promise<string | null>;
  /** Moves file and backup to `<name>.kept-…`, at the person's own wish. Errors: STORE_WRITE_FAILED. */
  setAside(): Promise<Result<null>>;
}

export interface DurableFolder {
  readonly path: string;
  file(name: string): DurableFile;
  /** A lock among all processes that use this folder; `name` is never text of a person. */
  lock(name: string): FileLock;
}

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** Matches only names that `tempName` makes. */
const TEMP_NAME = /\.tmp-latchkey-(?:(\d+-[0-9a-f]{8}-[0-9a-f]{8})-)?[0-9a-f]{16}$/;
const tempName = (fs: DurableFs, path: string): string =>
  `${path}.tmp-latchkey-${fs.process}-${randomBytes(8).toString('hex')}`;

/** Left by a process that is gone (or by an older Latchkey, which did not say whose it was). */
function isLeftBehind(fileName: string): boolean {
  const temp = TEMP_NAME.exec(fileName);
  if (temp === null) return isDeadClaim(fileName);
  return temp[1] === undefined || isGone(temp[1]);
}

/**
 * Opens the folder: makes it (0700) where it is missing and clears temp files and claims that a killed process left;
 * another process may be at work in it. A disk that refuses is no failure yet: what is there can still be read, and a write will say what is wrong.
 */
export async function openDurableFolder(path: string, fs: DurableFs = nodeFs): Promise<DurableFolder> {
  const ignoreErrno = (error: unknown): void => void errnoOf(error);
  await makeFolder(fs, path).catch(ignoreErrno);
  const names = await fs.readdir(path).catch((error: unknown) => (errnoOf(error), []));
  for (const name of names.filter(isLeftBehind)) {
    await fs.unlink(join(path, name)).catch(ignoreErrno);
  }
  return {
    path,
    file: (name) => durableFile(fs, join(path, name)),
    lock: (name) => createFileLock(fs, path, name),
  };
}

async function makeFolder(fs: DurableFs, path: string): Promise<void> {
  await fs.mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
  await fs.chmod(path, OWNER_ONLY_FOLDER);
}

function durableFile(fs: DurableFs, path: string): DurableFile {
  const folder = dirname(path);
  const backupPath = `${path}.backup`;

  return {
    name: basename(path),
    read: async () => ({ main: await readBytes(fs, path), backup: await readBytes(fs, backupPath) }),

    readStart: (bytes) => asBytes(() => fs.readStart(path, bytes)),
    replace: (bytes, backup) =>
      asWrite(async () => {
        await makeFolder(fs, folder);
        const temps: string[] = [];
        try {
          // Everything that a full disk can refuse comes first; only renames follow, so that a failure changes nothing.
          const next = await writeTemp(fs, path, bytes, temps);
          const nextBackup = backup === 'same' ? await writeTemp(fs, backupPath, bytes, temps) : null;
          await renameOver(fs, next, path);
          if (nextBackup !== null) {
            // The file itself is replaced by now: an old backup left behind is no reason to call that a failure.
            await renameOver(fs, nextBackup, backupPath).catch(errnoOf);
          }
        } catch (error) {
          for (const temp of temps) await fs.unlink(temp).catch(() => undefined);
          throw error;
        }
        await syncFolder(fs, folder);
        return null;
      }),

    keepCorruptCopy: async () => {
      const written = await asWrite(async () => {
        const name = `${path}.corrupt-${timeIn(await fs.stat(path))}`;
        const temps: string[] = [];
        try {
          await renameOver(fs, await writeTemp(fs, name, await fs.readFile(path), temps), name);
        } catch (error) {
          for (const temp of temps) await fs.unlink(temp).catch(() => undefined);
          throw error;
        }
        await syncFolder(fs, folder);
        return basename(name);
      });
      return written.ok ? written.value : null;
    },

    setAside: () =>
      asWrite(async () => {
        for (const each of [path, backupPath]) {
          if ((await readBytes(fs, each)).kind === 'absent') continue;
          const suffix = `${timeIn(await fs.stat(each))}-${randomBytes(4).toString('hex')}`;
          await renameOver(fs, each, `${each}.kept-${suffix}`);
        }
        await syncFolder(fs, folder);
        return null;
      }),
  };
}

const readBytes = (fs: DurableFs, path: string): Promise<FileBytes> => asBytes(() => fs.readFile(path));

async function asBytes(read: () => Promise<Uint8Array>): Promise<FileBytes> {
  try {
    return { kind: 'bytes', bytes: await read() };
  } catch (error) {
    const code = errnoOf(error);
    return code === 'ENOENT' ? { kind: 'absent' } : { kind: 'unreadable', reason: code };
  }
}

/** Records the temp file's path in `temps` before it exists, so that the caller can clear it after any failure. */
async function writeTemp(fs: DurableFs, target: string, bytes: Uint8Array, temps: string[]): Promise<string> {
  const temp = tempName(fs, target);
  temps.push(temp);
  // `wx`: a file or link that somebody planted under the temp name is refused, not followed.
  const handle = await fs.open(temp, 'wx', OWNER_ONLY_FILE);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return temp;
}

const renameOver = (fs: DurableFs, from: string, to: string): Promise<void> =>
  outlastScanners(() => fs.rename(from, to));

async function syncFolder(fs: DurableFs, folder: string): Promise<void> {
  // Windows has no handle for a folder that could be flushed; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `2026-11-23T15-04-05-678Z`: sorts, and is a file name on every system. */
const timeIn = ({ mtimeMs }: { readonly mtimeMs: number }): string =>
  new Date(mtimeMs).toISOString().replaceAll(/[:.]/g, '-');

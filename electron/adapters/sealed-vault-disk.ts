import type { Result } from '../../shared/result.ts';
import type { BackupRule, DurableFolder, FileBytes } from './durable-write.ts';
import type { FileStamp } from './durable-fs.ts';
import { formatVaultFile } from './sealed-vault-file.ts';
import { loadVault } from './sealed-vault-load.ts';
import type { Loaded } from './sealed-vault-load.ts';
import type { OpenVault } from './sealed-vault-open.ts';

const VAULT_FILE = 'vault';
/**
 * File systems keep time in steps (up to 2 s on FAT): a file that was written less than this ago can change without its
 * stamp changing, so its bytes are compared. git calls such an entry racily clean.
 */
const COARSEST_STEP_NS = 2_000_000_000n;

/** The vault's files, which another process of the same profile may write too (the command-line twin). */
export interface VaultDisk {
  /** Reads what is there now; that is no news any more. */
  load(): Promise<Loaded>;
  /** True when the file is not what this process last read or wrote. */
  hasNews(): Promise<boolean>;
  /** Errors: STORE_WRITE_FAILED, with the file as it was. */
  replace(vault: OpenVault, rule: BackupRule): Promise<Result<null>>;
  setAside(): Promise<Result<null>>;
  keepCorruptCopy(): Promise<string | null>;
  /** Nobody else writes meanwhile: to read, change and write without losing what another wrote in between. */
  alone<T>(task: () => Promise<T>): Promise<Result<T>>;
}

export function openVaultDisk(folder: DurableFolder): VaultDisk {
  const file = folder.file(VAULT_FILE);
  const lock = folder.lock('vault');
  let known: FileBytes = { kind: 'absent' };
  /** The stamp of `known`; null while it could be the stamp of other bytes too. */
  let knownStamp: FileStamp | null = null;

  const hasNews = async (): Promise<boolean> => {
    const stamp = await file.stamp();
    if (stamp !== null && knownStamp !== null && isSame(stamp, knownStamp)) return false;
    const before = known;
    const found = await file.readMain();
    // Written or read anew by this process meanwhile: judged anew.
    if (known !== before) return await hasNews();
    // Gone or out of reach: nothing that could be taken in.
    if (found.kind !== 'bytes') return false;
    if (known.kind !== 'bytes' || !Buffer.from(known.bytes).equals(found.bytes)) return true;
    if (stamp !== null && isOld(stamp)) knownStamp = stamp;
    return false;
  };

  return {
    hasNews,
    async load() {
      const bytes = await file.read();
      known = bytes.main;
      knownStamp = null;
      return await loadVault(file, bytes);
    },
    async replace({ header, readable, unreadable }, rule) {
      const bytes = formatVaultFile(header, [...readable.values()], [...unreadable.values()]);
      const replaced = await file.replace(bytes, rule);
      if (replaced.ok) known = { kind: 'bytes', bytes };
      knownStamp = null;
      return replaced;
    },
    setAside: () => file.setAside(),
    keepCorruptCopy: () => file.keepCorruptCopy(),
    alone: (task) => lock.hold(task),
  };
}

const isSame = (a: FileStamp, b: FileStamp): boolean =>
  a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;

const isOld = ({ mtimeNs }: FileStamp): boolean =>
  BigInt(Date.now()) * 1_000_000n - mtimeNs > COARSEST_STEP_NS;

import type { Result } from '../../../shared/result.ts';
import type { BackupRule, DurableFolder, FileBytes } from '../files/durable-write.ts';
import { formatVaultFile } from './sealed-vault-file.ts';
import { sealKeyCheck } from './sealed-vault-keys.ts';
import { loadVault } from './sealed-vault-load.ts';
import type { Loaded } from './sealed-vault-load.ts';
import type { OpenVault } from './sealed-vault-open.ts';

const VAULT_FILE = 'vault';
/** Holds the header's key check, whose nonce is another one in each write: one version of the file is told from the next. */
const START_BYTES = 2048;

/** The vault's files, which another process of the same profile may write too (the command-line twin). */
export interface VaultDisk {
  /** Reads what is there now; that is no news any more. */
  load(): Promise<Loaded>;
  /** True when another process has written the file since this one last read or wrote it. */
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
  let known: Buffer | null = null;

  return {
    async load() {
      const bytes = await file.read();
      known = startOf(bytes.main);
      return await loadVault(file, bytes);
    },
    async hasNews() {
      const found = startOf(await file.readStart(START_BYTES));
      // Gone or out of reach: nothing that could be taken in.
      return found !== null && known?.equals(found) !== true;
    },
    async replace({ key, header, readable, unreadable }, rule) {
      const marked = { ...header, check: sealKeyCheck(key, header.vaultId) };
      const bytes = formatVaultFile(marked, [...readable.values()], [...unreadable.values()]);
      const replaced = await file.replace(bytes, rule);
      if (replaced.ok) known = startOf({ kind: 'bytes', bytes });
      return replaced;
    },
    setAside: () => file.setAside(),
    keepCorruptCopy: () => file.keepCorruptCopy(),
    alone: (task) => lock.hold(task),
  };
}

/** The first line of a file, as far as it is looked at: a copy, which does not keep the whole file in memory. */
function startOf(file: FileBytes): Buffer | null {
  if (file.kind !== 'bytes') return null;
  const start = Buffer.from(file.bytes.subarray(0, START_BYTES));
  const end = start.indexOf('\n');
  return end === -1 ? start : start.subarray(0, end);
}

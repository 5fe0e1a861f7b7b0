import type { KeyObject } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StartNotice, VaultState } from '../../../shared/app-status.ts';
import type { DurableFile, FileBytes } from '../files/durable-write.ts';
import { VAULT_FORMAT, readVaultFile } from './sealed-vault-file.ts';
import type { SealedRecord, VaultFile, VaultHeader } from './sealed-vault-file.ts';
import { unseal } from './sealed-vault-seal.ts';
import { words } from '../../text/words.ts';

/** What the vault's two files hold, judged without a key. */
export type LoadedVault =
  /** No vault was ever made here. */
  | { readonly kind: 'none' }
  | { readonly kind: 'newer' }
  /** There is something, but neither file can be used; it is kept as it is. */
  | { readonly kind: 'unusable' }
  | {
      readonly kind: 'vault';
      readonly header: VaultHeader;
      readonly main: readonly SealedRecord[];
      /** Read when it is first asked for: where the main file is whole, nobody does. */
      readonly backup: () => readonly SealedRecord[];
      readonly knownDamaged: readonly string[];
      /** False when the main file is missing or damaged: then its backup must outlive the next write. */
      readonly mainIsWhole: boolean;
    };

export interface Loaded {
  readonly vault: LoadedVault;
  readonly notices: readonly StartNotice[];
}

export async function loadVault(
  file: DurableFile,
  bytes: { readonly main: FileBytes; readonly backup: FileBytes },
): Promise<Loaded> {
  const main = readVaultFile(bytes.main);
  const { backup: backupBytes } = bytes;
  let readBackup: VaultFile | null = null;
  const backup = () => (readBackup ??= readVaultFile(backupBytes));

  if (main.kind === 'newer' || (main.kind !== 'read' && backup().kind === 'newer')) {
    return { vault: { kind: 'newer' }, notices: [newerNotice()] };
  }
  if (main.kind === 'absent' && backup().kind === 'absent') return { vault: { kind: 'none' }, notices: [] };
  if (main.kind === 'unreadable') {
    return { vault: { kind: 'unusable' }, notices: [unreadableNotice(file.name, main.reason)] };
  }

  const header = headerOf(main) ?? headerOf(backup());
  const mainIsWhole = main.kind === 'read' && main.header !== null && main.lost === 0;
  const kept = mainIsWhole || main.kind === 'absent' ? null : await file.keepCorruptCopy();
  if (header === null) return { vault: { kind: 'unusable' }, notices: [unusableNotice(kept)] };
  return {
    vault: {
      kind: 'vault',
      header,
      main: recordsOf(main),
      backup: () => (headerOf(backup())?.vaultId === header.vaultId ? recordsOf(backup()) : []),
      knownDamaged: main.kind === 'read' ? main.knownDamaged : [],
      mainIsWhole,
    },
    notices: [],
  };
}

const headerOf = (file: VaultFile): VaultHeader | null => (file.kind === 'read' ? file.header : null);
const recordsOf = (file: VaultFile): readonly SealedRecord[] => (file.kind === 'read' ? file.records : []);

export interface VaultRecords {
  readonly readable: ReadonlyMap<string, SealedRecord>;
  /** Damaged, and not in the backup either: kept byte for byte until the person overwrites or removes them. */
  readonly unreadable: ReadonlyMap<string, SealedRecord>;
  readonly restored: number;
  readonly mainIsWhole: boolean;
}

/** Records tried before anything else has its turn: some milliseconds' work. */
const RECORDS_A_TURN = 200;

/**
 * Tries every record with the key, and takes from the backup only what the main file lost. Ten thousand take a tenth of a
 * second and more: the window that opens meanwhile is not kept waiting.
 */
export async function sortRecords(
  vault: Extract<LoadedVault, { kind: 'vault' }>,
  key: KeyObject,
): Promise<VaultRecords> {
  const opens = (record: SealedRecord): boolean => {
    const secret = unseal(key, recordPurpose(vault.header.vaultId, record.id), record);
    secret?.fill(0);
    return secret !== null;
  };
  const readable = new Map<string, SealedRecord>();
  for (const [index, record] of vault.main.entries()) {
    if (index % RECORDS_A_TURN === RECORDS_A_TURN - 1) await nextTurn();
    if (opens(record)) readable.set(record.id, record);
  }
  const known = new Set(vault.knownDamaged);
  const isKnown = (record: SealedRecord): boolean => readable.has(record.id) || known.has(record.id);
  const mainIsWhole = vault.mainIsWhole && vault.main.every(isKnown);
  let restored = 0;
  for (const record of mainIsWhole ? [] : vault.backup()) {
    if (readable.has(record.id) || !opens(record)) continue;
    readable.set(record.id, record);
    restored += 1;
  }
  const damaged = vault.main.filter((record) => !readable.has(record.id));
  const unreadable = new Map(damaged.map((record) => [record.id, record]));
  return { readable, unreadable, restored, mainIsWhole };
}

export const recordPurpose = (vaultId: string, id: string) => [VAULT_FORMAT, vaultId, 'record', id] as const;

const newerNotice = (): StartNotice => ({
  id: 'vault-newer',
  severity: 'warning',
  message: words().vault.newerUntouched,
});

const unreadableNotice = (name: string, reason: string): StartNotice => ({
  id: 'vault-unreadable',
  severity: 'warning',
  message: words().vault.fileUnreadable(name, reason),
});

const unusableNotice = (kept: string | null): StartNotice => ({
  id: 'vault-unusable',
  severity: 'warning',
  message: words().vault.bothDamaged(keptAs(kept)),
});

/** Said when records or the header were damaged, once the key showed how much could be saved. */
export function damagedNotice(records: VaultRecords, kept: string | null): StartNotice {
  const lost = records.unreadable.size;
  return {
    id: 'vault-damaged',
    severity: 'warning',
    message: words().vault.damaged(records.restored, lost, keptAs(kept)),
  };
}

const keptAs = (kept: string | null): string => (kept === null ? '' : words().vault.keptAs(kept));

/** What a vault is before anybody tried to open it. */
export function closedState({ vault }: Loaded): VaultState {
  switch (vault.kind) {
    case 'none':
      return { kind: 'keychain-locked' };
    case 'newer':
    case 'unusable':
      return { kind: 'key-mismatch' };
    case 'vault':
      return { kind: vault.header.keeping.kept === 'passphrase' ? 'passphrase-needed' : 'keychain-locked' };
  }
}

import type { KeyObject } from 'node:crypto';
import type { VaultState } from '../../../shared/app-status.ts';
import type { BackupRule } from '../files/durable-write.ts';
import type { KeyKeeping, SealedRecord, VaultHeader } from './sealed-vault-file.ts';
import { sealKeyCheck } from './sealed-vault-keys.ts';
import { recordPurpose } from './sealed-vault-load.ts';
import { seal, unseal } from './sealed-vault-seal.ts';

export type KeptBy = Extract<VaultState, { kind: 'open' }>['keptBy'];

/** A vault whose key is at hand. Replaced whole by each change, and only after the change is durable. */
export interface OpenVault {
  readonly keptBy: KeptBy;
  readonly key: KeyObject;
  readonly header: VaultHeader;
  readonly readable: ReadonlyMap<string, SealedRecord>;
  readonly unreadable: ReadonlyMap<string, SealedRecord>;
  /** What the next write does with `vault.backup`. */
  readonly backup: BackupRule;
}

export function newVault(keptBy: KeptBy, keeping: KeyKeeping, key: KeyObject, vaultId: string): OpenVault {
  const header = { vaultId, keeping, check: sealKeyCheck(key, vaultId) };
  return { keptBy, key, header, readable: new Map(), unreadable: new Map(), backup: 'same' };
}

export const sealRecord = (vault: OpenVault, id: string, secret: Uint8Array): SealedRecord => ({
  id,
  ...seal(vault.key, recordPurpose(vault.header.vaultId, id), secret),
});

/** Null when the record is damaged. */
export const unsealRecord = (vault: OpenVault, record: SealedRecord): Buffer | null =>
  unseal(vault.key, recordPurpose(vault.header.vaultId, record.id), record);

/** `to` with all records of `from`: the readable ones sealed anew, the others as they are. */
export function resealed(from: OpenVault, to: OpenVault): OpenVault {
  return { ...to, readable: resealRecords(from, to), unreadable: from.unreadable };
}

function resealRecords(from: OpenVault, to: OpenVault): ReadonlyMap<string, SealedRecord> {
  const resealed = new Map<string, SealedRecord>();
  for (const [id, record] of from.readable) {
    const secret = unsealRecord(from, record);
    if (secret === null)
      throw new Error('A record that was readable when the vault was opened no longer is.');
    resealed.set(id, sealRecord(to, id, secret));
    secret.fill(0);
  }
  return resealed;
}

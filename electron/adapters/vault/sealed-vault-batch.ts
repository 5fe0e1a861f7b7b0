import type { Result } from '../../../shared/result.ts';
import { sealRecord } from './sealed-vault-open.ts';
import type { OpenVault } from './sealed-vault-open.ts';

/** A record to write, or (with no secret) to remove. */
export interface Change {
  readonly id: string;
  readonly secret: string | null;
}

/**
 * Changes that go to the disk together: the vault is one file, so a hundred records in one write cost what one does. A
 * thousand refreshes would else wait for two thousand flushes, one after another.
 */
export interface Batch {
  readonly changes: Change[];
  /** Set when the batch is being written; from then on nothing is added to it. */
  saved: Promise<Result<null>> | null;
}

export const newBatch = (): Batch => ({ changes: [], saved: null });

/** The vault after the changes, in their order; the same vault when they change nothing. */
export function applyChanges(vault: OpenVault, changes: readonly Change[]): OpenVault {
  const readable = new Map(vault.readable);
  const unreadable = new Map(vault.unreadable);
  let changed = false;
  for (const { id, secret } of changes) {
    const was = [readable.delete(id), unreadable.delete(id)].includes(true);
    if (secret !== null) readable.set(id, sealRecord(vault, id, Buffer.from(secret, 'utf8')));
    changed ||= was || secret !== null;
  }
  return changed ? { ...vault, readable, unreadable } : vault;
}

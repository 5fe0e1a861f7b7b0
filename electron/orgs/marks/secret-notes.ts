import { z } from 'zod';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import type { Vault } from '../../ports/vault.ts';

/** One in a file: as long as a person may type. */
export const secretNoteSchema = z.string().min(1).max(8000);

/**
 * The secret notes in the vault, each in a sealed record of its own beside the org's tokens. Not in one record with
 * them: a refresh, of another process too, writes that one, and a note saved at that moment would put back the refresh
 * token that was just spent. It also outlives a revoke and a new sign-in.
 */
export interface SecretNotes {
  /** Null when there is none. Errors: VAULT_CLOSED, SECRET_UNREADABLE. */
  read(orgKey: OrgKey): Promise<Result<string | null>>;
  /** Durable when it resolves. Errors: VAULT_CLOSED, STORE_WRITE_FAILED. */
  write(orgKey: OrgKey, note: string): Promise<Result<null>>;
  remove(orgKey: OrgKey): Promise<Result<null>>;
}

export function createSecretNotes(vault: Vault): SecretNotes {
  const vaultId = (orgKey: OrgKey) => `note:${orgKey}`;
  return {
    read: (orgKey) => vault.read(vaultId(orgKey)),
    write: (orgKey, note) => vault.write(vaultId(orgKey), note),
    remove: (orgKey) => vault.remove(vaultId(orgKey)),
  };
}

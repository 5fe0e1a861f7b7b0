import type { Result } from '../../shared/result.ts';
import type { VaultState } from '../../shared/app-status.ts';
import type { StartNotice } from '../../shared/app-status.ts';

/**
 * Secrets at rest, one sealed record each. Everything here is text that only the main process may hold.
 * A record of an unreadable seal is kept byte for byte until it is overwritten or removed by the person's own act.
 */
export interface Vault {
  state(): VaultState;
  /** What went wrong with the files when they were read; each is said once to the person. */
  notices(): readonly StartNotice[];
  /**
   * Opens the vault with the keychain's key; makes a key only when there is no vault yet. Never throws for what a
   * keychain or a disk does.
   */
  openWithKeychain(): Promise<VaultState>;
  /** Opens (or, with no keychain and no vault yet, founds) the vault with a passphrase. */
  openWithPassphrase(passphrase: string): Promise<Result<VaultState>>;
  /** Holds secrets in memory until the process ends; nothing is written. */
  openInMemory(): Promise<Result<VaultState>>;

  /** Null when there is no record of that id. Errors: VAULT_CLOSED, SECRET_UNREADABLE. */
  read(id: string): Promise<Result<string | null>>;
  /** Resolves only when the record is durable (fsync of file and folder). Errors: VAULT_CLOSED, STORE_WRITE_FAILED. */
  write(id: string, secret: string): Promise<Result<null>>;
  remove(id: string): Promise<Result<null>>;
  /** The ids of all records, readable or not. */
  ids(): readonly string[];
  /** Resolves when what was asked for before is on the disk, or has failed. */
  settled(): Promise<void>;

  /**
   * Seals everything anew under a new key: another passphrase, a move into the keychain, or memory made lasting. A kill
   * at any point leaves the vault as before or as after. Errors: VAULT_CLOSED, STORE_WRITE_FAILED, INVALID_REQUEST.
   */
  reseal(to: NewSeal): Promise<Result<VaultState>>;
  /**
   * Moves a vault that cannot be opened aside (its files are kept), so that a new one can be made; the person's own act,
   * the way on from `key-mismatch` and from a forgotten passphrase. Errors: STORE_WRITE_FAILED, STORE_NEWER.
   */
  startOver(): Promise<Result<VaultState>>;
}

/** Where the key of a newly sealed vault is kept. */
export type NewSeal =
  { readonly kind: 'keychain' } | { readonly kind: 'passphrase'; readonly passphrase: string };

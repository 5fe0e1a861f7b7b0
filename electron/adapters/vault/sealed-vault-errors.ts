import type { AppError } from '../../../shared/app-error.ts';
import type { VaultState } from '../../../shared/app-status.ts';
import { words } from '../../text/words.ts';

/** Why a closed vault neither reads nor writes. */
export function closedError(state: VaultState): AppError {
  return { code: 'VAULT_CLOSED', message: closedBecause(state), remedy: 'unlock' };
}

function closedBecause(state: VaultState): string {
  switch (state.kind) {
    case 'open':
      throw new Error('An open vault is not closed.');
    case 'keychain-locked':
      return words().vault.keychainLocked;
    case 'keychain-missing':
      return words().vault.keychainMissing;
    case 'keychain-gone':
      return words().vault.keychainGone;
    case 'passphrase-needed':
      return words().vault.passphraseNeeded;
    case 'key-mismatch':
      return words().vault.keyMismatch;
  }
}

export const newerError = (): AppError => ({
  code: 'STORE_NEWER',
  message: words().vault.newer,
  remedy: 'update-app',
});

export const wrongPassphrase = (): AppError => ({
  code: 'PASSPHRASE_WRONG',
  message: words().vault.wrongPassphrase,
  remedy: 'retry',
});

export const unreadableError = (): AppError => ({
  code: 'SECRET_UNREADABLE',
  message: words().vault.signInDamaged,
  remedy: 'sign-in-again',
});

export const keychainRefused = (): AppError => ({
  code: 'VAULT_CLOSED',
  message: words().vault.keychainRefused,
  remedy: 'unlock',
});

export const alreadyThere = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().vault.alreadyThere,
  remedy: 'unlock',
});

export const keptByKeychain = (): AppError => ({
  code: 'VAULT_CLOSED',
  message: words().vault.keptByKeychain,
  remedy: 'unlock',
});

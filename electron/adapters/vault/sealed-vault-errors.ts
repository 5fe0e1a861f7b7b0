import type { AppError } from '../../../shared/app-error.ts';
import type { VaultState } from '../../../shared/app-status.ts';

/** Why a closed vault neither reads nor writes. */
export function closedError(state: VaultState): AppError {
  return { code: 'VAULT_CLOSED', message: closedBecause(state), remedy: 'unlock' };
}

function closedBecause(state: VaultState): string {
  switch (state.kind) {
    case 'open':
      throw new Error('An open vault is not closed.');
    case 'keychain-locked':
      return 'The keychain is locked, so saved sign-ins cannot be read yet. Nothing is lost: unlock it and try again.';
    case 'keychain-missing':
      return 'This computer offers no keychain. Choose a passphrase, or keep sign-ins in memory until Latchkey quits.';
    case 'keychain-gone':
      return 'The keychain that holds the key of your vault does not answer. Nothing is lost: make it available and try again.';
    case 'passphrase-needed':
      return 'The vault is sealed with your passphrase, which is needed first.';
    case 'key-mismatch':
      return 'The key that fits this vault was not found. The sealed sign-ins are kept as they are.';
  }
}

export const newerError: AppError = {
  code: 'STORE_NEWER',
  message: 'The vault was written by a newer Latchkey and is left untouched. Update Latchkey to use it.',
  remedy: 'update-app',
};

export const wrongPassphrase: AppError = {
  code: 'PASSPHRASE_WRONG',
  message: 'That passphrase does not open the vault. Nothing was changed.',
  remedy: 'retry',
};

export const unreadableError: AppError = {
  code: 'SECRET_UNREADABLE',
  message:
    "This org's saved sign-in is damaged and cannot be read. It is kept; signing in again replaces it.",
  remedy: 'sign-in-again',
};

export const keychainRefused: AppError = {
  code: 'VAULT_CLOSED',
  message: 'The keychain did not take the key. Nothing was changed.',
  remedy: 'unlock',
};

export const alreadyThere: AppError = {
  code: 'INVALID_REQUEST',
  message: 'There is a vault on this disk already. Open it, or start over, before sealing a new one.',
  remedy: 'unlock',
};

export const keptByKeychain: AppError = {
  code: 'VAULT_CLOSED',
  message:
    "This vault's key is in the system's keychain, so a passphrase cannot open it. Make the keychain available, work in " +
    'memory meanwhile, or start over with a new vault.',
  remedy: 'unlock',
};

import type { Keychain } from '../../ports/keychain.ts';
import type { NewSeal } from '../../ports/vault.ts';
import type { KeyKeeping } from './sealed-vault-file.ts';
import { keepKey } from './sealed-vault-keychain.ts';
import { newVaultId, wrapWithPassphrase } from './sealed-vault-keys.ts';
import { newVault } from './sealed-vault-open.ts';
import type { OpenVault } from './sealed-vault-open.ts';
import { newVaultKey } from './sealed-vault-seal.ts';

/** An empty vault under a new key that is kept as `to` says; null when the keychain did not take the key. */
export async function foundVault(to: NewSeal, keychain: Keychain): Promise<OpenVault | null> {
  const key = newVaultKey();
  // A new id is a new keychain entry: the old key stays valid until no file needs it, whenever the process dies.
  const vaultId = newVaultId();
  const keeping: KeyKeeping =
    to.kind === 'keychain' ? { kept: 'keychain' } : await wrapWithPassphrase(key, to.passphrase, vaultId);
  if (to.kind === 'keychain' && !(await keepKey(keychain, vaultId, key))) return null;
  return newVault(to.kind, keeping, key, vaultId);
}

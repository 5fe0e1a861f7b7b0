import type { KeyObject } from 'node:crypto';
import type { VaultState } from '../../../shared/app-status.ts';
import type { Keychain, KeychainState } from '../../ports/keychain.ts';
import type { VaultHeader } from './sealed-vault-file.ts';
import { fitsKeyCheck, keyFromText, keyToText, keychainAccount } from './sealed-vault-keys.ts';

/** The vault key in the OS keychain. Nothing here throws for what a keychain does. */

/** The key of an existing vault; `key: null` when there is no vault yet and the keychain is ready to take a key. */
export async function findKey(
  keychain: Keychain,
  header: VaultHeader | null,
): Promise<Exclude<VaultState, { kind: 'open' }> | { readonly kind: 'key'; readonly key: KeyObject | null }> {
  const before = stateOf(await keychain.probe(), header);
  if (before) return before;
  if (header === null) return { kind: 'key', key: null };
  let text: string | null;
  try {
    text = await keychain.read(keychainAccount(header.vaultId));
  } catch {
    return { kind: 'keychain-locked' };
  }
  const key = text === null ? null : keyFromText(text);
  if (key !== null && fitsKeyCheck(key, header)) return { kind: 'key', key };
  // Null is also what a keyring says that was locked just now. A new key is never made over an existing vault.
  return stateOf(await keychain.probe(), header) ?? { kind: 'key-mismatch' };
}

/** True when the keychain took the key and gives it back. */
export async function keepKey(keychain: Keychain, vaultId: string, key: KeyObject): Promise<boolean> {
  try {
    await keychain.write(keychainAccount(vaultId), keyToText(key));
    return (await keychain.read(keychainAccount(vaultId))) === keyToText(key);
  } catch {
    return false;
  }
}

/** A key that stays behind opens nothing, so a keychain that refuses is no failure. */
export async function forgetKey(keychain: Keychain, vaultId: string): Promise<void> {
  await keychain.remove(keychainAccount(vaultId)).catch(() => undefined);
}

/** Null when the keychain is ready. */
function stateOf(
  keychain: KeychainState,
  header: VaultHeader | null,
): Exclude<VaultState, { kind: 'open' }> | null {
  switch (keychain.kind) {
    case 'ready':
      return null;
    case 'locked':
      return { kind: 'keychain-locked' };
    case 'missing':
      return { kind: header === null ? 'keychain-missing' : 'keychain-gone', reason: keychain.reason };
  }
}

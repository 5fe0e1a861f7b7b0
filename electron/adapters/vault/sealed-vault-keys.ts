import { createSecretKey, randomBytes, scrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { VAULT_FORMAT } from './sealed-vault-file.ts';
import type { KeyKeeping, VaultHeader } from './sealed-vault-file.ts';
import { KEY_BYTES, seal, unseal } from './sealed-vault-seal.ts';
import type { SealPurpose } from './sealed-vault-seal.ts';

/** Where the vault key is kept when the vault is closed: in the OS keychain, or wrapped by a passphrase in the header. */

/** OWASP's floor for scrypt: 128 MiB and about half a second. */
export const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;

export type ScryptCost = Extract<KeyKeeping, { kept: 'passphrase' }>['scrypt'];

export const newVaultId = (): string => randomBytes(16).toString('hex');

/** Made from the random vault id, so that two profiles of one person never share or overwrite a key. */
export const keychainAccount = (vaultId: string): string => `vault-key:${vaultId}`;

export const keyToText = (key: KeyObject): string => key.export().toString('base64');

/** Null when the text is not a 32-byte key: somebody else's entry. */
export function keyFromText(text: string): KeyObject | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES && bytes.toString('base64') === text ? takeKey(bytes) : null;
}

export async function wrapWithPassphrase(
  key: KeyObject,
  passphrase: string,
  vaultId: string,
): Promise<KeyKeeping> {
  const salt = randomBytes(16);
  const wrapping = await keyFromPassphrase(passphrase, salt, SCRYPT);
  const bytes = key.export();
  const wrapped = seal(wrapping, wrappedKeyPurpose(vaultId, SCRYPT), bytes);
  bytes.fill(0);
  return { kept: 'passphrase', scrypt: SCRYPT, salt: salt.toString('base64'), wrapped };
}

/** Null when the passphrase is wrong. */
export async function unwrapWithPassphrase(
  keeping: Extract<KeyKeeping, { kept: 'passphrase' }>,
  passphrase: string,
  vaultId: string,
): Promise<KeyObject | null> {
  const wrapping = await keyFromPassphrase(passphrase, Buffer.from(keeping.salt, 'base64'), keeping.scrypt);
  const bytes = unseal(wrapping, wrappedKeyPurpose(vaultId, keeping.scrypt), keeping.wrapped);
  return bytes?.length === KEY_BYTES ? takeKey(bytes) : null;
}

export const sealKeyCheck = (key: KeyObject, vaultId: string): VaultHeader['check'] =>
  seal(key, [VAULT_FORMAT, vaultId, 'key-check'], Buffer.alloc(0));

export const fitsKeyCheck = (key: KeyObject, header: VaultHeader): boolean =>
  unseal(key, [VAULT_FORMAT, header.vaultId, 'key-check'], header.check) !== null;

const wrappedKeyPurpose = (vaultId: string, { N, r, p }: ScryptCost): SealPurpose => [
  VAULT_FORMAT,
  vaultId,
  'wrapped-key',
  N,
  r,
  p,
];

/** Keeps the key in an object that neither JSON nor an inspector prints, and clears the bytes it came in. */
function takeKey(bytes: Buffer): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}

export function keyFromPassphrase(
  passphrase: string,
  salt: Buffer,
  { N, r, p }: ScryptCost,
): Promise<KeyObject> {
  // NFKC: the same passphrase typed on another system's keyboard may arrive composed differently.
  const typed = passphrase.normalize('NFKC');
  return new Promise((resolve, reject) => {
    // Node's default `maxmem` of 32 MiB refuses this cost; it needs 128 * N * r bytes and a little more.
    scrypt(typed, salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, bytes) => {
      if (error) reject(error);
      else resolve(takeKey(bytes));
    });
  });
}

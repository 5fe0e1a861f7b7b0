import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** AES-256-GCM (NIST SP 800-38D) with a random 12-byte nonce; all members are base64. */
export interface Sealed {
  readonly nonce: string;
  readonly sealed: string;
  readonly tag: string;
}

/**
 * What a sealed text is and where it belongs, bound to it as associated data: a record that is moved to another id or
 * another vault, or read as something else, does not open.
 */
export type SealPurpose = readonly [
  format: number,
  vaultId: string,
  purpose: 'record' | 'key-check' | 'wrapped-key' | 'export',
  ...detail: readonly (string | number)[],
];

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const newVaultKey = (): KeyObject => createSecretKey(randomBytes(KEY_BYTES));

export function seal(key: KeyObject, purpose: SealPurpose, secret: Uint8Array): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(JSON.stringify(purpose)));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Null when it was not sealed with this key for this purpose, or was damaged: GCM cannot tell these apart. */
export function unseal(key: KeyObject, purpose: SealPurpose, sealed: Sealed): Buffer | null {
  const tag = Buffer.from(sealed.tag, 'base64');
  const nonce = Buffer.from(sealed.nonce, 'base64');
  // A shorter tag would be accepted with less proof (SP 800-38D, appendix C).
  if (tag.length !== TAG_BYTES || nonce.length !== NONCE_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(JSON.stringify(purpose)));
  decipher.setAuthTag(tag);
  const opened = decipher.update(Buffer.from(sealed.sealed, 'base64'));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    opened.fill(0);
    return null;
  }
}

import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { words } from '../../text/words.ts';

/**
 * The public key behind what a person pasted, PEM or the base64 inside of it, as base64 of its SPKI.
 * Errors: INVALID_REQUEST. The text is never quoted: it may be a private key by mistake.
 */
export function readPublicKey(text: string): Result<string> {
  if (/PRIVATE KEY/u.test(text)) return fail(invalid(words().catalogue.privateKey));
  const base64 = text.replace(/-----(BEGIN|END) PUBLIC KEY-----/gu, '').replace(/\s+/gu, '');
  const key = /^[A-Za-z0-9+/]{1,2000}={0,2}$/u.test(base64) ? keyOf(base64) : null;
  if (key === null) return fail(invalid(words().catalogue.noKey));
  if (key.asymmetricKeyType !== 'ed25519') return fail(invalid(words().catalogue.otherKey));
  return ok(key.export({ type: 'spki', format: 'der' }).toString('base64'));
}

/**
 * Whether the text was signed with the key. What is checked is what is read afterwards: the text itself, as UTF-8.
 * `signature` is the content of the `.sig` file; null: there is none. Errors: SIGNATURE_WRONG.
 */
export function checkSignature(text: string, signature: string | null, publicKey: string): Result<null> {
  if (signature === null) return fail(wrong(words().catalogue.notSigned));
  const base64 = signature.replace(/\s+/gu, '');
  // 64 bytes: anything else is no signature of Ed25519.
  if (!/^[A-Za-z0-9+/]{86}==$/u.test(base64)) return fail(wrong(words().catalogue.noSignature));
  const key = keyOf(publicKey);
  const isRight =
    key?.asymmetricKeyType === 'ed25519' &&
    verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(base64, 'base64'));
  return isRight ? ok(null) : fail(wrong(words().catalogue.wrongSignature));
}

function keyOf(base64: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

const invalid = (message: string) => ({ code: 'INVALID_REQUEST', message, remedy: 'none' }) as const;
const wrong = (message: string) => ({ code: 'SIGNATURE_WRONG', message, remedy: 'none' }) as const;

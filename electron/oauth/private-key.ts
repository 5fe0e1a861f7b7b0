import { createHash, createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { AppError } from '../../shared/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { PrivateKeyFacts } from '../../shared/sign-in-progress.ts';
import { words } from '../text/words.ts';

export interface ReadyPrivateKey {
  readonly key: KeyObject;
  readonly facts: PrivateKeyFacts;
}

/** Salesforce takes no shorter one (salesforce.md 1.2), and neither does jose. */
const LEAST_BITS = 2048;

/**
 * Reads an RSA private key out of PEM text: PKCS#1, PKCS#8, a `.key` file, with or without its certificate beside it.
 * Each way in which it is not one is told apart. Errors: PRIVATE_KEY_UNUSABLE.
 */
export function readPrivateKey(text: string): Result<ReadyPrivateKey> {
  const blocks = findBlocks(text);
  const pem = blocks.find(({ label }) => /PRIVATE KEY$/.test(label));
  if (pem === undefined) return unusable(whyNoKey(blocks));
  if (pem.label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type:\s*4,\s*ENCRYPTED/.test(pem.text)) {
    return unusable(words().oauth.keyEncrypted);
  }
  if (pem.label === 'OPENSSH PRIVATE KEY') {
    return unusable(words().oauth.keyOpenSsh);
  }
  let key: KeyObject;
  try {
    key = createPrivateKey(pem.text);
  } catch {
    return unusable(words().oauth.keyDamaged);
  }
  if (key.asymmetricKeyType !== 'rsa') {
    return unusable(words().oauth.keyNotRsa);
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < LEAST_BITS) {
    return unusable(words().oauth.keyTooShort(bits, LEAST_BITS));
  }
  const publicKey = publicDer(createPublicKey(key));
  const certificate = blocks
    .filter(({ label }) => label === 'CERTIFICATE')
    .flatMap((block) => readCertificate(block.text))
    .find((one) => publicDer(one.publicKey).equals(publicKey));
  return ok({
    key,
    facts: {
      bits,
      publicKeyFingerprint: fingerprint(publicKey),
      certificateFingerprint: certificate?.fingerprint256 ?? null,
    },
  });
}

interface PemBlock {
  readonly label: string;
  readonly text: string;
}

/** PEM blocks (RFC 7468) wherever they stand; `\n` written out, as environment variables hold keys, is a line end. */
function findBlocks(text: string): readonly PemBlock[] {
  const lines = text.includes('\n') ? text : text.replaceAll('\\r', '').replaceAll('\\n', '\n');
  const blocks = lines.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----[\s\S]*?-----END \1-----/g);
  return [...blocks].map(([block, label = '']) => ({
    label,
    text: `${block.replace(/\r\n?/g, '\n').replace(/^[ \t]+/gm, '')}\n`,
  }));
}

function whyNoKey(blocks: readonly PemBlock[]): string {
  const labels = blocks.map(({ label }) => label);
  if (labels.includes('CERTIFICATE')) {
    return words().oauth.keyIsCertificate;
  }
  if (labels.some((label) => label.endsWith('PUBLIC KEY'))) {
    return words().oauth.keyIsPublic;
  }
  return words().oauth.keyNone;
}

function readCertificate(pem: string): readonly X509Certificate[] {
  try {
    return [new X509Certificate(pem)];
  } catch {
    // Beside a good key a broken certificate changes nothing: it is only looked at to compare fingerprints.
    return [];
  }
}

const publicDer = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

const fingerprint = (der: Buffer): string =>
  (createHash('sha256').update(der).digest('hex').toUpperCase().match(/../g) ?? []).join(':');

const unusable = (message: string): Result<never> => fail({ ...UNUSABLE, message });

const UNUSABLE = { code: 'PRIVATE_KEY_UNUSABLE', remedy: 'none' } as const satisfies Omit<
  AppError,
  'message'
>;

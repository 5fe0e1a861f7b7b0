import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
} from 'node:crypto';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { readPrivateKey } from './private-key.ts';

const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const key = rsa(2048);
const pkcs8 = key.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = key.export({ type: 'pkcs1', format: 'pem' }).toString();
const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });

describe('a private key', () => {
  it.each([
    ['PKCS#8', pkcs8],
    ['PKCS#1', pkcs1],
    ['with Windows line ends', pkcs1.replaceAll('\n', '\r\n')],
    [
      'with old Mac line ends and text around it',
      `Bag Attributes\r\n${pkcs8.replaceAll('\n', '\r')}\r\nend\n`,
    ],
    ['indented, as YAML holds it', pkcs8.replaceAll('\n', '\n    ')],
    ['with its line ends written out', pkcs8.replaceAll('\n', '\\n')],
  ])('is read %s', (_what, text) => {
    expect(readPrivateKey(text)).toMatchObject({
      ok: true,
      value: {
        facts: {
          bits: 2048,
          publicKeyFingerprint: createHash('sha256')
            .update(spki)
            .digest('hex')
            .toUpperCase()
            .match(/../g)
            ?.join(':'),
          certificateFingerprint: null,
        },
      },
    });
  });

  it('shows the fingerprint of its own certificate, whatever stands beside it', async () => {
    const own = await generate([{ name: 'commonName', value: 'own' }], { keySize: 2048 });
    const other = await generate([{ name: 'commonName', value: 'other' }], { keySize: 2048 });
    const { fingerprint256 } = new X509Certificate(own.cert);
    const read = readPrivateKey(`${other.cert}\n${own.private}\n${own.cert}`);
    expect(read).toMatchObject({ value: { facts: { certificateFingerprint: fingerprint256 } } });
    expect(readPrivateKey(`${own.private}\n${other.cert}`)).toMatchObject({
      ok: true,
      value: { facts: { certificateFingerprint: null } },
    });
  });

  const encrypted = { cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
  it.each<[string, string, RegExp]>([
    ['nothing', '', /no private key/],
    ['a stranger’s text', 'hello', /no private key/],
    ['a certificate alone', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', /certificate/],
    ['a public key', createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(), /public key/],
    [
      'an encrypted key (PKCS#8)',
      key.export({ type: 'pkcs8', format: 'pem', ...encrypted }).toString(),
      /openssl pkey -in/,
    ],
    [
      'an encrypted key (PKCS#1)',
      key.export({ type: 'pkcs1', format: 'pem', ...encrypted }).toString(),
      /openssl pkey -in/,
    ],
    [
      'an OpenSSH key',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----',
      /ssh-keygen/,
    ],
    ['half a key', `${pkcs8.slice(0, 400)}\n-----END PRIVATE KEY-----`, /missing or changed/],
    ['a key without its last line', pkcs8.replace(/-----END.*/, ''), /no private key/],
    [
      'an elliptic key',
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      /not an RSA key/,
    ],
    ['a short key', rsa(1024).export({ type: 'pkcs8', format: 'pem' }).toString(), /1024 bits/],
  ])('is not %s, and that is said', (_what, text, message) => {
    const read = readPrivateKey(text);
    expect(read).toMatchObject({ ok: false, error: { code: 'PRIVATE_KEY_UNUSABLE' } });
    if (!read.ok) expect(read.error.message).toMatch(message);
  });

  it('is usable as it was read', () => {
    const read = readPrivateKey(pkcs1);
    expect(read.ok && read.value.key.equals(createPrivateKey(pkcs8))).toBe(true);
  });
});

import { randomBytes } from 'node:crypto';
import { generate } from 'selfsigned';

/** What a practice with TLS serves with: a key and a certificate of a certificate authority of its own. */
export interface TlsCertificates {
  /** PEM of the authority, which clients must be told to trust. */
  readonly caPem: string;
  readonly key: string;
  readonly cert: string;
}

/** A leaf's life. Chromium and macOS refuse more than 398 days. */
const LIFE_MS = 90 * 24 * 60 * 60_000;

/** Every loopback address that a host can get (hosts.ts). */
const ADDRESSES = Array.from({ length: 254 }, (_, index) => `127.0.0.${index + 1}`);

/**
 * Makes a certificate authority and one certificate for all hosts; both live in this process only.
 *
 * An authority and not one self-signed certificate: companies have those too, and `NODE_EXTRA_CA_CERTS` and
 * browsers want them.
 */
export async function makeTlsCertificates(): Promise<TlsCertificates> {
  const life = {
    // A client's clock may be a little behind.
    notBeforeDate: new Date(Date.now() - 60 * 60_000),
    notAfterDate: new Date(Date.now() + LIFE_MS),
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
  } as const;
  // A name of its own: who trusts two authorities of one name tries the wrong one, and finds the signature bad.
  const name = `Practice Salesforce CA ${randomBytes(4).toString('hex')}`;
  const authority = await generate([{ name: 'commonName', value: name }], {
    ...life,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'Practice Salesforce' }], {
    ...life,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [{ type: 2, value: 'localhost' }, ...ADDRESSES.map((ip) => ({ type: 7 as const, ip }))],
      },
    ],
  });
  return { caPem: authority.cert, key: leaf.private, cert: leaf.cert };
}

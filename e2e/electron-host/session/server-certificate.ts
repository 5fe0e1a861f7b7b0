import { createHash, X509Certificate } from 'node:crypto';
import tls, { type DetailedPeerCertificate } from 'node:tls';
import { toNetError, type NetErrorName } from './net-error.ts';

/** What a server shows at the TLS handshake, and what the usual verification thinks of it. */
export interface ServerCertificate {
  readonly certificate: Electron.Certificate;
  /** Base64 SHA-256 of each public key of the chain, as Chromium's `ignore-certificate-errors-spki-list` has them. */
  readonly publicKeyHashes: readonly string[];
  /** undefined when the certificate is fine. */
  readonly problem: NetErrorName | undefined;
}

/** Asks a server for its certificate. Rejects with a NetError when there is no TLS to be had. */
export function askServerCertificate(hostname: string, port: number): Promise<ServerCertificate> {
  return new Promise((resolve, reject) => {
    const servername = /^[\d.]+$|:/.test(hostname) ? undefined : hostname;
    const socket = tls.connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      // The verdict is what is asked for here: nothing is sent over this connection.
      rejectUnauthorized: false,
      ...(servername === undefined ? {} : { servername }),
    });
    socket.once('error', (error) => reject(toNetError(error)));
    socket.once('secureConnect', () => {
      const peer = socket.getPeerCertificate(true);
      const identity = tls.checkServerIdentity(hostname.replace(/^\[|\]$/g, ''), peer);
      // Node sets the error's code as a text here, whatever its type says.
      const authorization: unknown = socket.authorizationError;
      const problem = socket.authorized ? identity : nodeErrorOf(authorization);
      socket.destroy();
      resolve({
        certificate: toElectronCertificate(peer),
        publicKeyHashes: chainOf(peer).map(hashOfPublicKey),
        problem: problem === undefined ? undefined : toNetError(problem).netErrorName,
      });
    });
  });
}

function nodeErrorOf(authorization: unknown): Error {
  if (authorization instanceof Error) return authorization;
  return Object.assign(new Error('unverified'), { code: String(authorization) });
}

/** Leaf first; a self-signed root names itself as its issuer, which ends the chain. */
function chainOf(leaf: DetailedPeerCertificate): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  const seen = new Set<string>();
  // Node's type hides that the issuer is absent when the server did not send it.
  let next: Partial<DetailedPeerCertificate> | undefined = leaf;
  while (next?.fingerprint256 !== undefined && !seen.has(next.fingerprint256)) {
    seen.add(next.fingerprint256);
    // A certificate with a fingerprint is a whole one.
    chain.push(next as DetailedPeerCertificate);
    next = next.issuerCertificate;
  }
  return chain;
}

function hashOfPublicKey(certificate: DetailedPeerCertificate): string {
  const { publicKey } = new X509Certificate(certificate.raw);
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}

function toElectronCertificate(leaf: DetailedPeerCertificate): Electron.Certificate {
  const [first, ...issuers] = chainOf(leaf).toReversed();
  if (!first) throw new Error('a TLS server without a certificate');
  // Electron's type demands an issuerCert that a root does not have.
  const root: Omit<Electron.Certificate, 'issuerCert'> = describe(first);
  return issuers.reduce<Electron.Certificate>(
    (issuerCert, certificate) => ({ ...describe(certificate), issuerCert }),
    root as Electron.Certificate,
  );
}

function describe(certificate: DetailedPeerCertificate): Omit<Electron.Certificate, 'issuerCert'> {
  const base64 = certificate.raw.toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  const fingerprint = createHash('sha256').update(certificate.raw).digest('base64');
  return {
    data: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    fingerprint: `sha256/${fingerprint}`,
    issuer: toPrincipal(certificate.issuer),
    issuerName: one(certificate.issuer.CN),
    serialNumber: certificate.serialNumber,
    subject: toPrincipal(certificate.subject),
    subjectName: one(certificate.subject.CN),
    validStart: Date.parse(certificate.valid_from) / 1000,
    validExpiry: Date.parse(certificate.valid_to) / 1000,
  };
}

type Name = string | string[] | undefined;
const one = (value: Name): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));
const list = (value: Name): string[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function toPrincipal(name: tls.Certificate): Electron.CertificatePrincipal {
  return {
    commonName: one(name.CN),
    country: one(name.C),
    locality: one(name.L),
    organizations: list(name.O),
    organizationUnits: list(name.OU),
    state: one(name.ST),
  };
}

import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CertificateVerifier, refusalOf, type VerifyProc } from './certificate-verifier.ts';
import { askServerCertificate } from './server-certificate.ts';

let server: https.Server;
let port: number;

beforeEach(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'self.example' }]);
  server = https.createServer({ key, cert }, (_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const verifierWith = (proc: VerifyProc, trusted: readonly string[] = []): CertificateVerifier => {
  const verifier = new CertificateVerifier(
    () => new Set(trusted),
    () => undefined,
  );
  verifier.setProc(proc);
  return verifier;
};

describe('an app’s certificate verifier', () => {
  it('is shown the certificate and the usual verdict', async () => {
    const shown: Electron.Request[] = [];
    const verifier = verifierWith((request, callback) => {
      shown.push(request);
      callback(0);
    });
    expect(await verifier.verdict('127.0.0.1', port)).toBeUndefined();
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({
      hostname: '127.0.0.1',
      verificationResult: 'net::ERR_CERT_AUTHORITY_INVALID',
      errorCode: -202,
      isIssuedByKnownRoot: false,
    });
    const { certificate } = shown[0] ?? {};
    expect(certificate).toMatchObject({
      subjectName: 'self.example',
      issuer: { commonName: 'self.example' },
    });
    expect(certificate?.data).toContain('-----BEGIN CERTIFICATE-----');
    expect(certificate).not.toHaveProperty('issuerCert');
  });

  it.each([
    [0, undefined],
    [-2, 'ERR_FAILED'],
    [-3, 'ERR_CERT_AUTHORITY_INVALID'],
  ])('%i means %s', async (result, verdict) => {
    const verifier = verifierWith((_request, callback) => callback(result));
    expect(await refusalOf(verifier, `https://127.0.0.1:${port}/x`)).toBe(verdict);
  });

  it('is asked once for each server, and again when there is a new one', async () => {
    let asked = 0;
    const count: VerifyProc = (_request, callback) => {
      asked++;
      callback(-2);
    };
    const verifier = verifierWith(count);
    await Promise.all([verifier.verdict('127.0.0.1', port), verifier.verdict('127.0.0.1', port)]);
    expect(asked).toBe(1);
    verifier.setProc(count);
    await verifier.verdict('127.0.0.1', port);
    expect(asked).toBe(2);
  });

  it('leaves a server that cannot be reached to Chromium', async () => {
    const verifier = verifierWith((_request, callback) => callback(-2));
    expect(await refusalOf(verifier, 'https://127.0.0.1:9/')).toBeUndefined();
  });

  it('a key on the list of trusted ones is accepted without an app’s word', async () => {
    const { publicKeyHashes, problem } = await askServerCertificate('127.0.0.1', port);
    expect(problem).toBe('ERR_CERT_AUTHORITY_INVALID');
    expect(await verifierWith(null, publicKeyHashes).verdict('127.0.0.1', port)).toBeUndefined();
    expect(await verifierWith(null).verdict('127.0.0.1', port)).toBe('ERR_CERT_AUTHORITY_INVALID');
  });
});

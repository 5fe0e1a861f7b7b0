import { NET_ERROR_CODES, NetError, netErrorNameOf, type NetErrorName } from './net-error.ts';
import { askServerCertificate } from './server-certificate.ts';

export type VerifyProc = Parameters<Electron.Session['setCertificateVerifyProc']>[0];

/** An app's answer that leaves the decision to the usual verification. */
const USE_CHROMIUMS_VERDICT = -3;

/**
 * Asks an app's certificate verifier, once for each server (Chromium caches the answers, too).
 *
 * DevTools has no event for it that still works, so the host looks at the server's certificate itself,
 * before it lets a page's request go.
 */
export class CertificateVerifier {
  private proc: VerifyProc = null;
  private verdicts = new Map<string, Promise<NetErrorName | undefined>>();
  private readonly trustedKeys: () => ReadonlySet<string>;
  private readonly onChange: () => void;

  /**
   * @param trustedKeys the key hashes of Chromium's `ignore-certificate-errors-spki-list`
   * @param onChange called when an app's verifier came or went
   */
  constructor(trustedKeys: () => ReadonlySet<string>, onChange: () => void) {
    this.trustedKeys = trustedKeys;
    this.onChange = onChange;
  }

  get isCustom(): boolean {
    return this.proc !== null;
  }

  setProc(proc: VerifyProc): void {
    this.proc = proc;
    this.verdicts = new Map();
    this.onChange();
  }

  /** Why a server may not be talked to; undefined when it may. Rejects with a NetError when it cannot be reached. */
  verdict(hostname: string, port: number): Promise<NetErrorName | undefined> {
    const key = `${hostname}:${port}`;
    const known = this.verdicts.get(key);
    if (known) return known;
    const verdict = this.ask(hostname, port);
    this.verdicts.set(key, verdict);
    // A server that could not be reached is asked again.
    verdict.catch(() => this.verdicts.delete(key));
    return verdict;
  }

  private async ask(hostname: string, port: number): Promise<NetErrorName | undefined> {
    const { proc } = this;
    const { certificate, publicKeyHashes, problem } = await askServerCertificate(hostname, port);
    const trusted = this.trustedKeys();
    const usual = publicKeyHashes.some((hash) => trusted.has(hash)) ? undefined : problem;
    if (!proc) return usual;
    const result = await new Promise<number>((resolve) =>
      proc(
        {
          hostname,
          certificate,
          validatedCertificate: certificate,
          isIssuedByKnownRoot: false,
          verificationResult: usual === undefined ? 'net::OK' : `net::${usual}`,
          errorCode: usual === undefined ? 0 : NET_ERROR_CODES[usual],
        },
        resolve,
      ),
    );
    if (result === 0) return undefined;
    return result === USE_CHROMIUMS_VERDICT ? usual : netErrorNameOf(result);
  }
}

/**
 * Whether a page may ask this https URL, by the app's verifier.
 *
 * A server that cannot be reached is not refused here: Chromium finds that out itself and says so.
 */
export async function refusalOf(
  verifier: CertificateVerifier,
  url: string,
): Promise<NetErrorName | undefined> {
  const { protocol, hostname, port } = new URL(url);
  if (!verifier.isCustom || protocol !== 'https:') return undefined;
  try {
    return await verifier.verdict(hostname, port === '' ? 443 : Number(port));
  } catch (error) {
    if (error instanceof NetError) return undefined;
    throw error;
  }
}

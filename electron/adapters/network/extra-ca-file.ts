import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { ExtraCaState } from '../../../shared/network-settings.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ExtraCa } from '../../ports/extra-ca.ts';
import { words } from '../../text/words.ts';

/** A file larger than every list of authorities there is was chosen by mistake. */
const MAX_BYTES = 2 * 1024 * 1024;

/**
 * The person's own certificate authority file, read at start and when it is chosen. It adds trust for Latchkey's own
 * requests and can take none away; a file that cannot be used adds nothing, and says why.
 */
export function createExtraCaFile(options: {
  /** Set in an earlier run. */
  readonly file: string | undefined;
  readonly homeFolder: string;
}): ExtraCa {
  const shown = (file: string) => plainText(shortenHome(file, options.homeFolder), 300);
  let current = options.file === undefined ? NONE : read(options.file, shown(options.file));
  return {
    certificates: () => current.certificates,
    state: () => current.state,
    use: (file) => {
      const found = read(file, shown(file));
      if (found.state.kind === 'unusable') return Promise.resolve(unreadable(found.state));
      current = found;
      return Promise.resolve(ok(found.state));
    },
    forget: () => {
      current = NONE;
    },
  };
}

interface Current {
  readonly state: ExtraCaState;
  readonly certificates: readonly string[];
}

const NONE: Current = { state: { kind: 'none' }, certificates: [] };

function read(file: string, shownFile: string): Current {
  const unusable = (reason: string): Current => ({
    state: { kind: 'unusable', file: shownFile, reason },
    certificates: [],
  });
  let bytes: Buffer;
  try {
    if (statSync(file).size > MAX_BYTES) return unusable(words().network.caTooLarge);
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return unusable(code === 'ENOENT' ? words().network.caGone : words().network.caUnreadable(code));
  }
  const blocks = bytes
    .toString('latin1')
    .match(
      /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g,
    );
  const certificates: X509Certificate[] = [];
  for (const block of blocks ?? [bytes]) {
    try {
      certificates.push(new X509Certificate(block));
    } catch {
      return unusable(blocks === null ? words().network.caNone : words().network.caDamaged);
    }
  }
  return {
    state: { kind: 'used', file: shownFile, names: certificates.map(nameOf) },
    certificates: certificates.map((certificate) => certificate.toString()),
  };
}

/** The common name, or the organization, and until when it is valid. */
function nameOf(certificate: X509Certificate): string {
  const subject = /^CN=(.+)$/m.exec(certificate.subject) ?? /^O=(.+)$/m.exec(certificate.subject);
  const until = new Date(certificate.validTo).toISOString().slice(0, 10);
  return words().network.caValidUntil(plainText(subject?.[1] ?? words().network.caNameless, 80), until);
}

const shortenHome = (file: string, home: string): string =>
  home.length > 1 && file.startsWith(home) ? `~${file.slice(home.length)}` : file;

const unreadable = (state: Extract<ExtraCaState, { kind: 'unusable' }>): Result<never> =>
  fail({
    code: 'FILE_UNREADABLE',
    message: words().network.caNotTaken(state.file, state.reason),
    remedy: 'none',
  });

import { words, type MainWords } from '../../text/words.ts';

/** What a network error was, in words for a person; never the URL, whose query may hold a secret. */
export interface NetworkFault {
  readonly kind: 'dns' | 'no-name-server' | 'refused' | 'reset' | 'timeout' | 'tls' | 'proxy' | 'other';
  readonly detail: string;
  /** What a proxy answered instead of opening the way. */
  readonly proxyStatus?: number;
}

const KINDS: readonly (readonly [NetworkFault['kind'], RegExp, keyof MainWords['network']['faults']])[] = [
  ['dns', /^(ENOTFOUND|ENODATA)$/, 'nameNotFound'],
  ['no-name-server', /^(EAI_\w+|ESERVFAIL)$/, 'noNameServer'],
  ['proxy', /PROXY|TUNNEL/, 'proxyRefused'],
  ['refused', /^(ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES)$/, 'noConnection'],
  ['timeout', /^(ETIMEDOUT|ESOCKETTIMEDOUT)$/, 'tooLate'],
  [
    'reset',
    /^(ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ERR_READING_RESPONSE_STREAM|ERR_HTTP_CONTENT_LENGTH_MISMATCH)$/,
    'brokeOff',
  ],
  [
    'tls',
    /^(EPROTO$|ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|ERR_BORINGSSL)/,
    'notTrusted',
  ],
];

/** Sorts an error of Node or got by its code. The code itself is kept for the reader who wants to search for it. */
export function describeNetworkError(error: unknown, hostname: string): NetworkFault {
  const { code, statusCode } = innermost(error);
  const known = KINDS.find(([, pattern]) => pattern.test(code));
  const [kind, , name] = known ?? (['other', null, 'failed'] as const);
  const said = words().network.faults[name];
  if (kind === 'proxy' && statusCode !== undefined) {
    return { kind, detail: `${hostname}: ${said} (${statusCode})`, proxyStatus: statusCode };
  }
  return { kind, detail: `${hostname}: ${said} (${code})` };
}

/** got wraps Node's error, and Node wraps one error per address it tried (happy eyeballs) in an AggregateError. */
function innermost(error: unknown): { readonly code: string; readonly statusCode?: number } {
  let code: string | null = null;
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    if ('code' in at && typeof at.code === 'string' && at.code !== 'ERR_GOT_REQUEST_ERROR') code ??= at.code;
    // got copies the code of what it wraps, but not the status that a proxy's refusal has.
    if ('statusCode' in at && typeof at.statusCode === 'number') {
      return { code: code ?? 'unknown', statusCode: at.statusCode };
    }
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return { code: code ?? 'unknown' };
}

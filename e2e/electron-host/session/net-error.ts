/**
 * Chromium's network errors, as Electron shows them: an `Error` whose message is `net::ERR_…`.
 *
 * Names and numbers are those of Chromium's `net/base/net_error_list.h`.
 */
export const NET_ERROR_CODES = {
  ERR_IO_PENDING: -1,
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_INVALID_ARGUMENT: -4,
  ERR_FILE_NOT_FOUND: -6,
  ERR_TIMED_OUT: -7,
  ERR_UNEXPECTED: -9,
  ERR_ACCESS_DENIED: -10,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NETWORK_CHANGED: -21,
  ERR_BLOCKED_BY_RESPONSE: -27,
  ERR_CONNECTION_CLOSED: -100,
  ERR_CONNECTION_RESET: -101,
  ERR_CONNECTION_REFUSED: -102,
  ERR_CONNECTION_ABORTED: -103,
  ERR_CONNECTION_FAILED: -104,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_SSL_PROTOCOL_ERROR: -107,
  ERR_ADDRESS_INVALID: -108,
  ERR_ADDRESS_UNREACHABLE: -109,
  ERR_SSL_VERSION_OR_CIPHER_MISMATCH: -113,
  ERR_CONNECTION_TIMED_OUT: -118,
  ERR_CERT_COMMON_NAME_INVALID: -200,
  ERR_CERT_DATE_INVALID: -201,
  ERR_CERT_AUTHORITY_INVALID: -202,
  ERR_CERT_REVOKED: -206,
  ERR_CERT_INVALID: -207,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
  ERR_TOO_MANY_REDIRECTS: -310,
  ERR_UNSAFE_REDIRECT: -311,
  ERR_UNSAFE_PORT: -312,
  ERR_INVALID_RESPONSE: -320,
  ERR_INVALID_HTTP_RESPONSE: -370,
  ERR_INVALID_REDIRECT: -303,
  ERR_EMPTY_RESPONSE: -324,
  ERR_CONTENT_DECODING_FAILED: -330,
  ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH: -346,
  ERR_CONTENT_LENGTH_MISMATCH: -354,
  ERR_INCOMPLETE_CHUNKED_ENCODING: -355,
  ERR_INVALID_AUTH_CREDENTIALS: -338,
} as const;

/** The name of a Chromium network error, without its `net::` prefix. */
export type NetErrorName = keyof typeof NET_ERROR_CODES;

/** A request that failed in the network, as Electron reports it (message `net::ERR_…`). */
export class NetError extends Error {
  readonly netErrorName: NetErrorName;

  constructor(name: NetErrorName) {
    super(`net::${name}`);
    this.netErrorName = name;
  }
}

const NAMES_BY_CODE: ReadonlyMap<number, NetErrorName> = new Map(
  Object.entries(NET_ERROR_CODES).map(([name, code]) => [code, name as NetErrorName]),
);

/** The name for a Chromium error number, or ERR_FAILED for a number that is not in the list. */
export function netErrorNameOf(code: number): NetErrorName {
  return NAMES_BY_CODE.get(code) ?? 'ERR_FAILED';
}

/** Node's socket, DNS and TLS error codes in Chromium's words. */
const NAMES_BY_NODE_CODE: ReadonlyMap<string, NetErrorName> = new Map<string, NetErrorName>([
  ['ECONNREFUSED', 'ERR_CONNECTION_REFUSED'],
  ['ECONNRESET', 'ERR_CONNECTION_RESET'],
  ['EPIPE', 'ERR_CONNECTION_RESET'],
  ['ECONNABORTED', 'ERR_CONNECTION_ABORTED'],
  ['ETIMEDOUT', 'ERR_CONNECTION_TIMED_OUT'],
  ['ENOTFOUND', 'ERR_NAME_NOT_RESOLVED'],
  ['EAI_AGAIN', 'ERR_NAME_NOT_RESOLVED'],
  ['ENETUNREACH', 'ERR_INTERNET_DISCONNECTED'],
  ['EHOSTUNREACH', 'ERR_ADDRESS_UNREACHABLE'],
  ['EADDRNOTAVAIL', 'ERR_ADDRESS_INVALID'],
  ['ENOENT', 'ERR_FILE_NOT_FOUND'],
  ['EISDIR', 'ERR_FILE_NOT_FOUND'],
  ['EACCES', 'ERR_ACCESS_DENIED'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_CERT_AUTHORITY_INVALID'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'ERR_CERT_AUTHORITY_INVALID'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'ERR_CERT_AUTHORITY_INVALID'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_CERT_AUTHORITY_INVALID'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_CERT_AUTHORITY_INVALID'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_CERT_COMMON_NAME_INVALID'],
  ['HOSTNAME_MISMATCH', 'ERR_CERT_COMMON_NAME_INVALID'],
  ['CERT_HAS_EXPIRED', 'ERR_CERT_DATE_INVALID'],
  ['CERT_NOT_YET_VALID', 'ERR_CERT_DATE_INVALID'],
  ['CERT_REVOKED', 'ERR_CERT_REVOKED'],
  ['EPROTO', 'ERR_SSL_PROTOCOL_ERROR'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PROTOCOL_ERROR'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  ['HPE_INVALID_CONSTANT', 'ERR_INVALID_HTTP_RESPONSE'],
  ['Z_DATA_ERROR', 'ERR_CONTENT_DECODING_FAILED'],
  ['Z_BUF_ERROR', 'ERR_CONTENT_DECODING_FAILED'],
]);

/**
 * Puts an error of Node's http, tls or fs into Chromium's words.
 *
 * A server that closes the connection before it has answered is told apart from a reset one:
 * Chromium calls it an empty response.
 */
export function toNetError(error: unknown): NetError {
  if (error instanceof NetError) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return toNetError(error.errors[0]);
  if (!(error instanceof Error)) return new NetError('ERR_FAILED');
  if (error.message === 'socket hang up') return new NetError('ERR_EMPTY_RESPONSE');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return new NetError(NAMES_BY_NODE_CODE.get(code) ?? 'ERR_FAILED');
}

/** The reasons that DevTools' `Fetch.failRequest` accepts, each giving the page one Chromium error. */
type DevToolsErrorReason =
  | 'Failed'
  | 'Aborted'
  | 'TimedOut'
  | 'AccessDenied'
  | 'ConnectionClosed'
  | 'ConnectionReset'
  | 'ConnectionRefused'
  | 'ConnectionAborted'
  | 'ConnectionFailed'
  | 'NameNotResolved'
  | 'InternetDisconnected'
  | 'AddressUnreachable'
  | 'BlockedByClient'
  | 'BlockedByResponse';

const DEVTOOLS_REASONS: ReadonlyMap<NetErrorName, DevToolsErrorReason> = new Map<
  NetErrorName,
  DevToolsErrorReason
>([
  ['ERR_ABORTED', 'Aborted'],
  ['ERR_TIMED_OUT', 'TimedOut'],
  ['ERR_ACCESS_DENIED', 'AccessDenied'],
  ['ERR_CONNECTION_CLOSED', 'ConnectionClosed'],
  ['ERR_CONNECTION_RESET', 'ConnectionReset'],
  ['ERR_CONNECTION_REFUSED', 'ConnectionRefused'],
  ['ERR_CONNECTION_ABORTED', 'ConnectionAborted'],
  ['ERR_CONNECTION_FAILED', 'ConnectionFailed'],
  ['ERR_NAME_NOT_RESOLVED', 'NameNotResolved'],
  ['ERR_INTERNET_DISCONNECTED', 'InternetDisconnected'],
  ['ERR_ADDRESS_UNREACHABLE', 'AddressUnreachable'],
  ['ERR_BLOCKED_BY_CLIENT', 'BlockedByClient'],
  ['ERR_BLOCKED_BY_RESPONSE', 'BlockedByResponse'],
]);

/** The nearest reason DevTools can give a page for this error; most become `Failed` (ERR_FAILED). */
export function devToolsReasonFor(name: NetErrorName): DevToolsErrorReason {
  return DEVTOOLS_REASONS.get(name) ?? 'Failed';
}

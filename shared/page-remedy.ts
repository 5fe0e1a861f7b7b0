import type { Remedy } from './app-error.ts';

/**
 * What a person can do about a page that did not load; `detail` holds Chromium's name of the error (its net_error_list.h).
 * A name that nobody knows, a certificate that nobody believes and a proxy that wants a login do not mend by waiting.
 */
export function pageRemedy(detail: string): Remedy {
  if (/NAME_NOT_RESOLVED/.test(detail)) return 'check-host-name';
  if (/INTERNET_DISCONNECTED/.test(detail)) return 'check-network';
  if (/ERR_(CERT|SSL)_/.test(detail)) return 'check-certificate';
  if (/ERR_(PROXY|TUNNEL_CONNECTION)_/.test(detail)) return 'check-proxy';
  return 'retry';
}

import { canonicalCookie } from './canonical-cookie.ts';
import type { StoredCookie } from './stored-cookie.ts';

const SAME_SITE: Readonly<Record<string, Electron.Cookie['sameSite']>> = {
  strict: 'strict',
  lax: 'lax',
  none: 'no_restriction',
};

/**
 * Reads one Set-Cookie header as RFC 6265, 5.2 says; undefined when the cookie is refused.
 *
 * @param url the URL whose response carried the header
 * @param nowSeconds seconds since the epoch, for Max-Age
 */
export function parseSetCookie(header: string, url: URL, nowSeconds: number): StoredCookie | undefined {
  const [pair = '', ...parts] = header.split(';');
  const equals = pair.indexOf('=');
  const attributes = new Map<string, string>();
  for (const part of parts) {
    const mark = part.indexOf('=');
    const key = (mark === -1 ? part : part.slice(0, mark)).trim().toLowerCase();
    // The last of a repeated attribute wins.
    attributes.set(key, mark === -1 ? '' : part.slice(mark + 1).trim());
  }
  const path = attributes.get('path') ?? '';
  const result = canonicalCookie(
    {
      name: equals === -1 ? '' : pair.slice(0, equals).trim(),
      value: (equals === -1 ? pair : pair.slice(equals + 1)).trim(),
      domain: attributes.get('domain') ?? '',
      path: path.startsWith('/') ? path : '',
      secure: attributes.has('secure'),
      httpOnly: attributes.has('httponly'),
      sameSite: SAME_SITE[(attributes.get('samesite') ?? '').toLowerCase()] ?? 'unspecified',
      expirationDate: expiryOf(attributes, nowSeconds),
    },
    url,
    nowSeconds,
  );
  return result.ok ? result.cookie : undefined;
}

/** Max-Age wins over Expires (RFC 6265, 5.3); an unreadable date makes a session cookie. */
function expiryOf(attributes: ReadonlyMap<string, string>, nowSeconds: number): number | undefined {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) {
    const seconds = Number(maxAge);
    return seconds <= 0 ? 0 : nowSeconds + seconds;
  }
  const expires = attributes.get('expires');
  const milliseconds = expires === undefined ? Number.NaN : Date.parse(expires.replaceAll('-', ' '));
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

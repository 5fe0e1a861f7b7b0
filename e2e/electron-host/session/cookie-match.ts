import type { StoredCookie } from './stored-cookie.ts';

/** RFC 6265, 5.1.3, as Chromium's `CanonicalCookie::IsDomainMatch` has it. */
export function domainMatches(cookieDomain: string, host: string): boolean {
  const wanted = host.toLowerCase();
  if (cookieDomain === wanted) return true;
  if (!cookieDomain.startsWith('.')) return false;
  return cookieDomain.slice(1) === wanted || wanted.endsWith(cookieDomain);
}

/** RFC 6265, 5.1.4: `/a` covers `/a` and `/a/b`, never `/ab`. */
function pathMatches(cookiePath: string, requestPath: string): boolean {
  if (requestPath === cookiePath) return true;
  if (!requestPath.startsWith(cookiePath)) return false;
  return cookiePath.endsWith('/') || requestPath[cookiePath.length] === '/';
}

/** Whether Chromium lets this URL set and see Secure cookies: encrypted, or the machine itself. */
export function seesSecureCookies(url: URL): boolean {
  if (url.protocol === 'https:' || url.protocol === 'wss:') return true;
  const host = url.hostname.toLowerCase();
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}

/** Whether the cookie goes with a request to this URL (site rules apart). */
function cookieGoesTo(cookie: StoredCookie, url: URL): boolean {
  return (
    domainMatches(cookie.domain, url.hostname) &&
    pathMatches(cookie.path, url.pathname) &&
    (!cookie.secure || seesSecureCookies(url))
  );
}

/**
 * Picks the cookies that `cookies.get(filter)` answers with, in the order given.
 *
 * A URL that cannot be parsed matches nothing, as in Electron; an empty one is no filter at all.
 */
export function selectCookies(
  cookies: readonly StoredCookie[],
  filter: Electron.CookiesGetFilter,
): StoredCookie[] {
  if (filter.url !== undefined && filter.url !== '' && !URL.canParse(filter.url)) return [];
  const url = filter.url === undefined || filter.url === '' ? undefined : new URL(filter.url);
  return cookies.filter(
    (cookie) =>
      (url === undefined || cookieGoesTo(cookie, url)) &&
      (filter.name === undefined || filter.name === cookie.name) &&
      (filter.path === undefined || filter.path === cookie.path) &&
      (filter.domain === undefined || domainMatches(cookie.domain, filter.domain)) &&
      (filter.secure === undefined || filter.secure === cookie.secure) &&
      (filter.httpOnly === undefined || filter.httpOnly === cookie.httpOnly) &&
      (filter.session === undefined || filter.session === (cookie.expirationDate === undefined)),
  );
}

/** The `Cookie` request header for this URL, longest path first (RFC 6265, 5.4); empty when there is none. */
export function cookieHeaderFor(cookies: readonly StoredCookie[], url: URL): string {
  return cookies
    .filter((cookie) => cookieGoesTo(cookie, url))
    .toSorted((a, b) => b.path.length - a.path.length)
    .map((cookie) => (cookie.name === '' ? cookie.value : `${cookie.name}=${cookie.value}`))
    .join('; ');
}

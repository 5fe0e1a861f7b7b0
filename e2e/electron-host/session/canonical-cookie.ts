import { isIP } from 'node:net';
import { seesSecureCookies } from './cookie-match.ts';
import type { StoredCookie } from './stored-cookie.ts';

/** A cookie fit to be stored, or Electron's own words for why it is not. */
export type CanonicalCookieResult =
  { readonly ok: true; readonly cookie: StoredCookie } | { readonly ok: false; readonly message: string };

/** What a cookie is made from: `cookies.set`'s details, or a Set-Cookie header taken apart. */
export interface CookieAttributes {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: Electron.Cookie['sameSite'];
  /** Seconds since the epoch. */
  readonly expirationDate: number | undefined;
}

const SAME_SITE: readonly string[] = ['unspecified', 'no_restriction', 'lax', 'strict'];

/** Chromium keeps no cookie longer than 400 days (draft-ietf-httpbis-rfc6265bis, 5.5). */
const LONGEST_LIFE_SECONDS = 400 * 24 * 60 * 60;

/** Name and value together, in bytes (`ParsedCookie::kMaxCookieNamePlusValueSize`). */
const LONGEST_PAIR = 4096;

const COOKIE_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:']);

const refuse = (reason: string): CanonicalCookieResult => ({
  ok: false,
  message: `Failed to set cookie - ${reason}`,
});
const INVALID_DOMAIN = 'The cookie was set with an invalid Domain attribute.';

/** Checks what `cookies.set` was given. `nowSeconds` is since the epoch. */
export function canonicalCookieFromDetails(
  details: Electron.CookiesSetDetails,
  nowSeconds: number,
): CanonicalCookieResult {
  // JavaScript callers may leave the url out, or write any sameSite: Electron answers in its own words.
  const { url, sameSite = 'lax' } = details as { readonly url?: unknown; readonly sameSite?: string };
  if (typeof url !== 'string') return { ok: false, message: "Missing required option 'url'" };
  if (!isSameSite(sameSite))
    return { ok: false, message: `Failed to convert '${sameSite}' to an appropriate cookie same site value` };
  if (!URL.canParse(url)) return refuse(INVALID_DOMAIN);
  return canonicalCookie(
    {
      name: details.name ?? '',
      value: details.value ?? '',
      domain: details.domain ?? '',
      path: details.path ?? '',
      secure: details.secure ?? sameSite === 'no_restriction',
      httpOnly: details.httpOnly ?? false,
      sameSite,
      expirationDate: details.expirationDate,
    },
    new URL(url),
    nowSeconds,
  );
}

function isSameSite(text: string): text is Electron.Cookie['sameSite'] {
  return SAME_SITE.includes(text);
}

/** Checks a cookie that `url` sets, and fills in what follows from the URL. */
export function canonicalCookie(
  attributes: CookieAttributes,
  url: URL,
  nowSeconds: number,
): CanonicalCookieResult {
  const { name, value, secure, sameSite } = attributes;
  if (!COOKIE_SCHEMES.has(url.protocol))
    return refuse('Attempted to set a cookie from a scheme that does not support cookies.');
  if (hasForbiddenCharacter(name) || hasForbiddenCharacter(value) || name.includes('='))
    return refuse('The cookie contains ASCII control characters');
  if (name.trim() === '' && value.trim() === '')
    return refuse('The cookie contains no content or only whitespace.');
  if (Buffer.byteLength(name + value) > LONGEST_PAIR)
    return refuse('The cookie exceeded the name/value pair size limit.');
  const domain = canonicalDomain(attributes.domain, url.hostname.toLowerCase());
  if (domain === undefined) return refuse(INVALID_DOMAIN);
  if (attributes.path !== '' && !attributes.path.startsWith('/'))
    return refuse('The cookie was malformed and could not be stored');
  const path = attributes.path === '' ? defaultPath(url.pathname) : attributes.path;
  if (secure && !seesSecureCookies(url))
    return refuse('The cookie was Secure, but the URL was not allowed to access Secure cookies.');
  if (sameSite === 'no_restriction' && !secure)
    return refuse('The cookie specified SameSite=None, but it was not Secure.');
  if (!prefixHolds(name, { secure, domain, path }))
    return refuse('The cookie was set with an invalid __Host- or __Secure- prefix.');
  const expiry = attributes.expirationDate;
  const cookie: StoredCookie = {
    name,
    value,
    domain,
    path,
    secure,
    httpOnly: attributes.httpOnly,
    sameSite,
    ...(expiry === undefined ? {} : { expirationDate: Math.min(expiry, nowSeconds + LONGEST_LIFE_SECONDS) }),
  };
  return { ok: true, cookie };
}

/** Control characters but the tab, and the semicolon, which would begin another attribute. */
function hasForbiddenCharacter(text: string): boolean {
  return (
    text.includes(';') ||
    Array.from(text, (character) => character.charCodeAt(0)).some(
      (code) => code === 0x7f || (code < 0x20 && code !== 0x09),
    )
  );
}

/** The domain to store, or undefined when the URL's host may not set a cookie for the one asked for. */
function canonicalDomain(asked: string, host: string): string | undefined {
  if (asked === '') return host;
  const bare = asked.replace(/^\./, '').toLowerCase();
  if (bare === '') return undefined;
  // An address has no sub-domains: naming it changes nothing, naming another is refused.
  if (isIP(host) !== 0 || host.startsWith('[')) return bare === host ? host : undefined;
  // A single label (a top level domain, or `localhost`) can only be a host cookie.
  if (!bare.includes('.')) return bare === host ? host : undefined;
  return host === bare || host.endsWith(`.${bare}`) ? `.${bare}` : undefined;
}

/** RFC 6265, 5.1.4: the directory of the URL that sets the cookie. */
function defaultPath(pathname: string): string {
  const lastSlash = pathname.lastIndexOf('/');
  return lastSlash <= 0 ? '/' : pathname.slice(0, lastSlash);
}

function prefixHolds(
  name: string,
  cookie: { readonly secure: boolean; readonly domain: string; readonly path: string },
): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('__secure-')) return cookie.secure;
  if (!lower.startsWith('__host-')) return true;
  return cookie.secure && cookie.path === '/' && !cookie.domain.startsWith('.');
}

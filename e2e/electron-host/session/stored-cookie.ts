/** A cookie as a jar holds it: every field known, in Electron's words. */
export interface StoredCookie {
  readonly name: string;
  readonly value: string;
  /** Lower case; begins with a dot when sub-domains see the cookie too. */
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: Electron.Cookie['sameSite'];
  /** Seconds since the epoch; absent for a session cookie. */
  readonly expirationDate?: number;
}

/** Two cookies with the same key are one cookie: the later replaces the earlier (RFC 6265, 5.3). */
export function cookieKey(cookie: Pick<StoredCookie, 'name' | 'domain' | 'path'>): string {
  return JSON.stringify([cookie.name, cookie.domain, cookie.path]);
}

/** The cookie as `cookies.get` and the `changed` event show it. */
export function toElectronCookie(cookie: StoredCookie): Electron.Cookie {
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain,
    hostOnly: !cookie.domain.startsWith('.'),
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    session: cookie.expirationDate === undefined,
    ...(cookie.expirationDate === undefined ? {} : { expirationDate: cookie.expirationDate }),
    sameSite: cookie.sameSite,
  };
}

/** Whether the cookie is past its date. `nowSeconds` is since the epoch. */
export function isExpired(cookie: StoredCookie, nowSeconds: number): boolean {
  return cookie.expirationDate !== undefined && cookie.expirationDate <= nowSeconds;
}

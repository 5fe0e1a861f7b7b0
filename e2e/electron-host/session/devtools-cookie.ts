import type { Protocol } from '../devtools/protocol.ts';
import type { StoredCookie } from './stored-cookie.ts';

const SAME_SITE = { Strict: 'strict', Lax: 'lax', None: 'no_restriction' } as const;
const DEVTOOLS_SAME_SITE = { strict: 'Strict', lax: 'Lax', no_restriction: 'None' } as const;

/** DevTools' form of a cookie in ours. */
export function fromDevToolsCookie(cookie: Protocol.Network.Cookie): StoredCookie {
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain.toLowerCase(),
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite === undefined ? 'unspecified' : SAME_SITE[cookie.sameSite],
    ...(cookie.session ? {} : { expirationDate: cookie.expires }),
  };
}

/**
 * A cookie as `Storage.setCookies` takes it.
 *
 * By domain, never by url: DevTools makes every cookie of an https url Secure, and the domain's leading
 * dot already says whether sub-domains see it.
 */
export function toDevToolsCookie(cookie: StoredCookie): Protocol.Network.CookieParam {
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    ...(cookie.sameSite === 'unspecified' ? {} : { sameSite: DEVTOOLS_SAME_SITE[cookie.sameSite] }),
    ...(cookie.expirationDate === undefined ? {} : { expires: cookie.expirationDate }),
  };
}

/** A cookie that, when set, deletes the one given: the same name, domain and path, long past its date. */
export function toDeletion(cookie: StoredCookie): Protocol.Network.CookieParam {
  // Chromium refuses a cookie with neither name nor value, even one that only deletes.
  return { ...toDevToolsCookie(cookie), value: 'deleted', expires: 1 };
}

import { cookieKey, isExpired, type StoredCookie } from './stored-cookie.ts';

/** Why a cookie changed, in Electron's words (41 and later). */
type CookieChangeCause =
  | 'inserted'
  | 'inserted-no-change-overwrite'
  | 'inserted-no-value-change-overwrite'
  | 'explicit'
  | 'overwrite'
  | 'expired'
  | 'evicted'
  | 'expired-overwrite';

/** One `changed` event. */
export interface CookieChange {
  readonly cookie: StoredCookie;
  readonly cause: CookieChangeCause;
  readonly removed: boolean;
}

/**
 * What happens to a jar when `next` is set where `previous` (or nothing) was.
 *
 * Overwriting is two events, as in Chromium: the old cookie goes, the new one comes. Setting a cookie
 * that is already past its date deletes the old one and inserts nothing.
 */
export function changesOfSetting(
  previous: StoredCookie | undefined,
  next: StoredCookie,
  nowSeconds: number,
): CookieChange[] {
  if (isExpired(next, nowSeconds))
    return previous ? [{ cookie: previous, cause: 'expired-overwrite', removed: true }] : [];
  if (!previous) return [{ cookie: next, cause: 'inserted', removed: false }];
  const cause = same(previous, next)
    ? 'inserted-no-change-overwrite'
    : previous.value === next.value
      ? 'inserted-no-value-change-overwrite'
      : 'inserted';
  return [
    { cookie: previous, cause: 'overwrite', removed: true },
    { cookie: next, cause, removed: false },
  ];
}

/**
 * What must have happened between two readings of a jar.
 *
 * For changes that pages and servers make: DevTools tells nobody of them, so the host compares.
 */
export function changesBetween(
  before: readonly StoredCookie[],
  after: readonly StoredCookie[],
  nowSeconds: number,
): CookieChange[] {
  const now = new Map(after.map((cookie) => [cookieKey(cookie), cookie]));
  const was = new Map(before.map((cookie) => [cookieKey(cookie), cookie]));
  const gone = before
    .filter((cookie) => !now.has(cookieKey(cookie)))
    .map((cookie): CookieChange => {
      // A page or a server deletes a cookie by setting one that is already past its date.
      const cause = isExpired(cookie, nowSeconds) ? 'expired' : 'expired-overwrite';
      return { cookie, cause, removed: true };
    });
  const set = after.flatMap((cookie) => {
    const previous = was.get(cookieKey(cookie));
    return previous && same(previous, cookie) ? [] : changesOfSetting(previous, cookie, nowSeconds);
  });
  return [...gone, ...set];
}

function same(a: StoredCookie, b: StoredCookie): boolean {
  return (
    a.value === b.value &&
    a.secure === b.secure &&
    a.httpOnly === b.httpOnly &&
    a.sameSite === b.sameSite &&
    a.expirationDate === b.expirationDate
  );
}

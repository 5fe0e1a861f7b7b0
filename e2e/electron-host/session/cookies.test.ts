import { describe, expect, it } from 'vitest';
import { canonicalCookieFromDetails } from './canonical-cookie.ts';
import { cookieHeaderFor, selectCookies } from './cookie-match.ts';
import { parseSetCookie } from './set-cookie-header.ts';
import { toElectronCookie, type StoredCookie } from './stored-cookie.ts';

const NOW = 1_800_000_000;

function made(details: Electron.CookiesSetDetails): StoredCookie {
  const result = canonicalCookieFromDetails(details, NOW);
  if (!result.ok) throw new Error(result.message);
  return result.cookie;
}

function refusal(details: unknown): string {
  const result = canonicalCookieFromDetails(details as Electron.CookiesSetDetails, NOW);
  return result.ok ? 'accepted' : result.message;
}

describe('setting a cookie', () => {
  it.each([
    [{ name: 'a' }, "Missing required option 'url'"],
    [
      { url: 'http://a.example', sameSite: 'garbage' },
      "Failed to convert 'garbage' to an appropriate cookie same site value",
    ],
    [{ url: '', name: 'a' }, 'Failed to set cookie - The cookie was set with an invalid Domain attribute.'],
    [
      { url: 'asdf', name: 'a' },
      'Failed to set cookie - The cookie was set with an invalid Domain attribute.',
    ],
    [
      { url: 'https://a.example', domain: 'b.other.example', name: 'a' },
      'Failed to set cookie - The cookie was set with an invalid Domain attribute.',
    ],
    [
      { url: 'http://a.example', name: 'a', value: 'x;y' },
      'Failed to set cookie - The cookie contains ASCII control characters',
    ],
    [
      { url: 'http://a.example', name: 'a', value: '1', secure: true },
      'Failed to set cookie - The cookie was Secure, but the URL was not allowed to access Secure cookies.',
    ],
    [
      { url: 'https://a.example', name: '__Host-a', value: '1', secure: true, domain: 'a.example' },
      'Failed to set cookie - The cookie was set with an invalid __Host- or __Secure- prefix.',
    ],
    [
      { url: 'file:///tmp', name: 'a', value: '1' },
      'Failed to set cookie - Attempted to set a cookie from a scheme that does not support cookies.',
    ],
  ])('%j is refused in Electron’s words', (details, message) => {
    expect(refusal(details)).toBe(message);
  });

  it('without a domain it belongs to the host alone, with one to its sub-domains too', () => {
    expect(made({ url: 'http://A.Example/x/y', name: 'n', value: 'v' })).toEqual({
      name: 'n',
      value: 'v',
      domain: 'a.example',
      path: '/x',
      secure: false,
      httpOnly: false,
      sameSite: 'lax',
    });
    expect(made({ url: 'http://s.a.example', domain: 'A.example', name: 'n' }).domain).toBe('.a.example');
    expect(made({ url: 'http://127.0.0.1', domain: '127.0.0.1', name: 'n' }).domain).toBe('127.0.0.1');
  });

  it('no_restriction makes it Secure, which the machine itself may set over http', () => {
    const cookie = made({ url: 'http://127.0.0.1', value: 'v', sameSite: 'no_restriction' });
    expect(cookie).toMatchObject({ secure: true, sameSite: 'no_restriction', name: '' });
  });

  it('no cookie lives longer than 400 days', () => {
    const cookie = made({ url: 'http://a.example', name: 'n', expirationDate: NOW * 2 });
    expect(cookie.expirationDate).toBe(NOW + 400 * 86_400);
  });
});

describe('finding cookies', () => {
  const parent = made({ url: 'http://a.b.example.com', domain: '.example.com', name: 'parent', value: '1' });
  const host = made({ url: 'http://a.example.com/deep/', name: 'host', value: '2' });
  const secure = made({ url: 'https://a.example.com', name: 'secure', value: '3', secure: true });
  const all = [parent, host, secure];
  const names = (filter: Electron.CookiesGetFilter) => selectCookies(all, filter).map(({ name }) => name);

  it.each([
    [{}, ['parent', 'host', 'secure']],
    [{ domain: 'example.com' }, ['parent']],
    [{ domain: 'x.example.com' }, ['parent']],
    [{ domain: 'a.example.com' }, ['parent', 'host', 'secure']],
    [{ domain: 'otherexample.com' }, []],
    [{ url: 'http://a.example.com/' }, ['parent']],
    [{ url: 'http://a.example.com/deep/er' }, ['parent', 'host']],
    [{ url: 'http://a.example.com/deeper' }, ['parent']],
    [{ url: 'https://a.example.com/' }, ['parent', 'secure']],
    [{ url: 'nonsense' }, []],
    [{ name: 'host' }, ['host']],
    [{ path: '/deep' }, ['host']],
    [{ secure: true }, ['secure']],
    [{ session: false }, []],
  ])('%j finds %j', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  it('a request carries the cookies of its URL, longest path first', () => {
    expect(cookieHeaderFor(all, new URL('https://a.example.com/deep/'))).toBe('host=2; parent=1; secure=3');
  });

  it('is shown with Electron’s fields', () => {
    expect(toElectronCookie(parent)).toEqual({
      name: 'parent',
      value: '1',
      domain: '.example.com',
      hostOnly: false,
      path: '/',
      secure: false,
      httpOnly: false,
      session: true,
      sameSite: 'lax',
    });
  });
});

describe('Set-Cookie headers', () => {
  const url = new URL('http://127.0.0.1:8080/dir/page');
  it.each([
    ['foo=bar', { name: 'foo', value: 'bar', path: '/dir', sameSite: 'unspecified', domain: '127.0.0.1' }],
    [
      'a=b=c; Path=/; HttpOnly; SameSite=Strict',
      { value: 'b=c', path: '/', httpOnly: true, sameSite: 'strict' },
    ],
    ['a=b; Max-Age=10; Expires=Thu, 01-Jan-1970 00:00:00 GMT', { expirationDate: NOW + 10 }],
    ['a=b; Expires=Thu, 01-Jan-1970 00:00:00 GMT', { expirationDate: 0 }],
    ['a=b; Max-Age=0', { expirationDate: 0 }],
    ['alone', { name: '', value: 'alone' }],
  ])('%s', (header, expected) => {
    expect(parseSetCookie(header, url, NOW)).toMatchObject(expected);
  });

  it('a cookie for another site is refused', () => {
    expect(parseSetCookie('a=b; Domain=other.example', new URL('http://a.example/'), NOW)).toBeUndefined();
  });
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalCookieFromDetails } from './canonical-cookie.ts';
import { changesBetween, type CookieChange } from './cookie-changes.ts';
import { CookieFile } from './cookie-file.ts';
import { CookieJar, type CookieStore } from './cookie-jar.ts';
import { cookieHeaderFor, selectCookies } from './cookie-match.ts';
import { parseSetCookie } from './set-cookie-header.ts';
import { cookieKey, toElectronCookie, type StoredCookie } from './stored-cookie.ts';

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

/** Chromium's store, in memory. */
class FakeStore implements CookieStore {
  cookies = new Map<string, StoredCookie>();
  async readAll(): Promise<StoredCookie[]> {
    return Promise.resolve([...this.cookies.values()]);
  }
  async set(cookies: readonly StoredCookie[]): Promise<void> {
    for (const cookie of cookies) this.cookies.set(cookieKey(cookie), cookie);
    return Promise.resolve();
  }
  async delete(cookies: readonly StoredCookie[]): Promise<void> {
    for (const cookie of cookies) this.cookies.delete(cookieKey(cookie));
    return Promise.resolve();
  }
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

describe('the jar', () => {
  let folder: string;
  let store: FakeStore;
  let changes: CookieChange[];
  let jar: CookieJar;
  const cookie = (value: string, expirationDate?: number) =>
    made({ url: 'http://a.example', name: 'n', value, ...(expirationDate ? { expirationDate } : {}) });
  const story = () => changes.map(({ cause, removed, cookie: { value } }) => [cause, removed, value]);

  beforeEach(() => {
    folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'jar-')), 'partition');
    store = new FakeStore();
    changes = [];
    jar = new CookieJar(
      store,
      new CookieFile(folder),
      (change) => changes.push(change),
      () => NOW,
    );
  });
  afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true, force: true }));

  it('tells of an insertion, an overwriting and a removal in Chromium’s words', async () => {
    await jar.set(cookie('1'));
    await jar.set(cookie('2'));
    await jar.set(cookie('2', NOW + 5));
    await jar.set(cookie('2', NOW + 5));
    await jar.remove(() => true);
    expect(story()).toEqual([
      ['inserted', false, '1'],
      ['overwrite', true, '1'],
      ['inserted', false, '2'],
      ['overwrite', true, '2'],
      ['inserted-no-value-change-overwrite', false, '2'],
      ['overwrite', true, '2'],
      ['inserted-no-change-overwrite', false, '2'],
      ['explicit', true, '2'],
    ]);
  });

  it('setting a cookie past its date deletes the old one, and nothing else', async () => {
    await jar.set(cookie('old'));
    await jar.set(cookie('new', NOW - 10));
    await jar.set(cookie('new', NOW - 10));
    expect(story().slice(1)).toEqual([['expired-overwrite', true, 'old']]);
    expect(await jar.all()).toEqual([]);
  });

  it('finds out what a page changed behind its back', async () => {
    await jar.set(cookie('1'));
    store.cookies.clear();
    await store.set([made({ url: 'http://a.example', name: 'other', value: 'x' })]);
    await jar.sync();
    expect(story().slice(1)).toEqual([
      ['expired-overwrite', true, '1'],
      ['inserted', false, 'x'],
    ]);
  });

  it('a cookie that ran out is told of as expired', () => {
    const old = cookie('1', NOW + 1);
    expect(changesBetween([old], [], NOW + 2)).toEqual([{ cookie: old, cause: 'expired', removed: true }]);
  });

  it('lasting cookies come back in the next process, session cookies do not, and only the owner can read them', async () => {
    await jar.set(cookie('lasting', NOW + 1000));
    await jar.set(made({ url: 'http://a.example', name: 'session', value: 'gone' }));
    const next = new CookieJar(
      new FakeStore(),
      new CookieFile(folder),
      () => undefined,
      () => NOW,
    );
    await next.restore();
    expect((await next.all()).map(({ value }) => value)).toEqual(['lasting']);
    const [file = ''] = fs.readdirSync(folder);
    expect(fs.statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
    expect(fs.readFileSync(path.join(folder, file), 'utf8')).not.toContain('gone');
  });

  it('a removed cookie stays removed though the profile still had it', async () => {
    await jar.set(cookie('1', NOW + 1000));
    await jar.remove(() => true);
    await store.set([cookie('1', NOW + 1000)]);
    const next = new CookieJar(
      store,
      new CookieFile(folder),
      () => undefined,
      () => NOW,
    );
    await next.restore();
    expect(await next.all()).toEqual([]);
  });

  it('what Chromium throws away at its end is neither told nor forgotten', async () => {
    await jar.set(cookie('1', NOW + 1000));
    await jar.close();
    store.cookies.clear();
    await jar.sync();
    expect(story()).toEqual([['inserted', false, '1']]);
    expect(new CookieFile(folder).load(NOW)).toHaveLength(1);
  });

  it('a damaged file is a jar without saved cookies', async () => {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'host-cookies.json'), '{"cookies":[{"name":');
    await jar.restore();
    expect(await jar.all()).toEqual([]);
  });
});

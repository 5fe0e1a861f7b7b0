import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalCookieFromDetails } from './canonical-cookie.ts';
import { changesBetween, type CookieChange } from './cookie-changes.ts';
import { CookieFile } from './cookie-file.ts';
import { CookieJar, type CookieStore } from './cookie-jar.ts';
import { cookieKey, type StoredCookie } from './stored-cookie.ts';

const NOW = 1_800_000_000;

function made(details: Electron.CookiesSetDetails): StoredCookie {
  const result = canonicalCookieFromDetails(details, NOW);
  if (!result.ok) throw new Error(result.message);
  return result.cookie;
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

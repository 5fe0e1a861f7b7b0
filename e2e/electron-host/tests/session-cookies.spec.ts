import fs from 'node:fs';
import path from 'node:path';
import { launchApp, temporaryProfile } from './fixtures.ts';
import { expect, test } from './session-fixtures.ts';

test('what a server sets is read, and what the app sets is sent', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('cookies-1');
    const window = fixture.open({ webPreferences: { session: ses } });
    await ses.cookies.set({ url: base, name: 'mine', value: 'v', expirationDate: Date.now() / 1000 + 100 });
    await window.loadURL(`${base}/cookie`);
    return (await ses.cookies.get({ url: base })).map(({ name, session: gone }) => [name, gone]).sort();
  }, site.base);
  expect(seen).toEqual([
    ['lasting', false],
    ['mine', false],
    ['server', true],
  ]);
  expect(site.arrivals[0]?.headers.cookie).toBe('mine=v');
});

test('every kind of sameSite reads back, and a nameless cookie can be removed', async ({ app }) => {
  const seen = await app.evaluate(async ({ session }) => {
    const { cookies } = session.fromPartition('cookies-2');
    const url = 'http://127.0.0.1';
    const kinds = [];
    for (const sameSite of ['unspecified', 'no_restriction', 'lax', 'strict'] as const) {
      await cookies.set({ url, value: 'v', sameSite });
      const [cookie] = await cookies.get({ url });
      kinds.push([cookie?.name, cookie?.sameSite]);
    }
    await cookies.remove(url, '');
    return { kinds, left: await cookies.get({}) };
  });
  expect(seen.kinds).toEqual([
    ['', 'unspecified'],
    ['', 'no_restriction'],
    ['', 'lax'],
    ['', 'strict'],
  ]);
  expect(seen.left).toEqual([]);
});

test('a cookie of an https site that is not Secure stays so', async ({ app }) => {
  const secure = await app.evaluate(async ({ session }) => {
    const { cookies } = session.fromPartition('cookies-3');
    await cookies.set({ url: 'https://a.example', domain: 'a.example', name: 'n', secure: false });
    return (await cookies.get({})).map(({ domain, secure: is }) => [domain, is]);
  });
  expect(secure).toEqual([['.a.example', false]]);
});

test('changed tells of the app’s, the server’s and the page’s changes', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('cookies-4');
    const told: string[] = [];
    const pageSet = Promise.withResolvers<undefined>();
    ses.cookies.on('changed', (_event, { name, value }, cause, removed) => {
      told.push(`${removed ? '-' : '+'}${name}=${value} ${cause}`);
      if (name === 'page') pageSet.resolve(undefined);
    });
    await ses.cookies.set({ url: base, name: 'app', value: '1' });
    await ses.cookies.set({ url: base, name: 'app', value: '2' });
    await ses.cookies.remove(base, 'app');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/cookie`);
    await window.webContents.executeJavaScript("document.cookie = 'page=1'");
    await pageSet.promise;
    return told;
  }, site.base);
  expect(seen.slice(0, 4)).toEqual([
    '+app=1 inserted',
    '-app=1 overwrite',
    '+app=2 inserted',
    '-app=2 explicit',
  ]);
  expect(seen).toContain('+server=1 inserted');
  expect(seen).toContain('+page=1 inserted');
});

test('partitions do not see each other’s cookies', async ({ app }) => {
  const seen = await app.evaluate(async ({ session }) => {
    const url = 'http://127.0.0.1';
    await session.fromPartition('apart-a').cookies.set({ url, name: 'a', value: '1' });
    const inB = await session.fromPartition('apart-b').cookies.get({});
    const inDefault = await session.defaultSession.cookies.get({ name: 'a' });
    return [inB.length, inDefault.length];
  });
  expect(seen).toEqual([0, 0]);
});

test('a persistent partition’s lasting cookies survive the app, its session cookies and others do not', async ({
  site,
}) => {
  const profile = temporaryProfile();
  const first = await launchApp(profile);
  await first.evaluate(async ({ session }, base) => {
    for (const partition of ['', 'persist:kept', 'memory']) {
      const ses = session.fromPartition(partition);
      await ses.cookies.set({
        url: base,
        name: 'here',
        value: '1',
        expirationDate: Date.now() / 1000 + 1000,
      });
    }
    const window = fixture.open({ webPreferences: { partition: 'persist:kept' } });
    await window.loadURL(`${base}/cookie`);
  }, site.base);
  await first.close();
  const file = path.join(profile, 'Partitions', 'kept', 'host-cookies.json');
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const second = await launchApp(profile);
  const names = await second.evaluate(async ({ session }) =>
    Promise.all(
      ['', 'persist:kept', 'memory'].map(async (partition) =>
        (await session.fromPartition(partition).cookies.get({})).map(({ name }) => name).sort(),
      ),
    ),
  );
  await second.close();
  expect(names).toEqual([['here'], ['here', 'lasting'], []]);
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

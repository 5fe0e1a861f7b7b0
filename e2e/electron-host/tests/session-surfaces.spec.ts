import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from './session-fixtures.ts';

test('a download goes where the listener says', async ({ app, site }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'download-'));
  const seen = await app.evaluate(
    async ({ session }, { base, file }) => {
      const ses = session.fromPartition('download');
      const window = fixture.open({ webPreferences: { session: ses } });
      await window.loadURL(`${base}/a?to=/download`);
      const done = Promise.withResolvers<unknown>();
      ses.once('will-download', (_event, item, contents) => {
        item.setSavePath(file);
        const facts = [item.getFilename(), item.getURL(), contents.id === window.webContents.id];
        item.once('done', (_done, state) => done.resolve([...facts, state, item.getReceivedBytes()]));
      });
      await window.webContents.executeJavaScript("document.getElementById('link').click()");
      return done.promise;
    },
    { base: site.base, file: path.join(folder, 'kept.csv') },
  );
  expect(seen).toEqual(['report.csv', `${site.base}/download`, true, 'completed', 8]);
  expect(fs.readFileSync(path.join(folder, 'kept.csv'), 'utf8')).toBe('a,b\n1,2\n');
  fs.rmSync(folder, { recursive: true });
});

test('a prevented download leaves nothing, and its item is dead', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('download-prevented');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/a?to=/download`);
    const offered = Promise.withResolvers<Electron.DownloadItem>();
    ses.once('will-download', (event, item) => {
      event.preventDefault();
      offered.resolve(item);
    });
    await window.webContents.executeJavaScript("document.getElementById('link').click()");
    const item = await offered.promise;
    await new Promise((resolve) => setImmediate(resolve));
    try {
      return item.getURL();
    } catch (error) {
      return String(error);
    }
  }, site.base);
  expect(seen).toBe('Error: DownloadItem used after being destroyed');
});

test('downloadURL fetches through the session', async ({ app, site }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'download-'));
  const seen = await app.evaluate(
    async ({ session }, { base, file }) => {
      const ses = session.fromPartition('download-own');
      const done = Promise.withResolvers<unknown>();
      ses.once('will-download', (_event, item) => {
        item.savePath = file;
        const { savePath } = item;
        item.once('done', (_done, state) =>
          done.resolve([state, item.getMimeType(), item.getPercentComplete(), savePath === file]),
        );
      });
      ses.downloadURL(`${base}/download`);
      return done.promise;
    },
    { base: site.base, file: path.join(folder, 'own.csv') },
  );
  expect(seen).toEqual(['completed', 'text/csv', 100, true]);
  expect(fs.readFileSync(path.join(folder, 'own.csv'), 'utf8')).toBe('a,b\n1,2\n');
  fs.rmSync(folder, { recursive: true });
});

test('the user agent and languages of a session reach servers and pages', async ({ app, site }) => {
  const agent = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('agent');
    ses.setUserAgent('test-agent', 'en-US,fr,de');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/a`);
    await ses.fetch(`${base}/b`);
    return [ses.getUserAgent(), await window.webContents.executeJavaScript('navigator.userAgent')] as unknown;
  }, site.base);
  expect(agent).toEqual(['test-agent', 'test-agent']);
  for (const { headers } of site.arrivals) {
    expect(headers['user-agent']).toBe('test-agent');
    expect(headers['accept-language']).toBe('en-US,fr;q=0.9,de;q=0.8');
  }
  expect(site.arrivals).toHaveLength(2);
});

test('clearing data clears what pages stored, of the origins named', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('clearing');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/cookie`);
    const length = (): Promise<unknown> =>
      window.webContents.executeJavaScript('localStorage.length') as Promise<unknown>;
    await window.webContents.executeJavaScript("localStorage.setItem('a', '1')");
    await ses.cookies.set({ url: 'https://other.example', name: 'o', value: '1' });
    await ses.clearData({ origins: ['https://other.example'] });
    const before = [await length(), (await ses.cookies.get({})).map(({ name }) => name).sort()];
    await ses.clearStorageData();
    return [before, [await length(), await ses.cookies.get({})]];
  }, site.base);
  expect(seen).toEqual([
    [1, ['lasting', 'server']],
    [0, []],
  ]);
});

test('sessions are one for each partition, told of when made, with a path when they last', async ({
  app,
}) => {
  const seen = await app.evaluate(async ({ app: electronApp, session }) => {
    const made: unknown[] = [];
    electronApp.on('session-created', (ses) => made.push(ses));
    const one = session.fromPartition('persist:a b');
    const again = session.fromPartition('persist:a b');
    const memory = session.fromPartition('only here');
    return {
      same: one === again,
      isDefault: session.defaultSession === session.fromPartition(''),
      told: [made.length, made[0] === one, made[1] === memory],
      persistent: [one.isPersistent(), memory.isPersistent(), session.defaultSession.isPersistent()],
      paths: [one.storagePath?.endsWith('Partitions/a%20b'), memory.storagePath],
      languages: one.getSpellCheckerLanguages(),
      proxy: await one.resolveProxy('http://a.example'),
      lacking: await Promise.resolve()
        .then(() => Reflect.get(one, 'loadExtension') as unknown)
        .catch((error: unknown) => String(error)),
    };
  });
  expect(seen).toEqual({
    same: true,
    isDefault: true,
    told: [2, true, true],
    persistent: [true, false, true],
    paths: [true, null],
    languages: ['en-US'],
    proxy: 'DIRECT',
    lacking: 'Error: electron host: Session.loadExtension is not implemented',
  });
});

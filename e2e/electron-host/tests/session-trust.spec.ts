import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { expect, test } from './session-fixtures.ts';

test('a server’s demand for a password is the login event, and what was accepted is kept', async ({
  app,
  site,
}) => {
  const seen = await app.evaluate(async ({ session, net }, base) => {
    const ses = session.fromPartition('login');
    const window = fixture.open({ webPreferences: { session: ses } });
    const asked: unknown[] = [];
    window.webContents.on('login', (event, details, authInfo, callback) => {
      asked.push([authInfo.realm, authInfo.isProxy, new URL(details.url).pathname]);
      event.preventDefault();
      callback('user', 'pass');
    });
    await window.loadURL(`${base}/secret`);
    const again = await ses.fetch(`${base}/secret`);
    await ses.clearAuthCache();
    const forgotten = await ses.fetch(`${base}/secret`);
    return {
      title: window.webContents.getTitle(),
      asked,
      again: again.status,
      forgotten: forgotten.status,
      online: net.online,
    };
  }, site.base);
  expect(seen).toMatchObject({
    title: '/secret',
    asked: [['Vault', false, '/secret']],
    again: 200,
    forgotten: 401,
  });
});

test('a login nobody answers shows the demand itself', async ({ app, site }) => {
  const text = await app.evaluate(async (_electron, base) => {
    const window = fixture.open({ webPreferences: { partition: 'login-none' } });
    await window.loadURL(`${base}/secret`);
    return window.webContents.executeJavaScript('document.body.textContent') as Promise<unknown>;
  }, site.base);
  expect(text).toBe('locked');
});

test('a password asked for by a script’s request is the login event too', async ({ app, site }) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open({ webPreferences: { partition: 'login-xhr' } });
    await window.loadURL(`${base}/a`);
    let asked = 0;
    window.webContents.on('login', (event, _details, _authInfo, callback) => {
      asked++;
      event.preventDefault();
      callback('user', 'pass');
    });
    const status = (await window.webContents.executeJavaScript(
      "fetch('/secret').then((r) => r.status)",
    )) as number;
    return [asked, status];
  }, site.base);
  expect(seen).toEqual([1, 200]);
});

test('permission handlers are asked at each use, and their word holds', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('permissions');
    const asked: unknown[] = [];
    ses.setPermissionRequestHandler((contents, permission, callback, details) => {
      asked.push([permission, details.requestingUrl === contents.getURL(), details.isMainFrame]);
      callback(permission === 'notifications');
    });
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/a`);
    const run = (code: string): Promise<unknown> =>
      window.webContents.executeJavaScript(code, true) as Promise<unknown>;
    const results = [
      await run('Notification.requestPermission()'),
      await run(
        'new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve("given"), (e) => resolve(e.code)))',
      ),
      await run('navigator.requestMIDIAccess({ sysex: true }).catch((error) => error.name)'),
    ];
    return { asked, results };
  }, site.base);
  expect(seen.results).toEqual(['granted', 1, 'NotAllowedError']);
  expect(seen.asked).toEqual([
    ['notifications', true, true],
    ['geolocation', true, true],
    ['midiSysex', true, true],
  ]);
});

test('the check handler decides what a page may know', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('permission-checks');
    ses.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-read');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/a`);
    return window.webContents.executeJavaScript(
      `Promise.all(['clipboard-read', 'geolocation', 'notifications'].map((name) =>
        navigator.permissions.query({ name }).then(({ state }) => state)))`,
    ) as Promise<unknown>;
  }, site.base);
  expect(seen).toEqual(['granted', 'denied', 'denied']);
});

test('a certificate verifier decides over pages and net alike, in its own session only', async ({ app }) => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'self.example' }]);
  const arrivals: string[] = [];
  const server = https.createServer({ key, cert }, (request, response) => {
    arrivals.push(request.url ?? '');
    response.end('<title>trusted</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seen = await app.evaluate(async ({ session }, url) => {
    const attempt = async (partition: string, path: string): Promise<unknown[]> => {
      const window = fixture.open({ webPreferences: { partition } });
      const loaded = await window.loadURL(url + path).then(
        () => window.webContents.getTitle(),
        (error: unknown) => /ERR_\w+/.exec(String(error))?.[0],
      );
      const fetched = await session
        .fromPartition(partition)
        .fetch(url + path)
        .then(
          ({ status }) => status,
          (error: unknown) => String(error),
        );
      return [loaded, fetched];
    };
    session.fromPartition('tls-accept').setCertificateVerifyProc((_request, callback) => callback(0));
    session.fromPartition('tls-reject').setCertificateVerifyProc((_request, callback) => callback(-2));
    return [
      await attempt('tls-accept', '/accepted'),
      await attempt('tls-reject', '/rejected'),
      await attempt('tls-plain', '/plain'),
    ];
  }, base);
  server.closeAllConnections();
  server.close();
  expect(seen).toEqual([
    ['trusted', 200],
    ['ERR_FAILED', 'Error: net::ERR_FAILED'],
    ['ERR_CERT_AUTHORITY_INVALID', 'Error: net::ERR_CERT_AUTHORITY_INVALID'],
  ]);
  expect(arrivals).toEqual(['/accepted', '/accepted']);
});

import { expect, test } from './session-fixtures.ts';

test('a page of the app’s own scheme loads, posts and is told of errors', async ({ app }) => {
  const seen = await app.evaluate(async ({ session }) => {
    const ses = session.fromPartition('protocol-page');
    const asked: string[] = [];
    ses.protocol.handle('app', async (request) => {
      asked.push(`${request.method} ${request.url} ${await request.text()}`);
      if (request.url.endsWith('/fail')) return Response.error();
      const type = request.url.endsWith('/') ? 'text/html' : 'text/plain';
      return new Response('<title>from the app</title>', { status: 201, headers: { 'content-type': type } });
    });
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL('app://bundle/');
    const answers = await (window.webContents.executeJavaScript(`Promise.all([
      fetch('/post', { method: 'POST', body: 'sent' }).then((r) => r.status),
      fetch('/fail').then(() => 'answered', () => 'rejected'),
    ])`) as Promise<unknown>);
    return { asked, answers, title: window.webContents.getTitle(), url: window.webContents.getURL() };
  });
  expect(seen).toMatchObject({ answers: [201, 'rejected'], title: 'from the app', url: 'app://bundle/' });
  expect(seen.asked).toContain('GET app://bundle/ ');
  expect(seen.asked).toContain('POST app://bundle/post sent');
});

test('http can be handled, and handed on to the network', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('protocol-http');
    ses.protocol.handle('http', async (request) => {
      const answer = await ses.fetch(request, { bypassCustomProtocolHandlers: true });
      return new Response(`${request.url} ${await answer.text()}`, {
        headers: { 'content-type': 'text/html' },
      });
    });
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/handled`);
    const text = (await window.webContents.executeJavaScript('document.body.innerText')) as string;
    ses.protocol.unhandle('http');
    await window.loadURL(`${base}/plain`);
    return [text.trim(), window.webContents.getTitle()];
  }, site.base);
  expect(seen).toEqual([`${site.base}/handled link`, '/plain']);
  expect(site.paths()).toEqual(['/handled', '/plain']);
});

test('a scheme handled in one session is unknown in another', async ({ app }) => {
  const seen = await app.evaluate(async ({ session, protocol, net }) => {
    session.fromPartition('protocol-own').protocol.handle('own', () => new Response('x'));
    const window = fixture.open({ webPreferences: { partition: 'protocol-other' } });
    const failure = await window.loadURL('own://host/').then(
      () => 'loaded',
      (error: unknown) => String(error),
    );
    const fetched = await net.fetch('own://host/').catch((error: unknown) => String(error));
    return [failure.includes('ERR_'), fetched, protocol.isProtocolHandled('own')];
  });
  expect(seen).toEqual([true, 'Error: net::ERR_UNKNOWN_URL_SCHEME', false]);
});

test('another origin’s page reads the app’s scheme only when it is registered for that', async ({
  app,
  site,
}) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('protocol-cors');
    let asked = 0;
    ses.protocol.handle('app', () => {
      asked++;
      return new Response('for the app only');
    });
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/stranger`);
    const read = (await window.webContents.executeJavaScript(
      "fetch('app://bundle/data', { method: 'PUT' }).then((r) => r.text(), () => 'rejected')",
    )) as string;
    return { asked, read };
  }, site.base);
  expect(seen).toEqual({ asked: 0, read: 'rejected' });
});

test('a redirect to a scheme that nobody handles ends there, after will-redirect has told of it', async ({
  app,
  site,
}) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open({ webPreferences: { partition: 'protocol-redirect' } });
    const redirects: string[] = [];
    window.webContents.on('will-redirect', ({ url }) => redirects.push(url));
    const outcome = await window
      .loadURL(`${base}/redirect?to=stranger://callback?code=1`)
      .catch(() => 'stopped');
    return { redirects, outcome };
  }, site.base);
  expect(seen).toEqual({ redirects: ['stranger://callback?code=1'], outcome: 'stopped' });
});

test('net goes through the session: handlers, webRequest, cookies', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session, net }, base) => {
    const ses = session.fromPartition('net-session');
    ses.protocol.handle('app', (request) => new Response(`handled ${request.url}`));
    await ses.cookies.set({ url: base, name: 'c', value: '1' });
    ses.webRequest.onBeforeRequest({ urls: ['*://*/stopped'] }, (_details, callback) =>
      callback({ cancel: true }),
    );
    const request = net.request({ url: `${base}/headers`, session: ses, useSessionCookies: true });
    const response = Promise.withResolvers<Electron.IncomingMessage>();
    request.on('response', (message) => response.resolve(message));
    request.end();
    const message = await response.promise;
    const chunks: Buffer[] = [];
    message.on('data', (chunk) => chunks.push(chunk));
    await fixture.once(message, 'end');
    const headers = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
    return {
      cookie: headers['cookie'],
      custom: await (await ses.fetch('app://bundle')).text(),
      stopped: await ses.fetch(`${base}/stopped`).catch((error: unknown) => String(error)),
      online: typeof net.isOnline(),
    };
  }, site.base);
  expect(seen).toEqual({
    cookie: 'c=1',
    custom: 'handled app://bundle/',
    stopped: 'Error: net::ERR_BLOCKED_BY_CLIENT',
    online: 'boolean',
  });
});

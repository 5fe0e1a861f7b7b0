import { expect, test } from './session-fixtures.ts';

test('a cancelled request never leaves', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('wr-cancel');
    const errors: string[] = [];
    ses.webRequest.onBeforeRequest({ urls: ['*://*/blocked*'] }, (_details, callback) =>
      callback({ cancel: true }),
    );
    ses.webRequest.onErrorOccurred(({ error }) => errors.push(error));
    const window = fixture.open({ webPreferences: { session: ses } });
    const failure = await window.loadURL(`${base}/blocked`).then(
      () => 'loaded',
      (error: unknown) => String(error),
    );
    await window.loadURL(`${base}/allowed`);
    const fetched: unknown = await window.webContents.executeJavaScript(
      "fetch('/blocked/too').then(() => 'answered', () => 'rejected')",
    );
    return { failure, fetched, errors };
  }, site.base);
  expect(seen.failure).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(seen.fetched).toBe('rejected');
  expect(seen.errors).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
  expect(site.paths()).toEqual(['/allowed']);
});

test('listeners hear of a request in order, under one id, with who asked', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('wr-order');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/start`);
    const told: unknown[][] = [];
    const tell = (event: string) => (details: { id: number; url: string; webContentsId?: number }) => {
      told.push([
        event,
        details.id,
        new URL(details.url).pathname,
        details.webContentsId === window.webContents.id,
      ]);
    };
    const { webRequest } = ses;
    const finished = Promise.withResolvers<undefined>();
    webRequest.onBeforeRequest((details, callback) => {
      tell('before')(details);
      callback({});
    });
    webRequest.onBeforeSendHeaders((details, callback) => {
      tell('beforeSend')(details);
      callback({});
    });
    webRequest.onSendHeaders(tell('send'));
    webRequest.onHeadersReceived((details, callback) => {
      tell('received')(details);
      callback({});
    });
    webRequest.onBeforeRedirect(tell('redirect'));
    webRequest.onResponseStarted(tell('started'));
    webRequest.onCompleted((details) => {
      tell('completed')(details);
      finished.resolve(undefined);
    });
    await window.webContents.executeJavaScript("fetch('/redirect?to=/end').then((r) => r.text())");
    await finished.promise;
    const first = Number(told[0]?.[1]);
    return told.map(([event, id, path, mine]) => [event, Number(id) - first, path, mine]);
  }, site.base);
  expect(seen).toEqual([
    ['before', 0, '/redirect', true],
    ['beforeSend', 0, '/redirect', true],
    ['send', 0, '/redirect', true],
    ['received', 0, '/redirect', true],
    ['redirect', 0, '/redirect', true],
    ['before', 0, '/end', true],
    ['beforeSend', 0, '/end', true],
    ['send', 0, '/end', true],
    ['received', 0, '/end', true],
    ['started', 0, '/end', true],
    ['completed', 0, '/end', true],
  ]);
});

test('headers can be changed on both ways, and a request sent elsewhere', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('wr-change');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/start`);
    ses.webRequest.onBeforeRequest({ urls: ['*://*/from'] }, (_details, callback) =>
      callback({ redirectURL: `${base}/headers` }),
    );
    ses.webRequest.onBeforeSendHeaders(({ requestHeaders }, callback) =>
      callback({ requestHeaders: { ...requestHeaders, 'X-Added': 'yes', 'Bad Name': 'no' } }),
    );
    ses.webRequest.onHeadersReceived(({ responseHeaders }, callback) =>
      callback({ responseHeaders: { ...responseHeaders, Custom: ['Changed'] } }),
    );
    return window.webContents.executeJavaScript(
      "fetch('/from').then(async (r) => [r.headers.get('custom'), (await r.json())['x-added']])",
    ) as Promise<unknown>;
  }, site.base);
  expect(seen).toEqual(['Changed', 'yes']);
});

test('a body is shown as uploadData', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('wr-upload');
    const window = fixture.open({ webPreferences: { session: ses } });
    await window.loadURL(`${base}/start`);
    const body = Promise.withResolvers<string | undefined>();
    ses.webRequest.onBeforeRequest({ urls: ['<all_urls>'], types: ['xhr'] }, (details, callback) => {
      body.resolve(details.uploadData[0]?.bytes.toString());
      callback({});
    });
    await window.webContents.executeJavaScript(
      "fetch('/post', { method: 'POST', body: 'a=1' }).then((r) => r.text())",
    );
    return body.promise;
  }, site.base);
  expect(seen).toBe('a=1');
  expect(site.arrivals.at(-1)).toMatchObject({ method: 'POST', body: 'a=1' });
});

test('a redirect to loopback is seen before it is followed, and can be stopped', async ({ app, site }) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const ses = session.fromPartition('wr-callback');
    const caught = Promise.withResolvers<string>();
    ses.webRequest.onBeforeRequest({ urls: ['http://127.0.0.1/callback*'] }, (details, callback) => {
      caught.resolve(details.url);
      callback({ cancel: true });
    });
    const window = fixture.open({ webPreferences: { session: ses } });
    const loaded = window
      .loadURL(`${base}/redirect?to=http://127.0.0.1:9/callback?code=1`)
      .catch(() => 'stopped');
    return [await caught.promise, await loaded];
  }, site.base);
  expect(seen).toEqual(['http://127.0.0.1:9/callback?code=1', 'stopped']);
});

test('the page’s icon is not asked for', async ({ app, site }) => {
  await app.evaluate(async (_electron, base) => {
    const window = fixture.open({ show: true });
    await window.loadURL(`${base}/a`);
    await window.webContents.executeJavaScript("fetch('/after').then((r) => r.text())");
  }, site.base);
  expect(site.paths()).toEqual(['/a', '/after']);
});

test('a page from a file may ask and read any server, with headers of its own', async ({ app, site }) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open({ webPreferences: { partition: 'file-page' } });
    await window.loadFile('index.html');
    return window.webContents.executeJavaScript(
      `fetch('${base}/headers', { headers: { 'X-Own': 'yes' } })
        .then(async (r) => [(await r.json())['x-own'], r.headers.get('custom')], String)`,
    ) as Promise<unknown>;
  }, site.base);
  expect(seen).toEqual(['yes', 'Header']);
  expect(site.arrivals.map(({ method }) => method)).toEqual(['GET']);
});

import { expect, test } from './fixtures.ts';

const ORDER = [
  'did-start-loading',
  'did-start-navigation',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'did-redirect-navigation',
  'did-frame-navigate',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'did-frame-finish-load',
  'did-finish-load',
  'did-fail-load',
  'did-stop-loading',
];

test('a load tells its events in order, once each', async ({ app, server }) => {
  const seen = await app.evaluate(
    async (_electron, { base, order }) => {
      const window = fixture.open();
      const events = fixture.record(window.webContents, order);
      const stopped = fixture.once(window.webContents, 'did-stop-loading');
      await window.loadURL(`${base}/a`);
      await stopped;
      return { events, url: window.webContents.getURL(), title: window.webContents.getTitle() };
    },
    { base: server.base, order: ORDER },
  );
  expect(seen.events).toEqual([
    'did-start-loading',
    'did-start-navigation',
    'did-frame-navigate',
    'did-navigate',
    'dom-ready',
    'did-frame-finish-load',
    'did-finish-load',
    'did-stop-loading',
  ]);
  expect(seen).toMatchObject({ url: `${server.base}/a`, title: 'at /a' });
});

test('did-navigate tells the status of the response', async ({ app, server }) => {
  const args = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const navigated = fixture.once(window.webContents, 'did-navigate');
    await window.loadURL(`${base}/missing`);
    return (await navigated).slice(1);
  }, server.base);
  expect(args).toEqual([`${server.base}/missing`, 404, 'Not Found']);
});

test('a link asks will-frame-navigate and will-navigate, which can prevent it', async ({ app, server }) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const { webContents } = window;
    await window.loadURL(`${base}/a?to=/prevented`);
    const events = fixture.record(webContents, ['will-frame-navigate', 'will-navigate', 'did-navigate']);
    let details = {};
    webContents.once('will-navigate', (event) => {
      const { url, isMainFrame, isSameDocument, frame } = event;
      details = { url, isMainFrame, isSameDocument, isMain: frame === webContents.mainFrame };
      event.preventDefault();
    });
    const asked = fixture.once(webContents, 'will-navigate');
    await webContents.executeJavaScript('document.getElementById("link").click()');
    await asked;
    const stopped = fixture.once(webContents, 'did-stop-loading');
    if (webContents.isLoading()) await stopped;
    return { events, details, url: webContents.getURL() };
  }, server.base);
  expect(seen.events).toEqual(['will-frame-navigate', 'will-navigate']);
  expect(seen.details).toEqual({
    url: `${server.base}/prevented`,
    isMainFrame: true,
    isSameDocument: false,
    isMain: true,
  });
  expect(seen.url).toBe(`${server.base}/a?to=/prevented`);
  expect(server.hits).not.toContain('/prevented');
});

test('loadURL and reload by the app do not ask will-navigate', async ({ app, server }) => {
  const events = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const events = fixture.record(window.webContents, [
      'will-frame-navigate',
      'will-navigate',
      'did-navigate',
    ]);
    await window.loadURL(`${base}/a`);
    const finished = fixture.once(window.webContents, 'did-finish-load');
    window.webContents.reload();
    await finished;
    return events;
  }, server.base);
  expect(events).toEqual(['did-navigate', 'did-navigate']);
});

test('each redirect asks will-redirect; preventing it stops before the target', async ({ app, server }) => {
  const to = encodeURIComponent(`/redirect?to=/last`);
  const seen = await app.evaluate(
    async (_electron, { base, to }) => {
      const window = fixture.open();
      const events = fixture.record(
        window.webContents,
        ['will-redirect', 'did-redirect-navigation', 'did-navigate'],
        (event: { url?: string }, url?: string) => ` ${(event.url ?? url ?? '').replace(base, '')}`,
      );
      await window.loadURL(`${base}/redirect?to=${to}`);
      window.webContents.once('will-redirect', (event) => event.preventDefault());
      const error = await window
        .loadURL(`${base}/redirect?to=/never`)
        .catch((reason: unknown) => String(reason));
      return { events, error };
    },
    { base: server.base, to },
  );
  expect(seen.events).toEqual([
    'will-redirect /redirect?to=/last',
    'did-redirect-navigation /redirect?to=/last',
    'will-redirect /last',
    'did-redirect-navigation /last',
    'did-navigate /last',
    'will-redirect /never',
  ]);
  expect(seen.error).toContain('ERR_FAILED');
  expect(server.hits).not.toContain('/never');
});

test('a redirect to a scheme of another program is told and goes nowhere', async ({ app, server }) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const redirected = fixture.once(window.webContents, 'will-redirect');
    await window.loadURL(`${base}/redirect?to=myapp://callback?code=1`).catch(() => undefined);
    const [, url] = await redirected;
    return { url, shown: window.webContents.getURL() };
  }, server.base);
  expect(seen.url).toBe('myapp://callback?code=1');
});

test('a sub-frame has will-frame-navigate, did-frame-navigate and did-fail-load of its own', async ({
  app,
  server,
}) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const { webContents } = window;
    const events = fixture.record(webContents, ['will-frame-navigate', 'will-navigate', 'did-navigate']);
    const failed = fixture.once(webContents, 'did-fail-load');
    await window.loadURL(`${base}/frame?to=http://127.0.0.1:59999/`);
    const [, code, name, url, isMainFrame] = await failed;
    const [child] = webContents.mainFrame.frames;
    return {
      events,
      failure: [code, name, url, isMainFrame],
      parent: child?.parent === webContents.mainFrame,
    };
  }, server.base);
  expect(seen.events).toEqual(['did-navigate', 'will-frame-navigate']);
  expect(seen.failure.slice(0, 2)).toEqual([-102, 'ERR_CONNECTION_REFUSED']);
  expect(seen.failure.slice(2)).toEqual(['http://127.0.0.1:59999/', false]);
  expect(seen.parent).toBe(true);
});

for (const [what, url, code] of [
  ['a refused connection', 'http://127.0.0.1:59999/', 'ERR_CONNECTION_REFUSED'],
  ['text that is no URL', 'nonsense', 'ERR_INVALID_URL'],
  ['the empty string', '', 'ERR_INVALID_URL'],
  ['an unknown scheme', 'no-scheme:foo', 'ERR_FAILED'],
  ['a missing file', 'file:///nowhere/at/all.html', 'ERR_FILE_NOT_FOUND'],
  ['a host without address', 'http://nowhere.invalid/', 'ERR_NAME_NOT_RESOLVED'],
] as const) {
  test(`loadURL of ${what} rejects with ${code}`, async ({ app }) => {
    const error = await app.evaluate(async (_electron, url) => {
      const window = fixture.open();
      return window.loadURL(url).then(
        () => ({}),
        (reason: unknown) => ({ code: (reason as { code: string }).code }),
      );
    }, url);
    expect(error).toMatchObject({ code });
  });
}

test('a second loadURL aborts the first', async ({ app, server }) => {
  const codes = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const first = window
      .loadURL(`${base}/hang`)
      .catch((reason: unknown) => (reason as { code: string }).code);
    const second = window.loadURL(`${base}/b`).then(() => 'loaded');
    return Promise.all([first, second]);
  }, server.base);
  expect(codes).toEqual(['ERR_ABORTED', 'loaded']);
});

test('pushState and fragments are did-navigate-in-page', async ({ app, server }) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    await window.loadURL(`${base}/a`);
    const events = fixture.record(
      window.webContents,
      ['did-start-navigation', 'did-navigate', 'did-navigate-in-page'],
      (_event: unknown, url: string) => ` ${url.replace(base, '')}`,
    );
    const first = fixture.once(window.webContents, 'did-navigate-in-page');
    await window.webContents.executeJavaScript('history.pushState(null, "", "/pushed")');
    await first;
    await window.loadURL(`${base}/pushed#part`);
    return { events, url: window.webContents.getURL() };
  }, server.base);
  expect(seen.events).toEqual([
    'did-start-navigation /pushed',
    'did-navigate-in-page /pushed',
    'did-start-navigation /pushed#part',
    'did-navigate-in-page /pushed#part',
  ]);
  expect(seen.url).toBe(`${server.base}/pushed#part`);
});

test('loadURL carries a body, a content type and further headers', async ({ app, server }) => {
  const sent = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    await window.loadURL(`${base}/echo`, {
      postData: [{ type: 'rawData', bytes: Buffer.from('a=1&b=ü') }],
      extraHeaders: 'X-Mine: yes\nX-Other: too',
      userAgent: 'Mine/1',
    });
    return JSON.parse(String(await window.webContents.executeJavaScript('document.body.innerText'))) as {
      method: string;
      headers: Record<string, string>;
      body: string;
    };
  }, server.base);
  expect(sent).toMatchObject({
    method: 'POST',
    body: 'a=1&b=ü',
    headers: {
      'x-mine': 'yes',
      'x-other': 'too',
      'user-agent': 'Mine/1',
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
});

test('navigationHistory knows the entries and goes to them', async ({ app, server }) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const { navigationHistory: history } = window.webContents;
    const before = [history.length(), history.canGoBack()];
    await window.loadURL(`${base}/a`);
    await window.loadURL(`${base}/b`);
    const state = (): unknown[] => [history.getActiveIndex(), history.canGoBack(), history.canGoForward()];
    const atB = state();
    const entries = history.getAllEntries().map(({ url, title }) => `${url.replace(base, '')} ${title}`);
    const finished = fixture.once(window.webContents, 'did-stop-loading');
    history.goBack();
    await finished;
    const atA = [window.webContents.getURL().replace(base, ''), ...state()];
    history.clear();
    return { before, atB, entries, atA, cleared: history.length() };
  }, server.base);
  expect(seen).toEqual({
    before: [0, false],
    atB: [1, true, false],
    entries: ['/a at /a', '/b at /b'],
    atA: ['/a', 0, false, true],
    cleared: 1,
  });
});

test('a title set by script is told without a navigation', async ({ app, server }) => {
  const title = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    await window.loadURL(`${base}/a`);
    const updated = fixture.once(window, 'page-title-updated');
    await window.webContents.executeJavaScript('document.title = "new"');
    const [, given, isExplicit] = await updated;
    return [given, isExplicit, window.getTitle(), window.webContents.getTitle()];
  }, server.base);
  expect(title).toEqual(['new', true, 'new', 'new']);
});

test('stop ends a load that hangs', async ({ app, server }) => {
  const code = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const load = window.loadURL(`${base}/hang`).catch((reason: unknown) => (reason as { code: string }).code);
    window.webContents.stop();
    return load;
  }, server.base);
  expect(code).toMatch(/ERR_(ABORTED|FAILED)/);
});

test('a script that goes to a scheme of another program asks will-navigate and goes nowhere', async ({
  app,
  server,
}) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    await window.loadURL(`${base}/a`);
    const asked = fixture.once(window.webContents, 'will-navigate');
    await window.webContents.executeJavaScript('location.href = "myapp://callback?code=2"', true);
    const [, url] = await asked;
    return [url, window.webContents.getURL().replace(base, '')];
  }, server.base);
  expect(seen).toEqual(['myapp://callback?code=2', '/a']);
});

test('findInPage counts the matches and goes from one to the next', async ({ app }) => {
  const seen = await app.evaluate(async () => {
    const window = fixture.open();
    const { webContents } = window;
    await window.loadURL('data:text/html,<p>One one</p><p>two ONE</p>');
    const find = async (): Promise<unknown> => {
      const found = fixture.once(webContents, 'found-in-page');
      const id = webContents.findInPage('one');
      const [, result] = (await found) as [unknown, Electron.FoundInPageResult];
      return [result.requestId === id, result.matches, result.activeMatchOrdinal];
    };
    return [await find(), await find()];
  });
  expect(seen).toEqual([
    [true, 3, 1],
    [true, 3, 2],
  ]);
});

test('executeJavaScript keeps the error’s class, obeys the page’s CSP and refuses what cannot be cloned', async ({
  app,
  server,
}) => {
  const seen = await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    await window.loadURL(`${base}/csp`);
    const run = (code: string): Promise<unknown> =>
      window.webContents.executeJavaScript(code).then(
        (value: unknown) => ['value', value],
        (error: unknown) => [(error as Error).constructor.name, (error as Error).message],
      );
    return [
      await run('Promise.resolve({ a: [1, undefined] }).then((value) => value.a.length)'),
      await run('Promise.reject(new RangeError("range"))'),
      await run('throw new Error("sync")'),
      await run('Promise.resolve().then(() => eval("1"))'),
      await run('Promise.resolve(() => 1)'),
      await run('12n'),
    ].map((outcome) => (outcome as unknown[]).map(String));
  }, server.base);
  expect(seen).toEqual([
    ['value', '2'],
    ['RangeError', 'range'],
    [
      'Error',
      'Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.',
    ],
    ['EvalError', expect.stringContaining('unsafe-eval')],
    ['Error', 'An object could not be cloned.'],
    ['value', '12'],
  ]);
});

test('no icon is ever asked for', async ({ app, server }) => {
  await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    await window.loadURL(`${base}/icon`);
    await window.webContents.executeJavaScript(
      'fetch("/after-icon").then(() => fetch("/after-icon-too")).then(() => 1)',
    );
    await window.webContents.executeJavaScript('new Promise((done) => requestIdleCallback(() => done(1)))');
  }, server.base);
  expect(server.hits).toContain('/after-icon-too');
  expect(server.hits).not.toContain('/the-icon.png');
});

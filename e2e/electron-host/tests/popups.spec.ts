import { expect, pageAt, test } from './fixtures.ts';

test('without a handler window.open makes a window of the same session, with an opener', async ({
  app,
  server,
}) => {
  await app.evaluate((_electron, base) => fixture.open().loadURL(`${base}/a`), server.base);
  const page = await pageAt(app, /\/a$/);
  const [popup] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => {
      Reflect.set(globalThis, 'child', window.open('/popup', 'name', 'width=300,height=200'));
    }),
  ]);
  await expect(popup).toHaveTitle('at /popup');
  expect(await popup.evaluate(() => [window.opener !== null, window.name])).toEqual([true, 'name']);
  const sizes = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getSize()),
  );
  expect(sizes).toEqual([
    [800, 600],
    [300, 200],
  ]);
});

test('a denied window.open answers null and asks nothing of the network', async ({ app, server }) => {
  await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    const asked: Electron.HandlerDetails[] = [];
    Reflect.set(globalThis, 'asked', asked);
    window.webContents.setWindowOpenHandler((details) => {
      asked.push(details);
      return { action: 'deny' };
    });
    await window.loadURL(`${base}/a`);
  }, server.base);
  const page = await pageAt(app, /\/a$/);
  const answers = await page.evaluate(() =>
    Array.from({ length: 10 }, (_, at) => window.open(`/denied${at}`, 'frame', 'left=1') === null),
  );
  await page.evaluate(() => {
    for (let at = 0; at < 5; at++) {
      const link = document.createElement('a');
      link.href = `/denied-link${at}`;
      link.target = '_blank';
      document.body.append(link);
      link.click();
    }
  });
  expect(answers).toEqual(Array(10).fill(true));
  await expect
    .poll(() => app.evaluate(() => (Reflect.get(globalThis, 'asked') as unknown[]).length))
    .toBe(15);
  const asked = await app.evaluate(() => Reflect.get(globalThis, 'asked') as Electron.HandlerDetails[]);
  expect(asked[0]).toMatchObject({
    url: `${server.base}/denied0`,
    frameName: 'frame',
    features: 'left=1',
    disposition: 'new-window',
  });
  expect(asked[14]).toMatchObject({ url: `${server.base}/denied-link4`, disposition: 'foreground-tab' });
  // The page still works: it was not wedged by the windows it did not get.
  expect(await page.evaluate(() => document.title)).toBe('at /a');
  expect(server.hits.filter((hit) => hit.includes('denied'))).toEqual([]);
  expect(app.windows()).toHaveLength(1);
});

test('a page that asks for windows without end is answered each time', async ({ app, server }) => {
  await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    await window.loadURL(`${base}/a`);
  }, server.base);
  const page = await pageAt(app, /\/a$/);
  // V8 compiles for speed what runs so often; what the host reads of the page must be there all the same.
  const opened = await page.evaluate(
    () =>
      Array.from({ length: 3000 }, () => window.open('/denied')).filter((window) => window !== null).length,
  );
  expect(opened).toBe(0);
});

test('an allowed window has the app’s options over the page’s, and did-create-window tells of it', async ({
  app,
  server,
}) => {
  await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    window.webContents.setWindowOpenHandler(() => ({
      action: 'allow',
      overrideBrowserWindowOptions: { width: 333, title: 'ours' },
    }));
    window.webContents.once('did-create-window', (child, { url, frameName, options, disposition }) => {
      const { width, height } = child.getBounds();
      Reflect.set(globalThis, 'created', { url, frameName, options, disposition, width, height });
    });
    await window.loadURL(`${base}/a`);
  }, server.base);
  const page = await pageAt(app, /\/a$/);
  const [popup] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => void window.open('/allowed', 'popup', 'width=300,height=222')),
  ]);
  await expect(popup).toHaveTitle('at /allowed');
  const created = await app.evaluate(() => Reflect.get(globalThis, 'created') as unknown);
  expect(created).toEqual({
    url: `${server.base}/allowed`,
    frameName: 'popup',
    options: { width: 333, height: 222, title: 'ours' },
    disposition: 'new-window',
    width: 333,
    height: 222,
  });
});

test('a handler that answers nonsense opens nothing', async ({ app, server }) => {
  await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    window.webContents.setWindowOpenHandler(() => null as unknown as Electron.WindowOpenHandlerResponse);
    await window.loadURL(`${base}/a`);
  }, server.base);
  const page = await pageAt(app, /\/a$/);
  expect(await page.evaluate(() => window.open('/nonsense') === null)).toBe(true);
  expect(server.hits).not.toContain('/nonsense');
});

test('a popup closes with its opener unless it outlives it', async ({ app, server }) => {
  await app.evaluate(async (_electron, base) => {
    const window = fixture.open();
    window.webContents.setWindowOpenHandler(({ url }) => ({
      action: 'allow',
      outlivesOpener: url.endsWith('stays'),
    }));
    await window.loadURL(`${base}/a`);
  }, server.base);
  const page = await pageAt(app, /\/a$/);
  const popups = app.waitForEvent('window', { predicate: (popup) => popup.url().endsWith('/stays') });
  await page.evaluate(() => {
    window.open('/goes', 'one');
    window.open('/stays', 'two');
  });
  await popups;
  await expect.poll(() => app.windows().length).toBe(3);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.fromId(BrowserWindow.getAllWindows()[0]?.id ?? 0)?.close(),
  );
  await expect.poll(() => app.windows().map((window) => new URL(window.url()).pathname)).toEqual(['/stays']);
});

test('createWindow shows the page that was opened in a view of the app’s own, tied to its opener', async ({
  app,
  server,
}) => {
  await app.evaluate(async ({ WebContentsView }, base) => {
    const window = fixture.open();
    const events: string[] = [];
    Reflect.set(globalThis, 'events', events);
    window.webContents.on('did-create-window', () => events.push('did-create-window'));
    window.webContents.setWindowOpenHandler(() => ({
      action: 'allow',
      createWindow: (options) => {
        const view = new WebContentsView(options);
        window.contentView.addChildView(view);
        view.setBounds({ x: 0, y: 40, width: 300, height: 200 });
        view.webContents.once('destroyed', () => events.push('guest gone'));
        return view.webContents;
      },
    }));
    await window.loadURL(`${base}/a`);
  }, server.base);
  const page = await pageAt(app, /\/a$/);
  const [guest] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate(() => {
      Reflect.set(globalThis, 'child', window.open('/guest'));
    }),
  ]);
  await expect(guest).toHaveTitle('at /guest');
  expect(await guest.evaluate(() => window.opener !== null)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // It is a tab of its opener's Chromium window; both can be seen all the same.
  await expect.poll(() => guest.evaluate(() => document.visibilityState)).toBe('visible');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.close());
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'events') as string[]))
    .toEqual(['guest gone']);
});

test('createWindow that shows another page is an error, as in Electron', async ({ app, server }) => {
  await app.evaluate(async ({ WebContentsView }, base) => {
    const window = fixture.open();
    const events: string[] = [];
    Reflect.set(globalThis, 'events', events);
    process.prependOnceListener('uncaughtException', (error) => events.push(error.message));
    window.webContents.setWindowOpenHandler(() => ({
      action: 'allow',
      createWindow: () => new WebContentsView().webContents,
    }));
    await window.loadURL(`${base}/a`);
  }, server.base);
  const page = await pageAt(app, /\/a$/);
  await page.evaluate(() => void window.open('/guest'));
  await expect
    .poll(() => app.evaluate(() => (Reflect.get(globalThis, 'events') as string[]).join()))
    .toContain('Invalid webContents');
});

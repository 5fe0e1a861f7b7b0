import { expect, pageAt, test } from './fixtures.ts';

test('a view beside the window’s page has a page, a place and a size of its own', async ({ app }) => {
  const seen = await app.evaluate(async ({ BaseWindow, View, WebContentsView, webContents }) => {
    const window = fixture.open({ show: true, width: 600, height: 400 });
    await window.loadURL('data:text/html,<title>page</title>');
    const strip = new WebContentsView();
    window.contentView.addChildView(strip);
    strip.setBounds({ x: 0, y: 0, width: 500, height: 40 });
    await strip.webContents.loadURL('data:text/html,<title>strip</title>');
    const size: unknown = await strip.webContents.executeJavaScript(
      `new Promise((resolve) => {
        const look = () => innerWidth === 500 && innerHeight === 40 && document.visibilityState === 'visible'
          ? resolve([innerWidth, innerHeight]) : requestAnimationFrame(look);
        look();
      })`,
    );
    const { contentView } = window;
    const kinds = [
      contentView instanceof View,
      contentView instanceof WebContentsView && contentView.webContents === window.webContents,
      window instanceof BaseWindow,
    ];
    const children = contentView.children.length;
    const pages = webContents.getAllWebContents().includes(strip.webContents);
    contentView.removeChildView(strip);
    strip.webContents.close();
    return { size, kinds, children, pages };
  });
  expect(seen).toEqual({
    size: [500, 40],
    kinds: [true, true, true],
    children: 1,
    pages: true,
  });
});

test('the driver sees the page of a view', async ({ app }) => {
  await app.evaluate(async ({ BaseWindow, WebContentsView }) => {
    const window = new BaseWindow({ width: 300, height: 200 });
    const view = new WebContentsView();
    window.setContentView(view);
    await view.webContents.loadURL('data:text/html,<button onclick="this.textContent=1">press</button>');
  });
  const page = await pageAt(app, /press/);
  await page.getByRole('button', { name: 'press' }).click();
  await expect(page.getByRole('button')).toHaveText('1');
  await app.evaluate(({ BaseWindow, webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.close();
    for (const window of BaseWindow.getAllWindows()) window.destroy();
  });
});

test('a window without a page closes as any other', async ({ app }) => {
  const seen = await app.evaluate(async ({ BaseWindow, BrowserWindow }) => {
    const window = new BaseWindow({ show: false, x: 120, y: 140, width: 420, height: 320 });
    const events = fixture.record(window, ['close', 'closed']);
    window.once('close', (event) => {
      event.preventDefault();
    });
    window.close();
    const stayed = !window.isDestroyed() && BaseWindow.getAllWindows().includes(window);
    const closed = fixture.once(window, 'closed');
    window.close();
    await closed;
    return {
      events,
      stayed,
      gone: window.isDestroyed(),
      left: BaseWindow.getAllWindows().length,
      isBrowserWindow: window instanceof BrowserWindow,
    };
  });
  expect(seen).toEqual({
    events: ['close', 'close', 'closed'],
    stayed: true,
    gone: true,
    left: 0,
    isBrowserWindow: false,
  });
});

test('contents are shown in one view at a time', async ({ app }) => {
  const words = await app.evaluate(({ WebContentsView }) => {
    const window = fixture.open();
    try {
      return new WebContentsView({ webContents: window.webContents }).webContents.getURL();
    } catch (error) {
      return String(error);
    }
  });
  expect(words).toContain('options.webContents is already attached to a window');
});

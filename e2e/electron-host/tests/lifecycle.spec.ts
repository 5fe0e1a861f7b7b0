import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { APP, expect, launchApp, pageAt, temporaryProfile, test } from './fixtures.ts';

interface Run {
  readonly code: number | null;
  readonly out: string;
}

/** Runs the executable by itself, as a user would, with a main module of its own. */
async function run(main: string, ...args: string[]): Promise<Run> {
  const folder = temporaryProfile();
  const file = path.join(folder, 'main.mjs');
  fs.writeFileSync(file, main);
  const executable = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  const child = spawn(executable, ['--no-sandbox', file, `--user-data-dir=${folder}/profile`, ...args]);
  let out = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { code, out };
}

test('the executable looks like Electron to the app and to its CommonJS dependencies', async ({ app }) => {
  const facts = await app.evaluate(({ app: electronApp }) => [
    fixture.sameModule,
    electronApp.getName(),
    electronApp.getVersion(),
    electronApp.getAppPath(),
    electronApp.isPackaged,
    process.type,
    process.argv[1],
    process.execPath === process.argv[0],
    electronApp.commandLine.hasSwitch('user-data-dir'),
  ]);
  expect(facts).toEqual([true, 'Host Test App', '1.2.3', APP, false, 'browser', APP, true, true]);
});

test('a window that is shown inactive takes no focus, unlike one that is made visible', async ({ app }) => {
  const focused = await app.evaluate(async ({ BrowserWindow }) => {
    const seen: string[] = [];
    const open = async (name: string, options: { readonly show?: boolean }) => {
      const window = new BrowserWindow(options);
      window.on('focus', () => seen.push(name));
      if (options.show === false) window.showInactive();
      await window.loadURL('data:text/html,x');
      return window;
    };
    const first = await open('visible', {});
    const second = await open('inactive', { show: false });
    // A turn for what is done after a load.
    await new Promise(setImmediate);
    return [seen, first.isFocused(), second.isVisible(), second.isFocused()];
  });
  expect(focused).toEqual([['visible'], true, true, false]);
});

test('the events of a life come in order', async () => {
  const profile = temporaryProfile();
  const app = await launchApp(profile, '--tell');
  const lines: string[] = [];
  app.process().stdout?.on('data', (data: Buffer) => lines.push(...data.toString().split('\n')));
  const window = app.waitForEvent('window');
  await app.evaluate(() => fixture.open().loadFile('index.html'));
  const ended = new Promise((resolve) => app.process().stdout?.once('end', resolve));
  const closed = app.waitForEvent('close');
  await (await window).close();
  await closed;
  // The process is gone before the last of what it said has been read.
  await ended;
  expect(lines.filter((line) => /^event .*(quit|closed)/.test(line))).toEqual([
    'event window-all-closed',
    'event before-quit',
    'event will-quit',
    'event quit',
  ]);
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('app.exit ends with its code although a window is open', async () => {
  const { code, out } = await run(`
    import { app, BrowserWindow } from 'electron';
    app.on('quit', (_event, code) => console.log('quit ' + code));
    app.whenReady().then(async () => {
      const window = new BrowserWindow({ show: false });
      await window.loadURL('about:blank');
      window.on('close', (event) => event.preventDefault());
      app.exit(123);
    });`);
  expect({ code, out: out.trim() }).toEqual({ code: 123, out: 'quit 123' });
});

test('app.exit before ready ends with its code too', async () => {
  const { code } = await run(`import { app } from 'electron'; app.exit(7);`);
  expect(code).toBe(7);
});

test('an app whose main module throws ends with an error', async () => {
  const { code } = await run(`throw new Error('broken');`);
  expect(code).toBe(1);
});

test('a rejection nobody handles does not end the app', async () => {
  const { code, out } = await run(`
    import { app } from 'electron';
    app.whenReady().then(async () => {
      void Promise.reject(new Error('nobody'));
      setTimeout(() => { console.log('alive'); app.quit(); }, 50);
    });`);
  expect({ code, out: out.trim() }).toEqual({ code: 0, out: 'alive' });
});

test('a close listener keeps the window, and before-quit can call the quit off', async ({ app }) => {
  const seen = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const window = fixture.open();
    await window.loadURL('about:blank');
    window.once('close', (event) => event.preventDefault());
    window.close();
    const kept = !window.isDestroyed();
    electronApp.once('before-quit', (event) => event.preventDefault());
    electronApp.quit();
    const closed = fixture.once(window, 'closed');
    window.close();
    await closed;
    return [kept, window.isDestroyed(), BrowserWindow.getAllWindows().length];
  });
  expect(seen).toEqual([true, true, 0]);
});

test('a page’s beforeunload keeps the window unless will-prevent-unload is prevented', async ({
  app,
  server,
}) => {
  await app.evaluate((_electron, base) => fixture.open().loadURL(`${base}/a`), server.base);
  const page = await pageAt(app, /\/a$/);
  await page.click('body');
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const closed = fixture.once(window, 'closed');
    window.webContents.once('will-prevent-unload', (event) => event.preventDefault());
    window.close();
    await closed;
  });
  await expect.poll(() => app.windows().length).toBe(0);
});

test('destroyed objects say so', async ({ app }) => {
  const messages = await app.evaluate(() => {
    const window = fixture.open();
    const { webContents } = window;
    window.destroy();
    return [() => window.getTitle(), () => webContents.getURL()].map((use) => {
      try {
        return use();
      } catch (error) {
        return String(error);
      }
    });
  });
  expect(messages).toEqual(['TypeError: Object has been destroyed', 'TypeError: Object has been destroyed']);
});

test('a crashed renderer is told and can be reloaded', async ({ app, server }) => {
  const seen = await app.evaluate(async ({ app: electronApp }, base) => {
    const window = fixture.open();
    const { webContents } = window;
    await window.loadURL(`${base}/a`);
    const onApp = fixture.once(electronApp, 'render-process-gone');
    const onContents = fixture.once(webContents, 'render-process-gone');
    webContents.forcefullyCrashRenderer();
    const [, details] = (await onContents) as [unknown, Electron.RenderProcessGoneDetails];
    const [, contents] = await onApp;
    const crashed = webContents.isCrashed();
    await window.loadURL(`${base}/b`);
    return [
      details.reason,
      contents === webContents,
      crashed,
      webContents.isCrashed(),
      webContents.getTitle(),
    ];
  }, server.base);
  expect(seen).toEqual(['crashed', true, true, false, 'at /b']);
});

test('the last window’s end is told once, also when it takes another along that was out of sight', async () => {
  const { code, out } = await run(`
    import { app, BrowserWindow } from 'electron';
    app.whenReady().then(async () => {
      const [last, hidden] = [new BrowserWindow(), new BrowserWindow({ show: false })];
      last.on('closed', () => hidden.destroy());
      hidden.on('closed', () => console.log('hidden closed'));
      app.on('window-all-closed', () => {
        console.log('all closed ' + BrowserWindow.getAllWindows().length);
        setTimeout(() => app.exit(7), 100);
      });
      await last.loadURL('data:text/html,x');
      last.close();
    });
  `);
  expect(out.trim().split('\n')).toEqual(['hidden closed', 'all closed 0']);
  expect(code).toBe(7);
});

test('a window closes at whatever moment of its first load it is asked to', async ({ app }) => {
  const closed = await app.evaluate(async ({ BrowserWindow }) => {
    const moments = ['did-start-navigation', 'did-navigate', 'dom-ready', 'did-finish-load'] as const;
    const close = async (moment: (typeof moments)[number], laterMs: number) => {
      const window = new BrowserWindow({ show: false });
      const gone = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      // The overloads of `on` differ by name; all of these are told.
      window.webContents.once(moment as 'dom-ready', () => setTimeout(() => window.close(), laterMs));
      window.loadURL('data:text/html,<title>closing</title>').catch(() => undefined);
      await gone;
    };
    const each = moments.flatMap((moment) => [0, 2, 5, 10, 20].map((laterMs) => [moment, laterMs] as const));
    for (const [moment, laterMs] of each) await close(moment, laterMs);
    return BrowserWindow.getAllWindows().length;
  });
  expect(closed).toBe(0);
});

test('a page that hangs when it is asked whether it may go is closed all the same', async ({ app }) => {
  const left = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    const gone = new Promise<void>((resolve) => window.once('closed', () => resolve()));
    await window.loadURL('data:text/html,<script>onbeforeunload = () => { for (;;); };</script>');
    window.close();
    await gone;
    return BrowserWindow.getAllWindows().length;
  });
  expect(left).toBe(0);
});

import type { ElectronApplication, Page } from '@playwright/test';
import { expect, pageAt, test } from './fixtures.ts';

/** A page of the test app with its preload. */
async function openPage(app: ElectronApplication): Promise<Page> {
  await app.evaluate(() => fixture.open().loadFile('index.html'));
  const page = await pageAt(app, /index\.html$/);
  await page.waitForFunction(() => 'bridge' in window);
  return page;
}

test('the preload has its own world and the sandboxed environment of Electron', async ({ app }) => {
  const page = await openPage(app);
  const seen = await page.evaluate(() => ({
    environment: bridge.environment(),
    leaked: [Reflect.get(window, 'onlyHere'), Reflect.get(window, 'require'), Reflect.get(window, 'process')],
  }));
  expect(seen.environment).toEqual({
    buffer: 'b2s=',
    type: 'renderer',
    sandboxed: true,
    platform: process.platform,
    electron: '45.4.1',
    emitter: 0,
    loaded: true,
    names: [],
    hasRequireFs: 'module not found: fs',
  });
  expect(seen.leaked).toEqual([undefined, undefined, undefined]);
});

test('exposed objects are frozen and cannot be replaced', async ({ app }) => {
  const page = await openPage(app);
  const seen = await page.evaluate(() => {
    const before = bridge;
    const failures = [
      () => (bridge.nested.list as unknown[]).push(2),
      () => Object.defineProperty(window, 'bridge', { value: 1 }),
    ].map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
    return { same: before === bridge, failures, when: bridge.nested.when.getTime() };
  });
  expect(seen).toEqual({ same: true, failures: ['TypeError', 'TypeError'], when: 7 });
});

test('functions cross both ways, keep their identity on return and throw plain errors', async ({ app }) => {
  const page = await openPage(app);
  const seen = await page.evaluate(async () => {
    const mine = (value: number): number => value + 1;
    const caught = (act: () => unknown): string => {
      try {
        return String(act());
      } catch (error) {
        return `${Object.getPrototypeOf(error) === Error.prototype} ${String(error)}`;
      }
    };
    return {
      called: bridge.call(mine, 1),
      back: bridge.identity(mine) === mine,
      // eslint-disable-next-line @typescript-eslint/unbound-method -- whether it comes back as itself is the question
      theirs: bridge.identity(bridge.identity) === bridge.identity,
      thrown: caught(() => bridge.fails()),
      text: caught(() => bridge.throwsText()),
      callback: caught(() =>
        bridge.call(() => {
          throw new Error('from the page');
        }),
      ),
      rejected: await bridge
        .rejects()
        .catch((error: unknown) => `${error instanceof Error} ${String(error)}`),
    };
  });
  expect(seen).toEqual({
    called: 2,
    back: true,
    theirs: true,
    thrown: 'true Error: not this',
    text: 'true Error: An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.',
    callback: 'true Error: from the page',
    rejected: 'true Error: later',
  });
});

test('symbols, cycles, elements, class instances and odd keys cross as in Electron', async ({ app }) => {
  const page = await openPage(app);
  const seen = await page.evaluate(() => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const back = bridge.identity(cycle);
    class Point {
      x = 1;
      double(): number {
        return this.x * 2;
      }
    }
    const point = bridge.identity(new Point());
    const odd = bridge.identity(JSON.parse('{"__proto__": {"polluted": 1}}') as object);
    let deep: object = {};
    for (let depth = 0; depth < 1100; depth++) deep = { deep };
    let tooDeep = '';
    try {
      bridge.identity(deep);
    } catch (error) {
      tooDeep = String(error);
    }
    return {
      symbol: bridge.symbols.isFixed(bridge.symbols.fixed),
      cycle: back['self'] === back,
      element: bridge.identity(document.body) === document.body,
      elementKind: bridge.typeOf(document.body),
      point: [point.x, typeof Reflect.get(point, 'double')],
      odd: [Object.keys(odd), Reflect.get({}, 'polluted')],
      map: bridge.identity(new Map([[1, { a: 2 }]])).get(1),
      error: String(bridge.identity(new TypeError('kept message'))),
      tooDeep,
    };
  });
  expect(seen).toEqual({
    symbol: true,
    cycle: true,
    element: true,
    elementKind: '[object HTMLBodyElement]',
    point: [1, 'undefined'],
    odd: [['__proto__'], undefined],
    map: { a: 2 },
    error: 'Error: kept message',
    tooDeep:
      'TypeError: Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
  });
});

test('invoke carries what structured clone carries, and errors by Electron’s words', async ({ app }) => {
  const page = await openPage(app);
  const seen = await page.evaluate(async () => {
    const failure = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'resolved',
        (error: unknown) => String(error),
      );
    return {
      echo: await bridge
        .invoke('echo', 1, { when: new Date(5), set: new Set([1]) }, undefined)
        .then((value) => {
          const [one, { when, set }, last] = value as [number, { when: Date; set: Set<number> }, unknown];
          return [one, when.getTime(), set.has(1), last === undefined];
        }),
      fail: await failure(bridge.invoke('fail')),
      none: await failure(bridge.invoke('no-handler')),
      who: await bridge.invoke('who'),
    };
  });
  expect(seen.echo).toEqual([1, 5, true, true]);
  expect(seen.fail).toBe("Error: Error invoking remote method 'fail': TypeError: no such thing");
  expect(seen.none).toBe(
    "Error: Error invoking remote method 'no-handler': Error: No handler registered for 'no-handler'",
  );
  expect(seen.who).toMatchObject({ isMain: true });
});

test('a message goes to ipc-message, frame.ipc, webContents.ipc and ipcMain, in this order', async ({
  app,
}) => {
  const page = await openPage(app);
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('no window');
    const { webContents } = window;
    const order: string[] = [];
    webContents.once('ipc-message', (_event, channel) => order.push(`contents ${channel}`));
    webContents.mainFrame.ipc.once('news', () => order.push('frame'));
    webContents.ipc.once('news', () => order.push('webContents.ipc'));
    const heard = fixture.once(ipcMain, 'news') as Promise<[Electron.IpcMainEvent, ...unknown[]]>;
    const told = async (): Promise<unknown> => {
      const [event, ...args] = await heard;
      order.push('ipcMain');
      const { senderFrame } = event;
      event.reply('answer', 'heard');
      await fixture.once(ipcMain, 'heard');
      await window.loadURL('about:blank');
      return { order, args, isMain: senderFrame === webContents.mainFrame, later: event.senderFrame };
    };
    Reflect.set(globalThis, 'told', told());
  });
  const reply = await page.evaluate(
    () =>
      new Promise((resolve) => {
        bridge.on('answer', (answer) => {
          resolve(answer);
          setTimeout(() => bridge.send('heard'));
        });
        bridge.send('news', 1, 'two');
      }),
  );
  expect(reply).toBe('heard');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'told') as unknown)).toEqual({
    order: ['contents news', 'frame', 'webContents.ipc', 'ipcMain'],
    args: [1, 'two'],
    isMain: true,
    later: null,
  });
});

test('what the host lacks throws by name', async ({ app }) => {
  const messages = await app.evaluate(({ app: electronApp, autoUpdater }) =>
    [(): unknown => electronApp.getGPUInfo('basic'), (): unknown => autoUpdater.checkForUpdates()].map(
      (use) => {
        try {
          use();
          return 'there';
        } catch (error) {
          return (error as Error).message;
        }
      },
    ),
  );
  expect(messages).toEqual([
    'electron host: App.getGPUInfo is not implemented',
    'electron host: AutoUpdater.checkForUpdates is not implemented',
  ]);
});

test('a session’s preload scripts are those of the moment, in each document anew', async ({
  app,
  server,
}) => {
  const seen = await app.evaluate(async ({ session }, base) => {
    const fs = process.getBuiltinModule('node:fs');
    const os = process.getBuiltinModule('node:os');
    const file = `${fs.mkdtempSync(`${os.tmpdir()}/preload-`)}/preload.cjs`;
    const expose = (value: string): void =>
      fs.writeFileSync(file, `require('electron').contextBridge.exposeInMainWorld('given', '${value}');`);
    const window = fixture.open();
    const given = async (): Promise<unknown> => {
      await window.loadURL(`${base}/a`);
      return window.webContents.executeJavaScript('window.given') as Promise<unknown>;
    };
    const values = [await given()];
    expose('first');
    const id = session.defaultSession.registerPreloadScript({ filePath: file, type: 'frame' });
    values.push(await given());
    expose('second');
    values.push(await given());
    session.defaultSession.unregisterPreloadScript(id);
    values.push(await given());
    return values;
  }, server.base);
  expect(seen).toEqual([undefined, 'first', 'second', undefined]);
});

test('contents can be made without a window', async ({ app, server }) => {
  const seen = await app.evaluate(async ({ webContents }, base) => {
    // Not in electron.d.ts: Electron’s own tests make most of their pages so.
    const { create } = webContents as unknown as { create: (given: object) => Electron.WebContents };
    const contents = create({ sandbox: true });
    await contents.loadURL(`${base}/a`);
    const title = contents.getTitle();
    contents.close();
    return title;
  }, server.base);
  expect(seen).toBe('at /a');
});

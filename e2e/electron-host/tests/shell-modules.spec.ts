import { expect, test } from './fixtures.ts';

test('menus are built, found and clicked by id', async ({ app }) => {
  const seen = await app.evaluate(({ Menu }) => {
    const clicked: string[] = [];
    const menu = Menu.buildFromTemplate([
      { role: 'fileMenu' },
      {
        label: 'Orgs',
        submenu: [
          { id: 'production', label: 'Production', type: 'radio', click: (item) => clicked.push(item.id) },
          { id: 'sandbox', label: 'Sandbox', type: 'radio', click: (item) => clicked.push(item.id) },
        ],
      },
    ]);
    Menu.setApplicationMenu(menu);
    const found = Menu.getApplicationMenu();
    (found?.getMenuItemById('sandbox')?.click as () => void)();
    return {
      clicked,
      checked: found?.items[1]?.submenu?.items.map((item) => item.checked),
      quit: found?.items[0]?.submenu?.items[0]?.role,
    };
  });
  expect(seen).toEqual({ clicked: ['sandbox'], checked: [false, true], quit: 'quit' });
});

test('a dialog is answered as a test stubs it', async ({ app }) => {
  const answers = await app.evaluate(async ({ dialog }) => {
    const ask = (): Promise<Electron.MessageBoxReturnValue> =>
      dialog.showMessageBox({ message: 'Remove?', buttons: ['Remove', 'Cancel'] });
    const original = dialog.showMessageBox.bind(dialog);
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: true });
    const stubbed = await ask();
    dialog.showMessageBox = original;
    return stubbed;
  });
  expect(answers).toEqual({ response: 0, checkboxChecked: true });
});

test('the clipboard gives back what was written', async ({ app }) => {
  const text = await app.evaluate(async ({ clipboard, ClipboardItem }) => {
    await clipboard.write([new ClipboardItem({ 'text/plain': 'a', 'web application/x': new Blob(['b']) })]);
    const [item] = await clipboard.read();
    const blob = await item?.getType('web application/x');
    const result = {
      text: await clipboard.readText(),
      blob: blob instanceof Blob ? await blob.text() : undefined,
    };
    clipboard.clear();
    return { ...result, cleared: await clipboard.readText() };
  });
  expect(text).toEqual({ text: 'a', blob: 'b', cleared: '' });
});

test('a screenshot is an image with the size of the page', async ({ app }) => {
  const size = await app.evaluate(async ({ nativeImage }) => {
    const window = fixture.open({ width: 300, height: 200, show: true });
    await window.loadURL('data:text/html,<body style="background:red">');
    // Chromium gives a page the size of its window a moment after the window has it.
    await window.webContents.executeJavaScript(
      `new Promise((resolve) => {
        const look = () => (innerWidth === 300 && innerHeight === 200 ? resolve() : requestAnimationFrame(look));
        look();
      })`,
    );
    const image = await window.capturePage();
    return { size: image.getSize(), again: nativeImage.createFromBuffer(image.toPNG()).getSize() };
  });
  expect(size).toEqual({ size: { width: 300, height: 200 }, again: { width: 300, height: 200 } });
});

test('what the host lacks throws by its name', async ({ app }) => {
  test.skip(process.env['ELECTRON_HOST_TESTS'] === 'real', 'the real Electron lacks nothing');
  const words = await app.evaluate(({ systemPreferences }) => {
    try {
      return systemPreferences.getAccentColor();
    } catch (error) {
      return String(error);
    }
  });
  expect(words).toBe('Error: electron host: SystemPreferences.getAccentColor is not implemented');
});

test('what the app asks of the desktop is recorded', async ({ app }) => {
  test.skip(process.env['ELECTRON_HOST_TESTS'] === 'real', 'the record is the host’s');
  const requests = await app.evaluate(async ({ shell }) => {
    await shell.openExternal('https://example.org/help');
    const recorded: unknown = Reflect.get(globalThis, Symbol.for('electron-host.recorded'));
    return (recorded as { requests: unknown[] }).requests;
  });
  expect(requests).toEqual([{ what: 'openExternal', url: 'https://example.org/help' }]);
});

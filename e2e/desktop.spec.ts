import { addOrgHere } from './add-org.ts';
import { answerBoxes } from './answer-boxes.ts';
import { askMain, changeSettings } from './ask-main.ts';
import { expect, test } from './fixtures.ts';
import { chooseMore, clipboardText, nextOrgWindow } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { chooseInTray, globalKeys, onHost, pressGlobalKeys, trayLabels } from './recorded-desktop.ts';

test.skip(!onHost, 'trays and global keys can be looked at on the host only');

test('the tray has pinned orgs and those used last, each to open and to copy its token; production is asked about there as well', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  expect(await trayLabels(latchkey)).toContain('Pinned orgs, and those used last, come here');
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'acme' }, production.ann);
  await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'R&D' }, sandbox.ann);
  await chooseMore(latchkey, 'acme', 'Pin');
  await expect.poll(() => trayLabels(latchkey)).toContain('acme · Production');

  await chooseInTray(latchkey, 'acme · Production', 'Copy token');
  await expect.poll(() => clipboardText(latchkey)).not.toBe('');
  const { page } = await nextOrgWindow(latchkey, () => chooseInTray(latchkey, 'acme · Production', 'Open'));
  await page.getByText(production.ann.username).first().waitFor();

  await askMain(latchkey, 'setGuardLevel', { act: 'copy', level: 'ask' });
  practice.end.accessTokens(production.ann.username);
  const before = await clipboardText(latchkey);
  const boxes = await answerBoxes(latchkey, 1);
  await chooseInTray(latchkey, 'acme · Production', 'Copy token');
  await expect.poll(async () => (await boxes()).length).toBe(1);
  expect(await clipboardText(latchkey)).toBe(before);

  await changeSettings(latchkey, { showTray: false });
  await expect.poll(() => trayLabels(latchkey)).toEqual([]);
});

test('the keys that were chosen bring up the quick switcher, which finds, copies and opens an org and goes', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = sandboxOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'acme uat' }, ann);
  const pressKeys = () => pressGlobalKeys(latchkey);
  expect(await pressKeys()).toBe(0);
  await changeSettings(latchkey, { switcherShortcut: 'Control+Alt+L' });
  const opened = latchkey.electron.waitForEvent('window');
  expect(await pressKeys()).toBe(1);
  const switcher = await opened;
  const field = switcher.getByRole('combobox', { name: 'Find an org' });
  await field.fill('uat');
  await expect(switcher.getByRole('option')).toContainText('acme uat');
  // It has its own few messages, and none of the main window's.
  expect(await switcher.evaluate(() => ['bridge' in window, 'switcherBridge' in window])).toEqual([
    false,
    true,
  ]);
  const isUp = () =>
    latchkey.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some(
        (one) => one.webContents.getURL().endsWith('/switcher.html') && one.isVisible(),
      ),
    );
  await expect.poll(isUp).toBe(true);
  await switcher.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => clipboardText(latchkey)).not.toBe('');
  await expect.poll(isUp).toBe(false);

  await pressKeys();
  await expect.poll(isUp).toBe(true);
  await expect(field).toHaveValue('');
  await switcher.keyboard.press('Escape');
  await expect.poll(isUp).toBe(false);

  await pressKeys();
  await expect.poll(isUp).toBe(true);
  const { page } = await nextOrgWindow(latchkey, () => switcher.keyboard.press('Enter'));
  await page.getByText(ann.username).first().waitFor();
  expect(await isUp()).toBe(false);
});

test('closing the last window quits, though the quick switcher still waits out of sight', async ({
  latchkey,
}) => {
  await changeSettings(latchkey, { switcherShortcut: 'Control+Alt+L' });
  const opened = latchkey.electron.waitForEvent('window');
  await pressGlobalKeys(latchkey);
  const switcher = await opened;
  await switcher.getByRole('combobox', { name: 'Find an org' }).press('Escape');
  const faults = latchkey.electron.evaluate(
    ({ app }) =>
      new Promise<string>((resolve) => {
        process.once('uncaughtExceptionMonitor', (error) => resolve(error.message));
        // Held up at the last moment: what crossed IPC is looked through before the app goes.
        const exit = app.exit.bind(app);
        app.exit = () => resolve('none');
        app.on('will-quit', () => app.on('before-quit', () => exit()));
      }),
  );
  await latchkey.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('/index.html'))
      ?.close(),
  );
  expect(await faults).toBe('none');
  await expect.poll(() => latchkey.electron.windows().length).toBe(0);
});

test('other keys take the place of the first, also after a restart; with none chosen none is taken', async ({
  start,
}) => {
  const first = await start();
  await changeSettings(first, { switcherShortcut: 'Control+Alt+L' });
  expect(await globalKeys(first)).toEqual(['Ctrl+Alt+L']);
  await changeSettings(first, { switcherShortcut: 'Control+Alt+K' });
  expect(await globalKeys(first)).toEqual(['Ctrl+Alt+K']);
  await first.quit();

  const again = await start();
  await expect.poll(() => globalKeys(again)).toEqual(['Ctrl+Alt+K']);
  await changeSettings(again, { switcherShortcut: '' });
  expect(await globalKeys(again)).toEqual([]);
});

test('keys that another program has, or no keyboard here, are said to be taken until others are chosen', async ({
  latchkey,
}) => {
  const notice = latchkey.page.getByText(/^The keys .* do not bring up/);
  // The page has asked how things stand by now: what changes from here on has to be told to it.
  await expect(latchkey.page.getByRole('button', { name: 'Add org' }).first()).toBeVisible();
  await latchkey.electron.evaluate(({ globalShortcut }) =>
    globalShortcut.register('Control+Alt+L', () => undefined),
  );
  await changeSettings(latchkey, { switcherShortcut: 'Control+Alt+L' });
  await expect(notice).toContainText('Ctrl+Alt+L');
  await changeSettings(latchkey, { switcherShortcut: 'Control+Alt+K' });
  await expect(notice).toHaveCount(0);

  await latchkey.electron.evaluate(({ globalShortcut }) => {
    globalShortcut.register = () => {
      throw new TypeError('conversion failure');
    };
  });
  await changeSettings(latchkey, { switcherShortcut: 'Control+Alt+F24' });
  await expect(notice).toContainText('Ctrl+Alt+F24');
  await changeSettings(latchkey, { switcherShortcut: '' });
  await expect(notice).toHaveCount(0);
});

test('closing the last window leaves Latchkey in the tray where that was chosen, and its menu shows it again', async ({
  latchkey,
}) => {
  await changeSettings(latchkey, { closeToTray: true });
  await latchkey.page.close({ runBeforeUnload: true });
  await expect.poll(() => latchkey.electron.windows().length).toBe(0);
  const opened = latchkey.electron.waitForEvent('window');
  await chooseInTray(latchkey, 'Show Latchkey');
  await expect(await opened).toHaveTitle('Latchkey');
});

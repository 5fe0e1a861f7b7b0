import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { changeSettings } from './ask-main.ts';
import { expect, test } from './fixtures.ts';
import { START_HIDDEN, type RunningApp } from './launch-app.ts';
import { chooseInTray, onHost, pressGlobalKeys, trayLabels } from './recorded-desktop.ts';
import { startAgain } from './start-again.ts';

test.skip(!onHost, 'trays and global keys can be looked at on the host only');

/** The titles of all windows that a person can see. */
const visible = (app: RunningApp): Promise<readonly string[]> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.getTitle()),
  );

test('started at login it waits in the tray without a window, until the tray, a second start or the chosen keys bring one', async ({
  start,
  profile,
}) => {
  const first = await start();
  await changeSettings(first, { closeToTray: true, switcherShortcut: 'Control+Alt+L' });
  await first.quit();

  const hidden = await start([START_HIDDEN]);
  await expect.poll(() => trayLabels(hidden)).toContain('Show Latchkey');
  // Keys that work are the sign that it is up: it has had its chance to show a window.
  const opened = hidden.electron.waitForEvent('window');
  expect(await pressGlobalKeys(hidden)).toBe(1);
  const switcher = await opened;
  await expect(switcher.getByRole('combobox', { name: 'Find an org' })).toBeFocused();
  expect(await visible(hidden)).toHaveLength(1);
  expect(hidden.electron.windows()).toEqual([switcher]);
  await switcher.keyboard.press('Escape');
  await expect.poll(() => visible(hidden)).toEqual([]);

  const shown = hidden.electron.waitForEvent('window');
  expect(await startAgain(profile)).toBe(0);
  await expect((await shown).getByRole('button', { name: 'Add org' }).first()).toBeVisible();
  await (await shown).close({ runBeforeUnload: true });
  await expect.poll(() => visible(hidden)).toEqual([]);
  const again = hidden.electron.waitForEvent('window');
  await chooseInTray(hidden, 'Show Latchkey');
  await expect(await again).toHaveTitle('Latchkey');
});

for (const [why, settings] of [
  ['it is not to stay in the tray', { closeToTray: false }],
  ['it has no place in the tray', { closeToTray: true, showTray: false }],
] as const) {
  test(`started at login where ${why} it shows its window: it could not be found otherwise`, async ({
    start,
  }) => {
    const first = await start();
    await changeSettings(first, settings);
    await first.quit();
    const hidden = await start([START_HIDDEN]);
    await expect.poll(() => visible(hidden)).toEqual(['Latchkey']);
  });
}

test.describe('installed', () => {
  test.skip(
    process.platform !== 'linux',
    'elsewhere the system keeps the list of what starts at login itself',
  );
  test.use({ isInstalled: true });

  test('start at login, once chosen, is a file that starts this program hidden; chosen otherwise it is gone', async ({
    latchkey,
    folder,
  }) => {
    const file = path.join(folder, 'config', 'autostart', 'latchkey.desktop');
    const read = () => readFile(file, 'utf8').catch(() => null);
    await changeSettings(latchkey, { startAtLogin: true });
    await expect.poll(read).toContain('--start-hidden');
    const program = await latchkey.electron.evaluate(() => process.execPath);
    expect(await read()).toContain(`\nExec="${program}" --start-hidden\n`);
    await changeSettings(latchkey, { startAtLogin: false });
    await expect.poll(read).toBeNull();
  });
});

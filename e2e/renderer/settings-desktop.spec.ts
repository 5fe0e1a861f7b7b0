import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { manyOrgs, scenario } from './scenario.ts';

const some = scenario({ orgs: manyOrgs(3) });

async function openSettings(page: Page, search: string) {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.keyboard.type(search);
  return page.getByRole('dialog', { name: 'Settings' });
}

test('what stands before production is chosen act by act; a no to lowering it leaves it as it is', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  const dialog = await openSettings(page, 'production');
  const copy = dialog.getByLabel('Before a production token is copied');
  await expect(copy).toHaveValue('off');
  await expect(dialog.getByLabel('Before several are opened at once')).toHaveValue('ask');
  await copy.selectOption('Have the alias typed');
  await expect(copy).toHaveValue('type-alias');
  await latchkey.answerNext('setGuardLevel', {
    ok: false,
    error: { code: 'NOT_CONFIRMED', message: 'Nothing was done: Latchkey asked first.', remedy: 'none' },
  });
  await copy.selectOption('Do not ask');
  await expect(dialog).toContainText('Nothing was done: Latchkey asked first.');
  await expect(copy).toHaveValue('type-alias');
  expect(await latchkey.requestsOf('setGuardLevel')).toEqual([
    { act: 'copy', level: 'type-alias' },
    { act: 'copy', level: 'off' },
  ]);
  await latchkey.isAccessible();
  await latchkey.picture('settings-production');
});

test('the keys of the quick switcher are pressed into their field, and cleared', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  const dialog = await openSettings(page, 'switcher');
  const field = dialog.getByLabel('Keys of the quick switcher');
  await expect(field).toHaveValue('None');
  await field.focus();
  await expect(field).toHaveValue('Press keys…');
  await page.keyboard.press('l');
  await page.keyboard.press('Control+Alt+l');
  await expect(field).toHaveValue('Ctrl+Alt+L');
  await latchkey.isAccessible();
  await latchkey.picture('settings-switcher');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await expect(field).toHaveValue('None');
  expect(await latchkey.requestsOf('changeSettings')).toEqual([
    { switcherShortcut: 'Control+Alt+L' },
    { switcherShortcut: '' },
  ]);
});

test('Backspace in the field of the keys clears it, Tab leads on and Escape closes the settings, as everywhere', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ settings: { switcherShortcut: 'Control+Alt+L' } }));
  const dialog = await openSettings(page, 'switcher');
  const field = dialog.getByLabel('Keys of the quick switcher');
  await field.focus();
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue('Press keys…');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('changeSettings')).toEqual([{ switcherShortcut: '' }]);
});

test('keys that another program has are said to be taken where they are chosen', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(
    scenario({
      settings: { switcherShortcut: 'Control+Alt+L' },
      status: {
        notices: [{ id: 'shortcut Control+Alt+L', severity: 'warning', message: 'Taken, says the system.' }],
      },
    }),
  );
  const dialog = await openSettings(page, 'switcher');
  const field = dialog.getByLabel('Keys of the quick switcher');
  await expect(field).toHaveAccessibleDescription(/Another program has these keys/);
});

test('staying in the tray wants a tray; what the system tells is chosen one by one', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  const dialog = await openSettings(page, 'tray');
  const stay = dialog.getByRole('switch', { name: 'Stay in the tray' });
  await expect(stay).not.toBeChecked();
  await dialog.getByRole('switch', { name: 'Show Latchkey in the tray' }).click();
  await expect(stay).toBeDisabled();
  await expect(dialog).toContainText('For this Latchkey has to be shown in the tray.');
  await latchkey.isAccessible();
  await latchkey.picture('settings-tray');
  await dialog.getByRole('searchbox').fill('notification');
  await expect(dialog.getByRole('switch')).toHaveCount(3);
  await expect(dialog.getByRole('switch', { name: 'A sandbox was refreshed' })).not.toBeChecked();
  await latchkey.picture('settings-notifications');
});

test('the keys stand in groups that are told apart', async ({ page, latchkey }) => {
  await latchkey.open(some);
  const dialog = await openSettings(page, 'keyboard shortcuts');
  const gap = async () => {
    const [above, below] = await Promise.all([
      dialog.locator('.shortcuts-group dl').first().boundingBox(),
      dialog.locator('.shortcuts-group h4').nth(1).boundingBox(),
    ]);
    return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
  };
  await expect.poll(gap).toBeGreaterThan(12);
  await latchkey.picture('settings-keys');
});

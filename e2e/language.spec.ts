import { de as mainDe } from '../electron/text/de.ts';
import { de } from '../renderer/text/de.ts';
import { findLoginHost } from '../shared/find-login-host.ts';
import { addOrgHere, orgRow } from './add-org.ts';
import { askMain, changeSettings } from './ask-main.ts';
import { expect, test } from './fixtures.ts';
import { nextOrgWindow } from './open-app.ts';
import { sandboxOrg } from './practice-people.ts';
import { runDoctor } from './run-doctor.ts';

test('the language that was chosen is spoken from the next start on, in every window', async ({
  start,
  practice,
  entriesFor,
}) => {
  const first = await start();
  const { org, ann } = sandboxOrg(practice);
  await addOrgHere(first, entriesFor(org.loginUrl), ann);
  await first.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await first.page.getByLabel('Language').selectOption('Deutsch');
  await expect(first.page.getByLabel('Language')).toHaveValue('de');
  await first.quit();

  const second = await start();
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(second.page.getByRole('button', { name: de.toolbar.addOrg, exact: true })).toBeVisible();
  const menu = () =>
    second.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('import')?.label);
  expect(await menu()).toBe(mainDe.menu.import);
  const { frame } = await nextOrgWindow(second, () =>
    orgRow(second.page, ann.username).getByRole('button', { name: de.list.open, exact: true }).click(),
  );
  await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
  await expect(frame.getByRole('button', { name: de.frame.reload, exact: true })).toBeVisible();
});

test('--doctor speaks the language that was chosen', async ({ start, profile, keychainOfTest }) => {
  const app = await start();
  await app.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await app.page.getByLabel('Language').selectOption('Deutsch');
  await expect(app.page.getByLabel('Language')).toHaveValue('de');
  await app.quit();

  const { text } = await runDoctor({ ...keychainOfTest.env, LATCHKEY_PROFILE: profile });
  expect(text).toMatch(/^Latchkey [\d.]+, Diagnose vom /m);
  expect(text).toMatch(/^gut +Schlüsselbund +Der Schlüsselbund antwortet/m);
});

test.describe('on a computer that speaks German', () => {
  const german = { LANG: 'de_AT.UTF-8', LC_ALL: 'de_AT.UTF-8', LANGUAGE: 'de_AT' };
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  test.use({ environment: async ({}, use) => use(german) });

  test('Latchkey speaks it from its first start on, unless another language is chosen', async ({ start }) => {
    const first = await start();
    await expect(first.page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(
      first.page.getByRole('button', { name: de.toolbar.addOrg, exact: true }).first(),
    ).toBeVisible();
    // Also what the page asks for on the way.
    const found = await askMain(first, 'findLoginHost', { text: 'no where' });
    expect(found).toEqual(findLoginHost('no where', 'de'));
    expect(found).not.toEqual(findLoginHost('no where', 'en'));
    await changeSettings(first, { language: 'en' });
    await first.quit();

    const second = await start();
    await expect(second.page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(second.page.getByRole('button', { name: 'Add org' }).first()).toBeVisible();
  });
});

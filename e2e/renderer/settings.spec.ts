import type { Page } from '@playwright/test';
import type { AppError } from '../../shared/app-error.ts';
import { expect, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { manyOrgs, scenario } from './scenario.ts';

const some = scenario({ orgs: manyOrgs(3) });
const diskFull: AppError = { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'free-disk' };

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });

async function openSettings(page: Page) {
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(settings(page)).toBeVisible();
  return settings(page);
}

test('the button, Ctrl+, and the menu each open the settings, with the focus in their search', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  const search = page.getByRole('searchbox', { name: 'Search settings' });
  await openSettings(page);
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(settings(page)).toBeHidden();

  await tabTo(page, page.getByRole('row').first());
  await page.keyboard.press('ControlOrMeta+,');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row').first()).toBeFocused();

  await latchkey.push('settingsWanted', null);
  await expect(search).toBeFocused();
});

test('the settings open above a half-filled form, which is as it was when they close', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await page.getByRole('button', { name: 'Add org' }).click();
  const alias = page.getByLabel('Alias');
  await alias.fill('half-way');
  await page.keyboard.press('ControlOrMeta+,');
  await expect(settings(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(alias).toHaveValue('half-way');
});

test('the search leaves the rows that are about what was typed, and says when there is none', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  const dialog = await openSettings(page);
  await page.keyboard.type('dark');
  await expect(dialog.getByLabel('Theme')).toBeVisible();
  await expect(dialog.getByLabel('Density')).toHaveCount(0);
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(['Appearance']);
  await latchkey.picture('settings-search');

  await page.getByRole('searchbox', { name: 'Search settings' }).fill('wombat');
  await expect(dialog.getByRole('status')).toHaveText('No setting is about “wombat”.');
  await page.keyboard.press('Escape');
  await expect(dialog.getByLabel('High contrast')).toBeVisible();
  await expect(dialog).toBeVisible();
});

test('a section is gone to by its name', async ({ page, latchkey }) => {
  await latchkey.open(some);
  const dialog = await openSettings(page);
  const about = dialog.getByRole('heading', { name: 'About' });
  await expect(about).not.toBeInViewport();
  await dialog.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'About' }).click();
  await expect(about).toBeInViewport();
  await latchkey.picture('settings-about');
});

test('a choice is kept at once, and one made elsewhere is seen', async ({ page, latchkey }) => {
  await latchkey.open(some);
  const dialog = await openSettings(page);
  await dialog.getByLabel('Clear a copied token').selectOption('After 30 seconds');
  await dialog.getByLabel('Let windows sleep').selectOption('Never');
  await dialog.getByLabel('Theme').selectOption('Dark');
  expect(await latchkey.requestsOf('changeSettings')).toEqual([
    { clipboardSeconds: 30 },
    { hibernateAfterMinutes: 0 },
    { theme: 'dark' },
  ]);
  await expect(dialog.getByLabel('Theme')).toHaveValue('dark');
});

test('an amount that is none of those offered is shown as it is', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ settings: { clipboardSeconds: 45, hibernateAfterMinutes: 180 } }));
  const dialog = await openSettings(page);
  await expect(dialog.getByLabel('Clear a copied token').locator('option:checked')).toHaveText(
    'After 45 seconds',
  );
  await expect(dialog.getByLabel('Let windows sleep').locator('option:checked')).toHaveText('After 3 hours');
});

test('a choice that could not be kept is taken back, and it is said why', async ({ page, latchkey }) => {
  await latchkey.open(some);
  const dialog = await openSettings(page);
  await latchkey.answerNext('changeSettings', { ok: false, error: diskFull });
  await dialog.getByLabel('Theme').selectOption('Dark');
  await expect(dialog.getByRole('alert')).toContainText('The disk is full.');
  await expect(dialog.getByLabel('Theme')).toHaveValue('system');
  await latchkey.isAccessible();
  await latchkey.picture('settings-refused');
});

test('high contrast is there by choice, by the system’s wish, and readable in light and dark', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: manyOrgs(6) }));
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-contrast', 'normal');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-contrast', 'more');
  await page.emulateMedia({ contrast: 'no-preference' });
  await expect(root).toHaveAttribute('data-contrast', 'normal');

  const dialog = await openSettings(page);
  await dialog.getByRole('switch', { name: 'High contrast' }).click();
  await expect(root).toHaveAttribute('data-contrast', 'more');
  await latchkey.isAccessible();
  await latchkey.picture('settings-contrast');
  await page.keyboard.press('Escape');
  await latchkey.isAccessible();
  await latchkey.picture('list-contrast');
});

test('the doctor opens above the settings and gives the focus back to them', async ({ page, latchkey }) => {
  await latchkey.open(some);
  const dialog = await openSettings(page);
  const button = dialog.getByRole('button', { name: 'Open the doctor' });
  await button.click();
  await expect(page.getByRole('dialog', { name: 'Doctor' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('about tells what Latchkey runs on, and every package it ships with its licence word for word', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  const dialog = await openSettings(page);
  await page.keyboard.type('about');
  await expect(dialog).toContainText('Latchkey 0.1.0 · Electron 45.4.1');
  await dialog.getByRole('button', { name: 'Show them' }).click();
  const packages = dialog.getByRole('list', { name: 'Packages and their licences' });
  const react = packages.getByRole('listitem').filter({ hasText: /^react /u });
  await react.locator('summary').click();
  await expect(react).toContainText('MIT License');
  await expect(react).toContainText('Meta Platforms');
  // What only its developers need does not ship.
  await expect(packages.getByRole('listitem').filter({ hasText: /^vitest /u })).toHaveCount(0);
  await latchkey.isAccessible();
  await latchkey.picture('settings-licences');
});

test('the browsers of this computer are named', async ({ page, latchkey }) => {
  await latchkey.open(
    scenario({
      browsers: [
        {
          id: 'firefox',
          name: 'Firefox',
          canBePrivate: true,
          icon: null,
          profiles: [{ id: 'p1', name: 'work' }],
          hasContainers: true,
        },
      ],
    }),
  );
  const dialog = await openSettings(page);
  await page.keyboard.type('firefox');
  const browsers = dialog.getByRole('list', { name: 'Browsers of this computer' });
  await expect(browsers.getByRole('listitem')).toHaveText(['Firefox1 profile']);
});

test('the settings list every shortcut, and a key is found by what it does', async ({ page, latchkey }) => {
  await latchkey.open(scenario());
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('searchbox').fill('shortcuts');
  await expect(dialog.getByLabel('Keys of the quick switcher')).toBeVisible();
  await expect(dialog.getByRole('heading', { level: 4 })).toHaveCount(4);
  await dialog.getByRole('searchbox').fill('print');
  await expect(dialog.getByRole('term').filter({ hasText: 'Print' })).toBeVisible();
  await expect(dialog.getByRole('heading', { level: 4 })).toHaveCount(1);
  await latchkey.isAccessible();
  await latchkey.picture('settings-shortcuts');
});

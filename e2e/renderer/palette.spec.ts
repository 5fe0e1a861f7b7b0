import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { manyOrgs, org, orgKey, scenario } from './scenario.ts';

const orgs = [
  org(1, { alias: 'acme-prod', kind: 'production', frecency: 9, pinnedAt: 2 }),
  org(2, { alias: 'acme-uat', frecency: 5, pinnedAt: 1 }),
  org(3, { alias: 'globex', kind: 'scratch', organizationName: 'Globex', username: 'bob@globex.test' }),
  org(4, { alias: 'W'.repeat(60), username: `${'u'.repeat(70)}@long.test` }),
];

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const field = (page: Page) => palette(page).getByRole('combobox');
const options = (page: Page) => palette(page).getByRole('option');
const row = (page: Page, alias: string) => page.getByRole('row', { name: new RegExp(`^${alias}, `, 'u') });

test('Ctrl+K opens it, Escape closes it, and the focus is where it was', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await row(page, 'acme-uat').focus();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(options(page).filter({ hasText: 'Add org' })).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('palette-empty');
  await page.keyboard.type('acme');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(row(page, 'acme-uat')).toBeFocused();
});

test('an org and an action typed together: acme tok copies a token, acme users opens Setup → Users', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('acme tok');
  await expect(options(page).first()).toHaveAccessibleName('Copy token acme-prod ada.1@acme.test Production');
  await latchkey.isAccessible();
  await latchkey.picture('palette-acme-tok');
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('copyToken')).toEqual([{ orgKey: orgKey(1) }]);
  await expect(row(page, 'acme-prod')).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('acme users');
  await expect(options(page).first()).toHaveAccessibleName(/^Open Users acme-prod .*Production$/u);
  await latchkey.picture('palette-acme-users');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => latchkey.requestsOf('openOrgAt'))
    .toEqual([{ orgKey: orgKey(1), path: '/lightning/setup/ManageUsers/home', remember: false }]);
});

test('the arrows choose another one', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('acme tok');
  await expect(options(page).first()).toHaveAccessibleName(/acme-prod/u);
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /./u);
  const chosen = palette(page).locator('[role=option][data-focused]');
  await expect(chosen).toHaveCount(1);
  if (/acme-prod/u.test((await chosen.textContent()) ?? '')) await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAccessibleName(/^Copy token acme-uat/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('copyToken')).toEqual([{ orgKey: orgKey(2) }]);
});

test('what was used last comes first', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('globex check');
  await expect(options(page).first()).toHaveAccessibleName(/^Check globex/u);
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('checkOrg')).toHaveLength(1);
  await page.keyboard.press('Control+k');
  await expect(options(page).first()).toHaveAccessibleName(/^Check globex/u);
});

test('what is dangerous asks as it does elsewhere, and gives the focus back', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await row(page, 'acme-uat').focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('globex remove');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Remove globex?' })).toBeVisible();
  expect(await latchkey.requestsOf('removeOrg')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(row(page, 'acme-uat')).toBeFocused();
});

test('a failure is told in the org’s row, also when a search had hidden it', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await page.getByRole('searchbox').fill('acme');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('globex tok');
  await latchkey.answerNext('copyToken', {
    ok: false,
    error: { code: 'NETWORK_UNAVAILABLE', message: 'It cannot be reached.', remedy: 'retry' },
  });
  await page.keyboard.press('Enter');
  await expect(row(page, 'globex')).toBeFocused();
  await expect(row(page, 'globex').getByRole('alert')).toBeVisible();
});

test('the app’s own commands are there, with their keys', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  for (const [typed, dialog] of [
    ['add org', 'Add org'],
    ['client', 'Client apps'],
    ['doctor', 'Doctor'],
    ['export', 'Export'],
    ['import', 'Import'],
    ['settings', 'Settings'],
    ['keyboard', 'Keyboard shortcuts'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' }).getByText('Theme').first()).toBeVisible();
});

test('the menu leads to it and to the keys, but takes no half-filled dialog away', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('commandDialogWanted', 'palette');
  await expect(field(page)).toBeFocused();
  await latchkey.push('commandDialogWanted', 'shortcuts');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await latchkey.push('commandDialogWanted', 'shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('nothing found says so', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zebra <b>');
  await expect(palette(page).getByText('Nothing is called that.')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('palette-none');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
});

test('it is there without an org, and with 500', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500) }));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wonka tok');
  await expect(options(page).first()).toHaveAccessibleName(/^Copy token wonka/u);
  await latchkey.picture('palette-500');
  await page.keyboard.press('Escape');
  await latchkey.tellOrgs([]);
  await expect(page.getByRole('heading', { name: 'No orgs yet' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(options(page).filter({ hasText: 'Add org' })).toBeVisible();
});

test('Ctrl+1 to Ctrl+9 open the pinned orgs in their order', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await page.keyboard.press('Control+1');
  await expect.poll(() => latchkey.requestsOf('openOrg')).toEqual([{ orgKey: orgKey(2) }]);
  await page.keyboard.press('Control+2');
  await expect
    .poll(() => latchkey.requestsOf('openOrg'))
    .toEqual([{ orgKey: orgKey(2) }, { orgKey: orgKey(1) }]);
  await page.keyboard.press('Control+3');
  await page.getByRole('searchbox').fill('a');
  await page.keyboard.press('Control+1');
  await expect.poll(() => latchkey.requestsOf('openOrg')).toHaveLength(3);
});

test('a question mark shows every key, but is a letter where one types', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await row(page, 'globex').focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  for (const key of ['Ctrl+K', 'Ctrl+F', 'F2', 'Del', 'Ctrl+C', 'Ctrl+N', '?', '/']) {
    await expect(sheet.locator('kbd').getByText(key, { exact: true }).first()).toBeVisible();
  }
  await latchkey.isAccessible();
  await latchkey.picture('shortcuts');
  await page.keyboard.press('Escape');
  await expect(row(page, 'globex')).toBeFocused();
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('?');
  await expect(page.getByRole('searchbox')).toHaveValue('?');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('dialog', { name: 'Add org' })).toBeVisible();
});

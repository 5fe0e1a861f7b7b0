import { LANDING_PAGES } from '../../shared/landing-pages.ts';
import type { OpenAtChoices } from '../../shared/open-at.ts';
import type { Page } from '@playwright/test';
import { expect, test, type Latchkey } from './fixtures.ts';
import { org, orgKey, scenario } from './scenario.ts';

const acme = org(1, { alias: 'ACME', kind: 'production' });
const FLOWS = '/lightning/setup/Flows/home';
const CHOICES: OpenAtChoices = {
  pages: LANDING_PAGES,
  recentPaths: [],
  landingPage: null,
  ownFile: { shownPath: '~/.config/Latchkey/landing-pages.json', faults: [] },
};

async function openDialog(page: Page, latchkey: Latchkey, choices: Partial<OpenAtChoices> = {}) {
  await latchkey.open(scenario({ orgs: [acme, org(2)] }));
  await latchkey.answerNext('getOpenAt', { ok: true, value: { ...CHOICES, ...choices } });
  await page.getByRole('row', { name: /^ACME/ }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Open at…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open ACME at…' });
  await expect(dialog.getByRole('option', { name: /^Home/u })).toBeVisible();
  await expect(dialog.getByRole('combobox')).toBeFocused();
  return dialog;
}

test('a page is found by a word and opened by Enter, and the row has the focus', async ({
  page,
  latchkey,
}) => {
  const dialog = await openDialog(page, latchkey);
  await latchkey.isAccessible();
  await page.keyboard.type('perm set');
  await expect(dialog.getByRole('option')).toHaveText([/^Permission Sets/u]);
  await latchkey.picture('open-at-found');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([
    { orgKey: orgKey(1), path: '/lightning/setup/PermSets/home', remember: false },
  ]);
  expect(await latchkey.requestsOf('setLandingPage')).toEqual([]);
  await expect(page.getByRole('row', { name: /^ACME/ })).toBeFocused();
});

test('a record id and any path of the org’s own host are opened as typed', async ({ page, latchkey }) => {
  const dialog = await openDialog(page, latchkey);
  const field = dialog.getByRole('combobox', { name: 'Page, record id or path' });
  for (const [typed, words] of [
    ['//evil.example', 'no path on the org’s own host'],
    ['https://acme.my.salesforce.com/001', 'use Paste URL'],
    ['00d0k0000024spmuae', 'do not fit'],
  ] as const) {
    await field.fill(typed);
    await expect(dialog).toContainText(words);
    await page.keyboard.press('Enter');
  }
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([]);
  await field.fill('');
  await dialog.getByRole('option', { name: 'Any path…' }).click();
  await expect(field).toHaveValue('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('apex/Invoice?id=1');
  await expect(dialog.getByRole('option', { name: 'Path /apex/Invoice?id=1' })).toBeVisible();
  await latchkey.picture('open-at-path');
  await field.fill('00D0K0000024Spm');
  await expect(dialog.getByRole('option', { name: 'Record 00D0K0000024SpmUAE' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([
    { orgKey: orgKey(1), path: '/00D0K0000024SpmUAE', remember: false },
  ]);
});

test('“Always start here” makes it the landing page; a disk that refuses is told before anything opens', async ({
  page,
  latchkey,
}) => {
  const dialog = await openDialog(page, latchkey);
  await dialog.getByRole('checkbox', { name: 'Always start here' }).check();
  const error = { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'free-disk' };
  await latchkey.answerNext('setLandingPage', { ok: false, error });
  await dialog.getByRole('option', { name: /^Flows/u }).click();
  await expect(dialog.getByRole('alert')).toContainText('The disk is full.');
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([]);
  await dialog.getByRole('option', { name: /^Flows/u }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('setLandingPage')).toEqual(
    Array(2).fill({ orgKey: orgKey(1), path: FLOWS }),
  );
  expect(await latchkey.requestsOf('openOrgAt')).toHaveLength(1);
});

test('paths used lately come first, the landing page can be taken back, and faults of the own file are told', async ({
  page,
  latchkey,
}) => {
  const dialog = await openDialog(page, latchkey, {
    recentPaths: [FLOWS, '/apex/Invoice?id=a015g00000InVoI'],
    landingPage: FLOWS,
    ownFile: {
      shownPath: '~/.config/Latchkey/landing-pages.json',
      faults: ['Entry 2 is left out: its “path” is missing or not in the right form.'],
    },
  });
  await expect(dialog.getByRole('option').first()).toHaveText(/^Flows/u);
  await expect(dialog).toContainText('Entry 2 is left out');
  await latchkey.isAccessible();
  await latchkey.picture('open-at-recent');
  await expect(dialog).toContainText('Open leads to Flows.');
  await dialog.getByRole('button', { name: 'Use the org’s own start page' }).click();
  await expect(dialog).not.toContainText('Open leads to Flows.');
  expect(await latchkey.requestsOf('setLandingPage')).toEqual([{ orgKey: orgKey(1), path: null }]);
});

test('a page that could not be opened is told in the row, and Retry goes to the same page', async ({
  page,
  latchkey,
}) => {
  const dialog = await openDialog(page, latchkey);
  const error = { code: 'NETWORK_UNAVAILABLE', message: 'The host is away.', remedy: 'retry' };
  await latchkey.answerNext('openOrgAt', { ok: false, error });
  await page.keyboard.type('flows');
  await expect(dialog.getByRole('option').first()).toHaveText(/^Flows/u);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /^ACME/ });
  await expect(row).toContainText('The host is away.');
  await row.getByRole('button', { name: 'Retry' }).click();
  await expect(row).not.toContainText('The host is away.');
  expect(await latchkey.requestsOf('openOrgAt')).toEqual(
    Array(2).fill({ orgKey: orgKey(1), path: FLOWS, remember: false }),
  );
});

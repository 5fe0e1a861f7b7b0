import type { Page } from '@playwright/test';
import type { FoundMissing } from '../../shared/missing-orgs.ts';
import { expect, test, type Latchkey } from './fixtures.ts';
import { org, orgKey, savedApp, scenario } from './scenario.ts';

const PROD = org(1, { alias: 'prod', kind: 'production', instanceUrl: 'https://acme.my.salesforce.com' });

async function openMenu(page: Page) {
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
}

async function find(page: Page, latchkey: Latchkey, found: FoundMissing) {
  await latchkey.open(scenario({ orgs: [PROD], clientApps: [savedApp] }));
  await latchkey.answerNext('findMissing', { ok: true, value: found });
  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Find missing…' }).click();
  return page.getByRole('dialog', { name: 'What prod has that is not here' });
}

test('one press makes a waiting row of an org that is missing, and the same row says so', async ({
  page,
  latchkey,
}) => {
  const dialog = await find(page, latchkey, {
    missing: [
      {
        id: 'sandbox qa1',
        isWaiting: false,
        kind: 'sandbox',
        name: 'qa1',
        alias: 'acme--qa1',
        loginHost: 'https://acme--qa1.sandbox.my.salesforce.com',
        copying: { status: 'Processing', percent: 40 },
      },
      {
        id: 'scratch 00D000000000007AAA',
        isWaiting: false,
        kind: 'scratch',
        name: 'feature 42',
        alias: 'feature 42',
        loginHost: null,
        username: 'test@acme.example',
      },
    ],
    sandboxes: { listed: 3 },
    scratchOrgs: { listed: 1 },
  });
  await expect(dialog.getByText('2 orgs are not in Latchkey yet.')).toBeVisible();
  await expect(dialog.getByText(/^Being copied: Processing, 40\s%$/u)).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('find-missing');
  await dialog.getByRole('button', { name: 'Add qa1' }).click();
  const added = dialog.getByRole('button', { name: 'qa1 is waiting for its sign-in' });
  await expect(added).toBeFocused();
  await expect(dialog.getByText(/wait below the list/u)).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('find-missing-added');
  await page.keyboard.press('Enter');
  expect(await latchkey.requestsOf('addMissing')).toEqual([{ orgKey: orgKey(1), ids: ['sandbox qa1'] }]);
  expect(await latchkey.requestsOf('findMissing')).toEqual([{ orgKey: orgKey(1) }]);
});

test('all that is missing is added at once, without what waits already', async ({ page, latchkey }) => {
  const missing = ['qa1', 'qa2', 'qa3'].map((name) => ({
    id: `sandbox ${name}`,
    isWaiting: name === 'qa2',
    kind: 'sandbox' as const,
    name,
    alias: name,
    loginHost: null,
  }));
  const dialog = await find(page, latchkey, {
    missing,
    sandboxes: { listed: 3 },
    scratchOrgs: { none: 'not-there' },
  });
  await dialog.getByRole('button', { name: 'Add all 2' }).click();
  await expect(dialog.getByRole('button', { name: /is waiting for its sign-in$/u })).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: /^Add/u })).toHaveCount(0);
  expect(await latchkey.requestsOf('addMissing')).toEqual([
    { orgKey: orgKey(1), ids: ['sandbox qa1', 'sandbox qa3'] },
  ]);
});

test('what could not be added is told, and can be tried again', async ({ page, latchkey }) => {
  const one = {
    id: 'sandbox qa1',
    isWaiting: false,
    kind: 'sandbox' as const,
    name: 'qa1',
    alias: 'qa1',
    loginHost: null,
  };
  const dialog = await find(page, latchkey, {
    missing: [one],
    sandboxes: { listed: 1 },
    scratchOrgs: { none: 'not-there' },
  });
  await latchkey.answerNext('addMissing', {
    ok: false,
    error: { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'none' },
  });
  await dialog.getByRole('button', { name: 'Add qa1' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The disk is full.');
  await dialog.getByRole('button', { name: 'Add qa1' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('where nothing is missing it says so, and why a list could not be had', async ({ page, latchkey }) => {
  const dialog = await find(page, latchkey, {
    missing: [],
    sandboxes: { none: 'refused' },
    scratchOrgs: { none: 'not-there' },
  });
  await expect(dialog.getByText(/keeps its list of sandboxes from this user/u)).toBeVisible();
  await expect(dialog.getByText(/this org is no Dev Hub/u)).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('find-missing-none');
});

test('a failure is told, and can be tried again', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [PROD] }));
  await latchkey.answerNext('findMissing', {
    ok: false,
    error: { code: 'SALESFORCE_UNAVAILABLE', message: 'The org could not be asked.', remedy: 'retry' },
  });
  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Find missing…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('alert')
    .getByRole('button', { name: /again|Retry/u })
    .click();
  await expect(dialog.getByText(/Nothing is missing/u)).toBeVisible();
});

test('a sandbox is not asked: it has none of its own', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1, { kind: 'sandbox' })] }));
  await openMenu(page);
  await expect(page.getByRole('menuitem', { name: 'Details' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Find missing…' })).toHaveCount(0);
});

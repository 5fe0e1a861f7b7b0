import type { Page } from '@playwright/test';
import type { AppError } from '../../shared/app-error.ts';
import { expect, test, type Latchkey } from './fixtures.ts';
import { org, orgKey, savedApp, scenario } from './scenario.ts';

const subject = {
  loginHost: 'https://acme.my.salesforce.com',
  organizationName: 'Acme Corporation',
  username: 'ada.1@acme.test',
  clientAppName: 'Latchkey',
  clientId: savedApp.clientId,
  callbackUrl: 'http://localhost:8717/callback',
};

const refused = (error: string, description: string, part: Partial<AppError> = {}): AppError => ({
  code: 'SIGN_IN_REFUSED',
  message: 'Salesforce refused this.',
  remedy: 'ask-admin',
  salesforce: { error, description, status: 400 },
  subject,
  ...part,
});
const notInstalled = refused('invalid_client', 'app must be installed into org');
const dead = refused('invalid_grant', 'expired access/refresh token', {
  code: 'NEEDS_SIGN_IN',
  remedy: 'sign-in-again',
});
const wrongPassword = refused('invalid_grant', 'authentication failure', {
  subject: { ...subject, loginHost: 'https://login.salesforce.com', username: 'ada@acme.com.uat' },
});
const unknown = refused('some_new_error', 'never seen before');

/** Presses Open in the row of org 1, which fails so; gives the row's alert. */
async function failToOpen(page: Page, latchkey: Latchkey, error: AppError) {
  await latchkey.answerNext('openOrg', { ok: false, error });
  const row = page.getByRole('row', { name: /^ACME/ });
  await row.getByRole('button', { name: 'Open', exact: true }).click();
  return row.getByRole('alert');
}

const acme = org(1, { alias: 'ACME', kind: 'production' });
const parts = ['What Salesforce said', 'Why', 'What to do'];

test('a failure in a row says what Salesforce said, the likeliest cause, the first step; the rest on demand', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [acme, org(2), org(3)] }));
  const alert = await failToOpen(page, latchkey, dead);
  for (const name of parts) await expect(alert.getByRole('group', { name })).toBeVisible();
  await expect(alert).toContainText('invalid_grant: expired access/refresh token (HTTP 400)');
  await expect(alert.getByRole('group', { name: 'Why' })).toHaveText(/You or an admin revoked it\.$/u);
  await expect(alert.getByText(/more than five times/u)).toHaveCount(0);
  await expect(alert.getByRole('group', { name: 'What to do' })).toContainText('You: Sign in again');
  await latchkey.isAccessible();
  await latchkey.picture('problem-row');

  await alert.getByRole('button', { name: 'Show all' }).click();
  await expect(alert.getByText(/more than five times/u)).toBeVisible();
  await expect(alert.getByRole('listitem').filter({ hasText: 'Your admin:' })).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('problem-row-whole');
  await alert.getByRole('button', { name: 'Show less' }).click();
  await expect(alert.getByText(/more than five times/u)).toHaveCount(0);
});

test('a lasting problem is one quiet line until somebody asks', async ({ page, latchkey }) => {
  const lasting = { state: 'needs-sign-in', problem: dead } as const;
  await latchkey.open(scenario({ orgs: [1, 2, 3, 4].map((number) => org(number, lasting)) }));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('group', { name: 'What Salesforce said' })).toHaveCount(4);
  await expect(page.getByRole('group', { name: 'Why' })).toHaveCount(0);
  await latchkey.picture('problem-lasting');
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect(page.getByRole('group', { name: 'Why' })).toHaveCount(1);
});

test('the note for the admin names org, user, app, client id and the clicks', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  const alert = await failToOpen(page, latchkey, notInstalled);
  await alert.getByRole('button', { name: 'Copy note for your admin' }).click();
  await expect(alert.getByRole('status')).toHaveText('Copied');
  const [copied] = await latchkey.requestsOf('copyText');
  const { text } = copied as { text: string };
  for (const name of Object.values(subject)) expect(text).toContain(name);
  expect(text).toContain('invalid_client: app must be installed into org');
  expect(text).toMatch(/Connected Apps OAuth Usage/u);
  await latchkey.picture('problem-row-note');

  await latchkey.answerNext('copyText', {
    ok: false,
    error: { code: 'CLIPBOARD_UNAVAILABLE', message: 'The clipboard is held.', remedy: 'retry' },
  });
  await alert.getByRole('button', { name: 'Copy note for your admin' }).click();
  await expect(alert.getByRole('status')).toHaveText('The clipboard is held.');
});

test('a failure an admin must mend leads to the page of Setup, and can be tried again', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  const alert = await failToOpen(page, latchkey, notInstalled);
  await alert.getByRole('button', { name: 'Open Connected Apps OAuth Usage' }).click();
  await expect
    .poll(() => latchkey.requestsOf('openSetupPage'))
    .toEqual([{ page: 'app-install', of: { kind: 'org', orgKey: orgKey(1) } }]);
});

test('words nobody knows are shown raw, and nothing is made up', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  const alert = await failToOpen(page, latchkey, unknown);
  await expect(alert.getByRole('group', { name: 'What Salesforce said' })).toContainText(
    'some_new_error: never seen before (HTTP 400)',
  );
  await expect(alert.getByRole('group', { name: 'Why' })).toHaveCount(0);
  await expect(alert.getByRole('button', { name: 'Copy note for your admin' })).toHaveCount(0);
  await expect(alert.getByRole('button', { name: 'Retry' })).toBeVisible();
  await latchkey.picture('problem-row-unknown');
});

test('in the dialog the fields stay in sight under a long failure; all of it, and the other login host, are one click away', async ({
  page,
  latchkey,
}) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await latchkey.open(scenario({ clientApps: [savedApp] }));
  await page.getByRole('button', { name: 'Add org' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  await latchkey.answerNext('addOrg', { ok: false, error: wrongPassword });
  await dialog.getByRole('button', { name: 'Sign in here', exact: true }).click();
  const alert = dialog.getByRole('alert');
  for (const name of parts) await expect(alert.getByRole('heading', { name })).toBeVisible();
  await expect(dialog.getByText('Production', { exact: true })).toBeInViewport({ ratio: 1 });
  await latchkey.picture('problem-dialog-folded');
  await alert.getByRole('button', { name: 'Show all' }).click();
  await expect(alert.getByRole('group', { name: 'Why' }).getByRole('listitem')).toHaveCount(5);
  await latchkey.isAccessible();
  await latchkey.picture('problem-dialog');
  await alert.getByRole('button', { name: 'Open Login History' }).click();
  await expect
    .poll(() => latchkey.requestsOf('openSetupPage'))
    .toEqual([{ page: 'login-history', of: { kind: 'host', loginHost: 'https://login.salesforce.com' } }]);
  await alert.getByRole('button', { name: 'Use test.salesforce.com' }).click();
  await expect(dialog.getByLabel('Login host or org URL')).toHaveValue('https://test.salesforce.com');
});

for (const [name, size] of [
  ['small', { width: 480, height: 560 }],
  // A page at 200 % has half the room.
  ['zoomed', { width: 640, height: 400 }],
] as const) {
  test(`it fits a ${name} window`, async ({ page, latchkey }) => {
    await page.setViewportSize(size);
    await latchkey.open(scenario({ orgs: [acme, org(2)], clientApps: [savedApp] }));
    const alert = await failToOpen(page, latchkey, notInstalled);
    await expect(alert.getByRole('group', { name: 'Why' })).toBeVisible();
    const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflows).toBe(false);
    await latchkey.picture(`problem-row-${name}`);
    await latchkey.answerNext('addOrg', { ok: false, error: wrongPassword });
    await page.getByRole('button', { name: 'Add org' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in here', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await latchkey.picture(`problem-dialog-${name}`);
  });
}

test('it is as readable in the dark', async ({ page, latchkey }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await latchkey.open(scenario({ orgs: [acme, org(2, { state: 'needs-sign-in', problem: dead })] }));
  await failToOpen(page, latchkey, notInstalled);
  await latchkey.isAccessible();
  await latchkey.picture('problem-row-dark');
});

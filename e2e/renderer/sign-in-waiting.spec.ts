import type { Page } from '@playwright/test';
import { chooseMethod, field, openAddOrg } from './add-org-dialog.ts';
import { expect, type Latchkey, test } from './fixtures.ts';
import { org, scenario } from './scenario.ts';

const idOf = async (latchkey: Latchkey) => {
  const [request] = await latchkey.requestsOf('addOrg');
  return (request as { readonly signInId: string }).signInId;
};

/** Starts a sign-in that waits, by the method that is chosen. */
async function wait(page: Page, latchkey: Latchkey, method: string, button: string) {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const dialog = await openAddOrg(page);
  await chooseMethod(dialog, method);
  await field(dialog, 'Client id').fill('my-client');
  await latchkey.answerNext('addOrg', null);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect.poll(() => latchkey.requestsOf('addOrg')).toHaveLength(1);
  return { dialog, signInId: await idOf(latchkey) };
}

test('the time left is told, of this sign-in and of no other', async ({ page, latchkey }) => {
  const { dialog, signInId } = await wait(page, latchkey, 'Browser', 'Sign in here');
  await latchkey.push('signInChanged', {
    kind: 'waiting',
    signInId: '44444444-4444-4444-8444-444444444444',
    endsAt: Date.now() + 60_000,
  });
  await expect(dialog.getByRole('timer')).toHaveCount(0);
  await latchkey.push('signInChanged', { kind: 'waiting', signInId, endsAt: Date.now() + 300_000 });
  await expect(dialog.getByRole('timer')).toContainText(/waits (5:00|4:5\d) more/u);
  await latchkey.isAccessible();
  await latchkey.picture('waiting-here');
});

test('the link of a browser sign-in can be copied', async ({ page, latchkey }) => {
  const { dialog, signInId } = await wait(page, latchkey, 'Browser', 'Sign in in my browser');
  await dialog.getByRole('button', { name: 'Copy the sign-in link' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  expect(await latchkey.requestsOf('copySignInLink')).toEqual([{ signInId }]);
  await latchkey.push('signInChanged', { kind: 'waiting', signInId, endsAt: Date.now() + 300_000 });
  await latchkey.picture('waiting-browser');
});

test('what the browser showed can be pasted, and the verdict is said in words', async ({
  page,
  latchkey,
}) => {
  const { dialog, signInId } = await wait(page, latchkey, 'Browser', 'Sign in in my browser');
  await dialog.getByText('What did the browser show?').click();
  const address = field(dialog, 'Address in the browser');
  const tell = dialog.getByRole('button', { name: 'Tell Latchkey' });
  await tell.click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Paste the address first' })).toBeVisible();

  await address.fill('https://example.com/');
  await latchkey.answerNext('tellBrowserAnswer', { ok: true, value: 'unrecognized' });
  await tell.click();
  await expect(dialog.getByRole('status').filter({ hasText: 'neither this sign-in' })).toBeVisible();
  await expect(address).toHaveValue('https://example.com/');
  await latchkey.isAccessible();
  await latchkey.picture('waiting-answer');

  await latchkey.answerNext('tellBrowserAnswer', { ok: true, value: 'not-this-sign-in' });
  await tell.click();
  await expect(dialog.getByRole('status').filter({ hasText: 'another sign-in' })).toBeVisible();

  const callback = 'http://localhost:8717/callback?code=made-up&state=made-up';
  await address.fill(callback);
  await tell.click();
  await expect(dialog.getByRole('status').filter({ hasText: 'goes on with it' })).toBeVisible();
  // A code does not stay on the screen.
  await expect(address).toHaveValue('');
  expect(await latchkey.requestsOf('tellBrowserAnswer')).toEqual([
    { signInId, url: 'https://example.com/' },
    { signInId, url: 'https://example.com/' },
    { signInId, url: callback },
  ]);
});

test('an error chosen from the list shows its help', async ({ page, latchkey }) => {
  const { dialog } = await wait(page, latchkey, 'Browser', 'Sign in in my browser');
  await dialog.getByText('What did the browser show?').click();
  await dialog
    .getByRole('combobox', { name: 'Or choose what it said' })
    .selectOption('invalid_client: app must be installed into org');
  const help = dialog.getByRole('alert').filter({ hasText: 'app must be installed into org' });
  await expect(help).toContainText('The client app is not installed in this org');
  await help.scrollIntoViewIfNeeded();
  await latchkey.isAccessible();
  await latchkey.picture('waiting-known-error');
});

test('a device code is large, with its page, a QR code and the time left', async ({ page, latchkey }) => {
  const { dialog, signInId } = await wait(page, latchkey, 'Device code', 'Add');
  await expect(dialog.getByText('Asking Salesforce for a code')).toBeVisible();
  const verificationUrl = 'https://login.salesforce.com/setup/connect';
  await latchkey.push('signInChanged', {
    kind: 'device',
    signInId,
    userCode: 'XJ4K9P2M',
    verificationUrl,
    endsAt: Date.now() + 600_000,
  });
  await expect(dialog.getByText('XJ4K9P2M', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('img', { name: `QR code of ${verificationUrl}` })).toBeVisible();
  await expect(dialog.getByRole('timer')).toContainText('more');
  await dialog.getByRole('button', { name: 'Copy the page’s address' }).click();
  await dialog.getByRole('button', { name: 'Copy the code' }).click();
  expect(await latchkey.requestsOf('copyText')).toEqual([{ text: verificationUrl }, { text: 'XJ4K9P2M' }]);
  await latchkey.isAccessible();
  await latchkey.picture('device-code');
  await page.setViewportSize({ width: 540, height: 360 });
  await latchkey.picture('device-code-200-percent');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await latchkey.requestsOf('cancelSignIn')).toEqual([{ signInId }]);
  await expect(field(dialog, 'Client id')).toHaveValue('my-client');
});

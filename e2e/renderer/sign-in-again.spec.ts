import type { Page } from '@playwright/test';
import type { OrgSummary } from '../../shared/org.ts';
import { field, refused } from './add-org-dialog.ts';
import { expect, type Latchkey, test } from './fixtures.ts';
import { org, orgKey, savedApp, scenario } from './scenario.ts';

const ALIAS = 'a'.repeat(60);
const ANY_ID: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/u);

async function openAgain(page: Page, latchkey: Latchkey, part: Partial<OrgSummary>) {
  await latchkey.open(scenario({ orgs: [org(1, { alias: ALIAS, ...part })], clientApps: [savedApp] }));
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Sign in again' }).click();
  return page.getByRole('dialog', { name: `Sign in again to ${ALIAS}` });
}

const signIn = { name: 'Sign in', exact: true } as const;

test('a kept password is not asked for again', async ({ page, latchkey }) => {
  const dialog = await openAgain(page, latchkey, { method: 'password', passwordKept: true });
  await expect(field(dialog, 'Password')).toHaveCount(0);
  await expect(dialog.getByText('Username and password')).toBeVisible();
  await expect(dialog.getByText('ada.1@acme.test')).toHaveCount(2);
  await expect(dialog.getByText(/Latchkey · 3MVG9n/u)).toBeVisible();
  await expect(dialog.getByRole('button', signIn)).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('again-password-kept');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('signInAgain')).toEqual([
    { signInId: ANY_ID, orgKey: orgKey(1), again: { method: 'password', keepPassword: true } },
  ]);
  await expect(page.getByRole('row', { name: new RegExp(`^${ALIAS}`, 'u') })).toBeFocused();
});

test('a password that is not kept is asked for, and a failure keeps it', async ({ page, latchkey }) => {
  const dialog = await openAgain(page, latchkey, { method: 'password' });
  await dialog.getByRole('button', signIn).click();
  await expect(field(dialog, 'Password')).toHaveAccessibleDescription(/Enter the password/u);
  await expect(field(dialog, 'Password')).toBeFocused();
  expect(await latchkey.requestsOf('signInAgain')).toEqual([]);
  await field(dialog, 'Password').fill('pw');
  await latchkey.answerNext('signInAgain', refused);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert').filter({ hasText: 'authentication failure' })).toBeVisible();
  await expect(field(dialog, 'Password')).toHaveValue('pw');
  await latchkey.isAccessible();
  await latchkey.picture('again-password-refused');
  await field(dialog, 'Security token').fill('tOkEn');
  await dialog.getByRole('button', signIn).click();
  await expect(dialog).toHaveCount(0);
  const again = { method: 'password', password: 'pw', keepPassword: false };
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([
    { again },
    { again: { ...again, securityToken: 'tOkEn' } },
  ]);
});

test('the browser it was last signed in with is opened again', async ({ page, latchkey }) => {
  const browser = { id: 'firefox', privateWindow: true };
  const signedIn = org(1, { alias: ALIAS, signInVia: 'browser', browser });
  await latchkey.open(scenario({ orgs: [signedIn], clientApps: [savedApp] }));
  await latchkey.answerNext('signInAgain', refused);
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Sign in again' }).click();
  const dialog = page.getByRole('dialog', { name: `Sign in again to ${ALIAS}` });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign in in my browser' }).click();
  await expect(dialog).toHaveCount(0);
  const again = { method: 'browser', via: 'browser', browser };
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([{ again }, { again }]);
});

test('JWT uses the kept key, or another that is given', async ({ page, latchkey }) => {
  const dialog = await openAgain(page, latchkey, { method: 'jwt' });
  await latchkey.answerNext('signInAgain', refused);
  await dialog.getByRole('button', signIn).click();
  await dialog.getByRole('button', { name: 'Use another private key' }).click();
  await field(dialog, 'Private key').fill('-----BEGIN made up');
  await latchkey.picture('again-jwt');
  await dialog.getByRole('button', signIn).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([
    { again: { method: 'jwt' } },
    { again: { method: 'jwt', privateKey: { kind: 'pasted', text: '-----BEGIN made up' } } },
  ]);
  expect(JSON.stringify((await latchkey.requestsOf('signInAgain'))[0])).not.toContain('privateKey');
});

test('an SFDX URL is asked for anew', async ({ page, latchkey }) => {
  const dialog = await openAgain(page, latchkey, { method: 'sfdx-url' });
  await field(dialog, 'SFDX auth URL').fill('force://PlatformCLI::5Aep861@acme.my.salesforce.com');
  await expect(dialog.getByRole('button', { name: 'Sign in afresh instead' })).toHaveCount(0);
  await dialog.getByRole('button', signIn).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([
    { again: { method: 'sfdx-url', sfdxAuthUrl: { kind: 'pasted' } } },
  ]);
});

test('a pasted token is asked for anew, for the instance it was', async ({ page, latchkey }) => {
  const dialog = await openAgain(page, latchkey, { method: 'access-token' });
  await expect(dialog.getByText('https://acme--uat1.sandbox.my.salesforce.com')).toBeVisible();
  await expect(field(dialog, 'Instance URL')).toHaveCount(0);
  await dialog.getByRole('button', signIn).click();
  await expect(field(dialog, 'Access token')).toHaveAccessibleDescription(/Paste the access token/u);
  await field(dialog, 'Access token').fill('00D!x');
  await latchkey.picture('again-access-token');
  await dialog.getByRole('button', signIn).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([
    { again: { method: 'access-token', accessToken: '00D!x' } },
  ]);
});

test('client credentials need nothing', async ({ page, latchkey }) => {
  const dialog = await openAgain(page, latchkey, { method: 'client-credentials' });
  await dialog.getByRole('button', signIn).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([
    { again: { method: 'client-credentials' } },
  ]);
});

test('a device gets a new code, and Escape ends it', async ({ page, latchkey }) => {
  const device = await openAgain(page, latchkey, { method: 'device' });
  await latchkey.answerNext('signInAgain', null);
  await device.getByRole('button', signIn).click();
  await expect.poll(() => latchkey.requestsOf('signInAgain')).toHaveLength(1);
  const [request] = await latchkey.requestsOf('signInAgain');
  await latchkey.push('signInChanged', {
    kind: 'device',
    signInId: (request as { readonly signInId: string }).signInId,
    userCode: 'ABCD1234',
    verificationUrl: 'https://login.salesforce.com/setup/connect',
    endsAt: Date.now() + 600_000,
  });
  await expect(device.getByText('ABCD1234', { exact: true })).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('again-device');
  await page.keyboard.press('Escape');
  await expect(device).toHaveCount(0);
  expect(await latchkey.requestsOf('cancelSignIn')).toHaveLength(1);
});

test('a refreshed sandbox is told, with what becomes of its row, and taken on by one button', async ({
  page,
  latchkey,
}) => {
  const dialog = await openAgain(page, latchkey, { method: 'client-credentials', kind: 'sandbox' });
  await latchkey.answerNext('signInAgain', null);
  await dialog.getByRole('button', signIn).click();
  await expect.poll(() => latchkey.requestsOf('signInAgain')).toHaveLength(1);
  const [request] = await latchkey.requestsOf('signInAgain');
  const { signInId } = request as { readonly signInId: string };
  await latchkey.push('signInChanged', {
    kind: 'sandbox-refreshed',
    signInId,
    username: 'ada.1@acme.test.uat',
    organizationId: '00D000000000999AAA',
    host: 'acme--uat.sandbox.my.salesforce.com',
  });
  const question = dialog.getByRole('group', { name: 'This sandbox was refreshed' });
  await expect(question.getByText('00D000000000999AAA')).toBeVisible();
  await expect(question.getByText(/Its browser data is cleared/u)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Use the refreshed sandbox' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('again-sandbox-refreshed');
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('adoptRefreshedSandbox')).toEqual([{ signInId }]);
  expect(await latchkey.requestsOf('cancelSignIn')).toEqual([]);
});

test('a refreshed sandbox that is not wanted cancels the sign-in', async ({ page, latchkey }) => {
  const dialog = await openAgain(page, latchkey, { method: 'client-credentials', kind: 'sandbox' });
  await latchkey.answerNext('signInAgain', null);
  await dialog.getByRole('button', signIn).click();
  await expect.poll(() => latchkey.requestsOf('signInAgain')).toHaveLength(1);
  const [request] = await latchkey.requestsOf('signInAgain');
  const { signInId } = request as { readonly signInId: string };
  const told = {
    username: 'ada',
    organizationId: '00D000000000999AAA',
    host: 'acme--uat.sandbox.my.salesforce.com',
  };
  await latchkey.push('signInChanged', { kind: 'sandbox-refreshed', signInId, ...told });
  await dialog.getByRole('button', { name: 'Change nothing' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('cancelSignIn')).toEqual([{ signInId }]);
  expect(await latchkey.requestsOf('adoptRefreshedSandbox')).toEqual([]);
});

test('by browser it starts at once, and after a failure the options are offered', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [org(1, { alias: ALIAS })], clientApps: [savedApp] }));
  await latchkey.answerNext('signInAgain', refused);
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Sign in again' }).click();
  const dialog = page.getByRole('dialog', { name: `Sign in again to ${ALIAS}` });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByText('More options').click();
  await dialog.getByRole('checkbox', { name: 'Skip the identity provider' }).check();
  await latchkey.picture('again-browser-options');
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([
    { again: { method: 'browser' } },
    { again: { method: 'browser', via: 'embedded', bypassSso: true } },
  ]);
});

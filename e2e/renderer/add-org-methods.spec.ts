import type { Locator, Page } from '@playwright/test';
import { chooseMethod, field, openAddOrg, refused } from './add-org-dialog.ts';
import { expect, type Latchkey, test } from './fixtures.ts';
import { org, savedApp, scenario } from './scenario.ts';

const ANY_ID: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/u);
const ALIAS = 'a'.repeat(60);
const PEM = '-----BEGIN PRIVATE KEY-----\nMIIEv…made up…\n-----END PRIVATE KEY-----\n';
const add = (dialog: Locator) => dialog.getByRole('button', { name: 'Add', exact: true });

interface Case {
  readonly method: string;
  readonly typed: Readonly<Record<string, string>>;
  /** The request, beyond the id of the sign-in and the alias. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** The field that is asked for first when nothing was typed. */
  readonly asked: { readonly label: string; readonly says: RegExp };
}

const newApp = { kind: 'new', clientId: 'my-client' };

const CASES: readonly Case[] = [
  {
    method: 'Username and password',
    typed: {
      'Login host or org URL': 'http://login.localhost:40001',
      'Client id': ' my-client ',
      'Client secret': 'my-secret',
      Username: ' ada@acme.test ',
      Password: ' p+&%#ü w ',
      'Security token': 'tOkEn',
    },
    sent: {
      method: 'password',
      loginHost: 'http://login.localhost:40001',
      clientApp: { ...newApp, clientSecret: 'my-secret' },
      username: 'ada@acme.test',
      // A password is what was typed, spaces and all.
      password: ' p+&%#ü w ',
      securityToken: 'tOkEn',
      keepPassword: false,
    },
    asked: { label: 'Client id', says: /Enter the client id/u },
  },
  {
    method: 'JWT',
    typed: {
      'Login host or org URL': 'https://acme--uat.sandbox.my.salesforce.com',
      'Client id': 'my-client',
      Username: 'ada@acme.test.uat',
      'Private key': PEM,
    },
    sent: {
      method: 'jwt',
      loginHost: 'https://acme--uat.sandbox.my.salesforce.com',
      clientApp: newApp,
      username: 'ada@acme.test.uat',
      audience: 'https://test.salesforce.com',
      privateKey: { kind: 'pasted', text: PEM.trim() },
    },
    asked: { label: 'Client id', says: /Enter the client id/u },
  },
  {
    method: 'Client credentials',
    typed: {
      'Login host or org URL': 'https://acme.my.salesforce.com',
      'Client id': 'my-client',
      'Client secret': 'my-secret',
    },
    sent: {
      method: 'client-credentials',
      loginHost: 'https://acme.my.salesforce.com',
      clientApp: { ...newApp, clientSecret: 'my-secret' },
    },
    asked: { label: 'Login host or org URL', says: /refuse this method/u },
  },
  {
    method: 'SFDX URL',
    typed: { 'SFDX auth URL': ' force://PlatformCLI::5Aep861@acme.my.salesforce.com\n' },
    sent: {
      method: 'sfdx-url',
      sfdxAuthUrl: { kind: 'pasted', text: 'force://PlatformCLI::5Aep861@acme.my.salesforce.com' },
    },
    asked: { label: 'SFDX auth URL', says: /Paste the SFDX auth URL/u },
  },
  {
    method: 'Access token',
    typed: {
      'Access token': '00D000000000001!AQEAQ.made.up ',
      'Instance URL': 'https://acme.my.salesforce.com',
    },
    sent: {
      method: 'access-token',
      accessToken: '00D000000000001!AQEAQ.made.up',
      instanceUrl: 'https://acme.my.salesforce.com',
    },
    asked: { label: 'Access token', says: /Paste the access token/u },
  },
  {
    method: 'Device code',
    typed: { 'Login host or org URL': 'https://login.salesforce.com', 'Client id': 'my-client' },
    sent: { method: 'device', loginHost: 'https://login.salesforce.com', clientApp: newApp },
    asked: { label: 'Client id', says: /Enter the client id/u },
  },
];

for (const { method, typed, sent, asked } of CASES) {
  const name = method.toLowerCase().replaceAll(' ', '-');

  test(`${method}: sends exactly what was typed, and a failure keeps it`, async ({ page, latchkey }) => {
    const dialog = await open(page, latchkey, method);
    for (const [label, text] of Object.entries(typed)) await field(dialog, label).fill(text);
    await field(dialog, 'Alias').fill(ALIAS);
    await latchkey.isAccessible();
    await latchkey.picture(`method-${name}`);

    await latchkey.answerNext('addOrg', refused);
    await add(dialog).click();
    await expect(dialog.getByRole('alert').filter({ hasText: 'authentication failure' })).toBeVisible();
    for (const [label, text] of Object.entries(typed)) {
      await expect(field(dialog, label)).toHaveValue(label === 'SFDX auth URL' ? text.trimEnd() : text);
    }
    await latchkey.isAccessible();
    await latchkey.picture(`method-${name}-refused`);

    await add(dialog).click();
    await expect(dialog).toHaveCount(0);
    const request = { signInId: ANY_ID, alias: ALIAS, ...sent };
    expect(await latchkey.requestsOf('addOrg')).toEqual([request, request]);
    await expect(page.getByRole('row', { name: new RegExp(`^${ALIAS}`, 'u') })).toBeFocused();
  });

  test(`${method}: what is missing is pointed out, and nothing is sent`, async ({ page, latchkey }) => {
    const dialog = await open(page, latchkey, method);
    await expect(field(dialog, asked.label)).not.toHaveAttribute('data-invalid', 'true');
    await page.keyboard.press('Tab');
    await add(dialog).press('Enter');
    await expect(field(dialog, asked.label)).toHaveAccessibleDescription(asked.says);
    await expect(field(dialog, asked.label)).toBeFocused();
    await latchkey.isAccessible();
    await latchkey.picture(`method-${name}-missing`);
    expect(await latchkey.requestsOf('addOrg')).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
}

async function open(page: Page, latchkey: Latchkey, method: string): Promise<Locator> {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const dialog = await openAddOrg(page);
  await chooseMethod(dialog, method);
  return dialog;
}

test('Browser is chosen first, and the arrow keys go through all seven methods', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  const methods = dialog.getByRole('radiogroup', { name: 'Method' });
  await expect(methods.getByRole('radio')).toHaveCount(7);
  await methods.getByRole('radio', { name: 'Browser', exact: true }).focus();
  await expect(methods.getByRole('radio', { name: 'Browser', exact: true })).toBeChecked();
  const after = ['Username and password', 'JWT', 'Client credentials', 'SFDX URL', 'Access token'];
  for (const name of [...after, 'Device code']) {
    await page.keyboard.press('ArrowDown');
    await expect(methods.getByRole('radio', { name, exact: true })).toBeChecked();
  }
});

test('another method keeps what the two have in common, and sends nothing of the first', async ({
  page,
  latchkey,
}) => {
  const dialog = await open(page, latchkey, 'Username and password');
  await field(dialog, 'Login host or org URL').fill('https://acme.my.salesforce.com');
  await field(dialog, 'Client id').fill('my-client');
  await field(dialog, 'Client secret').fill('my-secret');
  await field(dialog, 'Username').fill('ada@acme.test');
  await field(dialog, 'Password').fill('pw');
  await field(dialog, 'Alias').fill('kept');
  await chooseMethod(dialog, 'JWT');
  await expect(field(dialog, 'Username')).toHaveValue('ada@acme.test');
  await expect(field(dialog, 'Client id')).toHaveValue('my-client');
  await expect(field(dialog, 'Alias')).toHaveValue('kept');
  for (const label of ['Password', 'Security token', 'Client secret', 'Callback URL']) {
    await expect(field(dialog, label)).toHaveCount(0);
  }
  await field(dialog, 'Private key').fill(PEM);
  await add(dialog).click();
  await expect(dialog).toHaveCount(0);
  expect(JSON.stringify(await latchkey.requestsOf('addOrg'))).not.toMatch(/my-secret|"pw"/u);
});

test('what was typed is gone when the dialog is opened again', async ({ page, latchkey }) => {
  const dialog = await open(page, latchkey, 'Username and password');
  await field(dialog, 'Password').fill('pw');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await openAddOrg(page);
  await chooseMethod(dialog, 'Username and password');
  await expect(field(dialog, 'Password')).toHaveValue('');
});

test('keeping the password is the person’s choice', async ({ page, latchkey }) => {
  const dialog = await open(page, latchkey, 'Username and password');
  const keep = dialog.getByRole('checkbox', { name: 'Keep the password in the vault' });
  await expect(keep).not.toBeChecked();
  await keep.check();
  await field(dialog, 'Client id').fill('my-client');
  await field(dialog, 'Username').fill('ada@acme.test');
  await field(dialog, 'Password').fill('pw');
  await field(dialog, 'Password').press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('addOrg')).toMatchObject([{ keepPassword: true }]);
});

test('a key file is named, never shown, and its facts can be compared with the app’s certificate', async ({
  page,
  latchkey,
}) => {
  const dialog = await open(page, latchkey, 'JWT');
  const fileId = '33333333-3333-4333-8333-333333333333';
  await latchkey.answerNext('pickFile', { ok: true, value: { fileId, name: 'server.key' } });
  await latchkey.answerNext('inspectPrivateKey', {
    ok: true,
    value: {
      bits: 2048,
      publicKeyFingerprint: Array.from({ length: 32 }, () => 'A7').join(':'),
      certificateFingerprint: null,
    },
  });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByText('server.key is chosen')).toBeVisible();
  await expect(dialog.getByText('RSA key of 2048 bits')).toBeVisible();
  expect(await latchkey.requestsOf('pickFile')).toEqual([{ purpose: 'private-key' }]);
  expect(await latchkey.requestsOf('inspectPrivateKey')).toEqual([{ privateKey: { kind: 'file', fileId } }]);
  await dialog.getByText('Compare with the certificate').click();
  await dialog.getByRole('button', { name: 'Copy the command' }).click();
  expect(await latchkey.requestsOf('copyText')).toEqual([{ text: expect.stringContaining('openssl x509') }]);
  await dialog.getByText('RSA key of 2048 bits').scrollIntoViewIfNeeded();
  await latchkey.isAccessible();
  await latchkey.picture('jwt-key-file');

  await field(dialog, 'Client id').fill('my-client');
  await field(dialog, 'Username').fill('ada@acme.test');
  await add(dialog).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('addOrg')).toMatchObject([{ privateKey: { kind: 'file', fileId } }]);
});

test('a key that cannot be used is told before anything is sent', async ({ page, latchkey }) => {
  const dialog = await open(page, latchkey, 'JWT');
  await latchkey.answerNext('inspectPrivateKey', {
    ok: false,
    error: {
      code: 'PRIVATE_KEY_UNUSABLE',
      message: 'This RSA key has 1024 bits; Salesforce wants at least 2048.',
      remedy: 'none',
    },
  });
  await field(dialog, 'Private key').fill(PEM);
  await expect(dialog.getByText('1024 bits')).toBeVisible();
  // Told once: the dialog's alert is for what came of sending it off.
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await latchkey.picture('jwt-key-unusable');
});

test('the audience follows the login host until the person sets it', async ({ page, latchkey }) => {
  const dialog = await open(page, latchkey, 'JWT');
  await expect(field(dialog, 'Audience')).toHaveValue('https://login.salesforce.com');
  await dialog.getByText('Sandbox', { exact: true }).click();
  await expect(field(dialog, 'Audience')).toHaveValue('https://test.salesforce.com');
  await field(dialog, 'Audience').fill('https://acme.my.site.com');
  await dialog.getByText('Production', { exact: true }).click();
  await expect(field(dialog, 'Audience')).toHaveValue('https://acme.my.site.com');
});

test('an SFDX URL offers a sign-in of its own, with the host and the CLI’s app filled in', async ({
  page,
  latchkey,
}) => {
  const dialog = await open(page, latchkey, 'SFDX URL');
  await field(dialog, 'SFDX auth URL').fill('force://PlatformCLI::5Aep861@acme.my.salesforce.com');
  await dialog.getByRole('button', { name: 'Sign in afresh instead' }).click();
  await expect(dialog.getByRole('radio', { name: 'Browser', exact: true })).toBeChecked();
  await expect(field(dialog, 'Login host or org URL')).toHaveValue('https://acme.my.salesforce.com');
  await expect(field(dialog, 'Client id')).toHaveValue('PlatformCLI');
  await expect(field(dialog, 'Callback URL')).toHaveValue('http://localhost:1717/OauthRedirect');
  await expect(dialog.getByText(/will then name the Salesforce CLI/u)).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('sfdx-afresh');
});

test('a method that cannot work here leads to Browser with one press', async ({ page, latchkey }) => {
  const dialog = await open(page, latchkey, 'Username and password');
  await field(dialog, 'Client id').fill('my-client');
  await field(dialog, 'Username').fill('ada@acme.test');
  await field(dialog, 'Password').fill('pw');
  await latchkey.answerNext('addOrg', {
    ok: false,
    error: {
      code: 'METHOD_UNAVAILABLE',
      message: 'This app is an External Client App: passwords do not work with it.',
      remedy: 'none',
    },
  });
  await add(dialog).click();
  await dialog.getByRole('button', { name: 'Use Browser instead' }).click();
  await expect(dialog.getByRole('radio', { name: 'Browser', exact: true })).toBeChecked();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(field(dialog, 'Client id')).toHaveValue('my-client');
});

test('while a token is asked for, the fields rest and Cancel ends it', async ({ page, latchkey }) => {
  const dialog = await open(page, latchkey, 'Access token');
  await field(dialog, 'Access token').fill('00D!x');
  await field(dialog, 'Instance URL').fill('https://acme.my.salesforce.com');
  await latchkey.answerNext('addOrg', null);
  await add(dialog).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Asking Salesforce' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await latchkey.picture('method-asking');
  await page.keyboard.press('Escape');
  const [sent] = await latchkey.requestsOf('addOrg');
  expect(await latchkey.requestsOf('cancelSignIn')).toEqual([
    { signInId: (sent as { signInId: string }).signInId },
  ]);
  await expect(field(dialog, 'Access token')).toHaveValue('00D!x');
});

test('a saved client app is used without its callback URL and secret being entered', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [savedApp] }));
  const dialog = await openAddOrg(page);
  await chooseMethod(dialog, 'Client credentials');
  await field(dialog, 'Login host or org URL').fill('acme.my.salesforce.com');
  await add(dialog).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('addOrg')).toMatchObject([
    { clientApp: { kind: 'saved', id: savedApp.id }, loginHost: 'https://acme.my.salesforce.com' },
  ]);
});

test('the more options of a browser sign-in are sent, and none of them unasked', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [savedApp] }));
  await latchkey.answerNext('listBrowsers', [
    { id: 'firefox', name: 'Firefox', canBePrivate: true },
    { id: 'plain', name: 'Plain', canBePrivate: false },
  ]);
  const dialog = await openAddOrg(page);
  await dialog.getByText('More options').click();
  await field(dialog, 'Username to fill in').fill('ada@acme.test');
  await dialog.getByRole('combobox', { name: 'What Salesforce asks' }).selectOption('Choose the account');
  await dialog.getByRole('checkbox', { name: 'Skip the identity provider' }).check();
  await dialog.getByRole('combobox', { name: 'Open in' }).selectOption('Firefox');
  await dialog.getByRole('checkbox', { name: 'In a private window' }).check();
  await dialog.getByRole('checkbox', { name: 'In a private window' }).scrollIntoViewIfNeeded();
  await latchkey.isAccessible();
  await latchkey.picture('browser-options');
  await dialog.getByRole('button', { name: 'Sign in in my browser', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('addOrg')).toEqual([
    {
      signInId: ANY_ID,
      method: 'browser',
      via: 'browser',
      loginHost: 'https://login.salesforce.com',
      clientApp: { kind: 'saved', id: savedApp.id },
      loginHint: 'ada@acme.test',
      prompt: 'select_account',
      bypassSso: true,
      browser: { id: 'firefox', privateWindow: true },
    },
  ]);

  await openAddOrg(page);
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await latchkey.requestsOf('addOrg'))[1]).toEqual({
    signInId: ANY_ID,
    method: 'browser',
    via: 'embedded',
    loginHost: 'https://login.salesforce.com',
    clientApp: { kind: 'saved', id: savedApp.id },
  });
});

for (const method of ['JWT', 'Username and password', 'Device code']) {
  test(`${method} fits a small window at 200 percent`, async ({ page, latchkey }) => {
    await page.setViewportSize({ width: 540, height: 360 });
    const dialog = await open(page, latchkey, method);
    await expect(add(dialog)).toBeInViewport({ ratio: 1 });
    await latchkey.picture(`method-${method.toLowerCase().replaceAll(' ', '-')}-200-percent`);
    await field(dialog, 'Alias').scrollIntoViewIfNeeded();
    await latchkey.picture(`method-${method.toLowerCase().replaceAll(' ', '-')}-200-percent-end`);
  });
}

test('a field that has left the page is empty, whoever still holds it', async ({ latchkey, page }) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  await chooseMethod(dialog, 'Username and password');
  await field(dialog, 'Password').fill('typed secret');
  const held = await field(dialog, 'Password').elementHandle();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => held.inputValue()).toBe('');
});

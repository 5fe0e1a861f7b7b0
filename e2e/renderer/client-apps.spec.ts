import type { Page } from '@playwright/test';
import { field, openAddOrg } from './add-org-dialog.ts';
import { expect, test } from './fixtures.ts';
import { org, practiceApp, savedApp, scenario } from './scenario.ts';

const used = {
  ...savedApp,
  usedBy: ['acme-prod', 'acme-uat', 'a'.repeat(60)],
  flows: ['web-server', 'jwt-bearer'],
  loginHost: 'https://acme.my.salesforce.com',
} as const;
const unused = { ...savedApp, id: '55555555-5555-4555-8555-555555555555', name: 'Spare', hasSecret: false };

async function openApps(page: Page) {
  await page.getByRole('button', { name: 'Client apps' }).click();
  return page.getByRole('dialog', { name: 'Client apps' });
}

test('the list tells each app’s id, host, flows and by how many orgs it is used', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [used, unused, practiceApp] }));
  const dialog = await openApps(page);
  const item = dialog.getByRole('listitem', { name: 'Latchkey', exact: true });
  for (const text of [
    used.clientId,
    'Browser, JWT',
    used.loginHost,
    'Used by 3 orgs',
    'Secret in the vault',
  ]) {
    await expect(item.getByText(text)).toBeVisible();
  }
  await expect(
    dialog.getByRole('listitem', { name: /Practice app/u }).getByText('Used by no org'),
  ).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('client-apps');
  await page.setViewportSize({ width: 540, height: 360 });
  await latchkey.picture('client-apps-200-percent');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Client apps' })).toBeFocused();
});

test('an app is added with exactly what was entered', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const list = await openApps(page);
  await latchkey.picture('client-apps-empty');
  await list.getByRole('button', { name: 'Add a client app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a client app' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(field(dialog, 'Name')).toHaveAccessibleDescription(/Enter a name/u);
  await expect(field(dialog, 'Name')).toBeFocused();
  await field(dialog, 'Name').fill('Mine');
  await field(dialog, 'Client id').fill('my-client');
  await field(dialog, 'Client secret').fill('my-secret');
  await field(dialog, 'Callback URLs').fill(
    'http://localhost:8717/callback\nhttp://localhost:8718/callback\n',
  );
  await expect(field(dialog, 'Scopes')).toHaveValue('api web refresh_token');
  await field(dialog, 'Scopes').fill('api  web refresh_token id');
  await dialog.getByRole('checkbox', { name: 'Device code' }).check();
  await field(dialog, 'Login host').fill('acme.lightning.force.com');
  await latchkey.isAccessible();
  await latchkey.picture('client-app-new');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(list.getByRole('listitem', { name: 'Mine', exact: true })).toBeVisible();
  expect(await latchkey.requestsOf('saveClientApp')).toEqual([
    {
      name: 'Mine',
      clientId: 'my-client',
      clientSecret: 'my-secret',
      callbackUrls: ['http://localhost:8717/callback', 'http://localhost:8718/callback'],
      scopes: ['api', 'web', 'refresh_token', 'id'],
      flows: ['web-server', 'device'],
      loginHost: 'https://acme.my.salesforce.com',
    },
  ]);
});

test('editing leaves the secret in the vault unless it is replaced or forgotten', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [used] }));
  const list = await openApps(page);
  const dialog = page.getByRole('dialog', { name: 'Edit Latchkey' });
  const edit = async () => {
    await list.getByRole('button', { name: 'Edit' }).click();
    await expect(field(dialog, 'Client id')).toHaveValue(used.clientId);
  };
  await edit();
  await expect(field(dialog, 'Client secret')).toHaveAttribute('placeholder', 'Kept in the vault');
  await latchkey.picture('client-app-edit');
  await field(dialog, 'Login host').fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await edit();
  await field(dialog, 'Client secret').fill('another');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await edit();
  await dialog.getByRole('checkbox', { name: 'Forget the secret' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(list).toBeVisible();
  const same = {
    id: used.id,
    name: used.name,
    clientId: used.clientId,
    callbackUrls: used.callbackUrls,
    scopes: [],
    flows: used.flows,
    loginHost: null,
  };
  expect(await latchkey.requestsOf('saveClientApp')).toEqual([
    same,
    { ...same, clientSecret: 'another' },
    { ...same, clientSecret: '' },
  ]);
});

test('a refused save keeps what was typed, and leaving it changes nothing', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [used] }));
  const list = await openApps(page);
  await list.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Latchkey' });
  await field(dialog, 'Callback URLs').fill('ftp://nowhere');
  await latchkey.answerNext('saveClientApp', {
    ok: false,
    error: { code: 'CALLBACK_URL_INVALID', message: 'That is no callback URL.', remedy: 'change-client-app' },
  });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('That is no callback URL.');
  await expect(field(dialog, 'Callback URLs')).toHaveValue('ftp://nowhere');
  await page.keyboard.press('Escape');
  await expect(list.getByRole('listitem', { name: 'Latchkey', exact: true })).toBeVisible();
});

test('a duplicate takes the secret over without showing it', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [used] }));
  const list = await openApps(page);
  await list.getByRole('button', { name: 'Duplicate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Duplicate Latchkey' });
  await expect(field(dialog, 'Name')).toHaveValue('Copy of Latchkey');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(list.getByRole('listitem', { name: 'Copy of Latchkey' })).toBeVisible();
  expect(await latchkey.requestsOf('saveClientApp')).toMatchObject([
    { secretOf: used.id, name: 'Copy of Latchkey' },
  ]);
  expect(Object.keys((await latchkey.requestsOf('saveClientApp'))[0] ?? {})).not.toContain('id');
});

test('an app in use is not removed, and by whom it is used is said', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [used, unused] }));
  const list = await openApps(page);
  await list.getByRole('button', { name: 'Remove: Latchkey' }).click();
  await expect(list.getByRole('alert')).toContainText('acme-prod, acme-uat');
  await latchkey.isAccessible();
  await latchkey.picture('client-app-in-use');
  await list
    .getByRole('listitem', { name: 'Latchkey', exact: true })
    .getByRole('button', { name: 'Close' })
    .click();
  expect(await latchkey.requestsOf('removeClientApp')).toEqual([]);

  await list.getByRole('button', { name: 'Remove: Spare' }).click();
  await list.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(list.getByRole('listitem', { name: 'Spare' })).toHaveCount(0);
  expect(await latchkey.requestsOf('removeClientApp')).toEqual([{ id: unused.id }]);
});

test('a check says in words what is good, wrong and not known', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [used] }));
  const list = await openApps(page);
  await list.getByRole('button', { name: 'Check this app' }).click();
  await expect(field(list, 'Login host to check at')).toHaveValue(used.loginHost);
  await latchkey.answerNext('checkClientApp', {
    ok: true,
    value: {
      lines: [
        { outcome: 'good', message: 'The login host knows this client id.' },
        {
          outcome: 'bad',
          message: 'Salesforce does not accept http://localhost:8717/callback for this app.',
        },
        { outcome: 'unknown', message: 'Whether your users are permitted shows only when one signs in.' },
      ],
    },
  });
  await list.getByRole('button', { name: 'Check', exact: true }).click();
  const lines = list.getByRole('list', { name: 'What is known of Latchkey' }).getByRole('listitem');
  await expect(lines).toHaveText([/^Good.*client id/u, /^Wrong.*does not accept/u, /^Not known.*permitted/u]);
  expect(await latchkey.requestsOf('checkClientApp')).toEqual([{ id: used.id, loginHost: used.loginHost }]);
  await latchkey.isAccessible();
  await latchkey.picture('client-app-check');
});

test('the Salesforce CLI’s app is off until it is chosen', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const list = await openApps(page);
  await expect(list.getByText(/will then name the Salesforce CLI/u)).toBeVisible();
  expect(await latchkey.requestsOf('saveClientApp')).toEqual([]);
  await list.getByRole('button', { name: 'Use the Salesforce CLI’s app (PlatformCLI)' }).click();
  await expect(list.getByRole('listitem', { name: 'Salesforce CLI' })).toBeVisible();
  expect(await latchkey.requestsOf('saveClientApp')).toEqual([
    {
      name: 'Salesforce CLI',
      clientId: 'PlatformCLI',
      callbackUrls: ['http://localhost:1717/OauthRedirect'],
      scopes: ['api', 'web', 'refresh_token'],
      flows: ['web-server'],
      loginHost: null,
    },
  ]);
});

test('the guide names every setting as Setup does, and copies what is to be pasted', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const list = await openApps(page);
  await list.getByRole('button', { name: 'How to create an External Client App' }).click();
  const guide = page.getByRole('dialog', { name: 'Create an External Client App' });
  await latchkey.isAccessible();
  await latchkey.picture('guide');
  await guide.getByRole('button', { name: 'Copy http://localhost:8717/callback' }).click();
  await guide.getByRole('button', { name: /^Copy Manage user data via APIs/u }).click();
  expect(await latchkey.requestsOf('copyText')).toEqual([
    { text: 'http://localhost:8717/callback' },
    { text: 'Manage user data via APIs (api)' },
  ]);
  await latchkey.answerNext('copyText', {
    ok: false,
    error: { code: 'CLIPBOARD_UNAVAILABLE', message: 'The clipboard is busy.', remedy: 'retry' },
  });
  await guide.getByRole('button', { name: 'Copy Latchkey' }).click();
  await expect(guide.getByText('The clipboard is busy.')).toBeVisible();
  await guide.getByText('6. Finish').scrollIntoViewIfNeeded();
  await latchkey.picture('guide-end');
  await page.keyboard.press('Escape');
  await expect(list).toBeVisible();
});

test('apps are managed from within Add org, which keeps what was typed', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [unused] }));
  const add = await openAddOrg(page);
  await field(add, 'Alias').fill('kept');
  await add.getByRole('button', { name: 'Manage…' }).click();
  const list = page.getByRole('dialog', { name: 'Client apps' });
  await expect(list).toBeVisible();
  await latchkey.picture('client-apps-over-add-org');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(field(add, 'Alias')).toHaveValue('kept');
  await expect(add.getByRole('button', { name: 'Manage…' })).toBeFocused();
});

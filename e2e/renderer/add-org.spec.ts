import { field, openAddOrg } from './add-org-dialog.ts';
import { expect, test } from './fixtures.ts';
import { deadRefreshToken, org, practiceApp, practiceInfo, savedApp, scenario } from './scenario.ts';

const refused = {
  ok: false,
  error: {
    code: 'SIGN_IN_REFUSED',
    message: 'Salesforce refused the sign-in: this client app does not know the callback URL.',
    remedy: 'change-client-app',
    salesforce: {
      error: 'redirect_uri_mismatch',
      description: 'redirect_uri must match configuration',
      status: 400,
    },
  },
};

test('with no org yet, the page says what an org is and how to begin', async ({ page, latchkey }) => {
  await latchkey.open(scenario());
  await expect(page.getByRole('heading', { name: 'No orgs yet' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add org' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Try it with practice orgs' })).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('empty');
});

test('practice orgs are not offered where there are none', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ status: { practice: { available: false, running: null } } }));
  await expect(page.getByRole('button', { name: 'Add org' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try it with practice orgs' })).toHaveCount(0);
});

test('all fields are there and take what is typed as soon as the dialog is open', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  const typed = {
    'Login host or org URL': 'http://login.localhost:40001',
    'Client id': 'my-client',
    'Client secret': 'my-secret',
    'Callback URL': 'http://localhost:9999/callback',
    Alias: 'ACME',
  };
  for (const [label, text] of Object.entries(typed)) await field(dialog, label).fill(text);
  await expect(field(dialog, 'Client secret')).toHaveAttribute('type', 'password');
  await latchkey.isAccessible();
  await dialog.getByRole('button', { name: 'Sign in here', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('addOrg')).toMatchObject([
    {
      loginHost: 'http://login.localhost:40001',
      clientApp: {
        kind: 'new',
        clientId: 'my-client',
        clientSecret: 'my-secret',
        callbackUrl: 'http://localhost:9999/callback',
      },
      via: 'embedded',
      alias: 'ACME',
    },
  ]);
  await expect(page.getByRole('row', { name: /^ACME/ })).toBeFocused();
});

test('the callback URL is filled in and the guide is one press away', async ({ page, latchkey }) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  await expect(field(dialog, 'Callback URL')).toHaveValue('http://localhost:8717/callback');
  await latchkey.picture('add-org');
  await field(dialog, 'Client secret').fill('kept meanwhile');
  await dialog.getByRole('button', { name: 'How to create an External Client App' }).click();
  const guide = page.getByRole('dialog', { name: 'Create an External Client App' });
  await expect(guide.getByText(/Require Proof Key for Code Exchange/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(guide).toHaveCount(0);
  await expect(field(dialog, 'Client secret')).toHaveValue('kept meanwhile');
});

test('the choice of host and the field always agree', async ({ page, latchkey }) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  const host = field(dialog, 'Login host or org URL');
  await expect(dialog.getByRole('radio', { name: 'Production' })).toBeChecked();
  await dialog.getByText('Sandbox', { exact: true }).click();
  await expect(host).toHaveValue('https://test.salesforce.com');
  await host.fill('https://acme.lightning.force.com/lightning/setup/Users/home');
  await expect(dialog.getByRole('radio', { name: 'Other' })).toBeChecked();
  await expect(dialog.getByText('Sign-in starts at https://acme.my.salesforce.com')).toBeVisible();
  await latchkey.picture('add-org-found');
  await host.fill('javascript:alert(1)');
  await expect(host).toHaveAccessibleDescription(/not a Salesforce address/u);
  await latchkey.picture('add-org-not-found');
});

test('a saved client app fills the fields in and is sent by its id alone', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [savedApp] }));
  const dialog = await openAddOrg(page);
  await expect(field(dialog, 'Client id')).toHaveValue(savedApp.clientId);
  await expect(field(dialog, 'Client secret')).toHaveAttribute('placeholder', 'Kept in the vault');
  await latchkey.isAccessible();
  await latchkey.picture('add-org-saved-app');
  await dialog.getByRole('button', { name: 'Sign in in my browser', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('addOrg')).toMatchObject([
    { clientApp: { kind: 'saved', id: savedApp.id }, via: 'browser' },
  ]);
});

test('typing another client id makes a new client app', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)], clientApps: [savedApp] }));
  const dialog = await openAddOrg(page);
  await field(dialog, 'Client id').fill('another');
  await expect(dialog.getByRole('combobox', { name: 'Client app' })).toHaveValue('another');
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect
    .poll(() => latchkey.requestsOf('addOrg'))
    .toMatchObject([
      { clientApp: { kind: 'new', clientId: 'another', callbackUrl: savedApp.callbackUrls[0] } },
    ]);
});

test('while signing in the dialog says where, and Cancel cancels that sign-in', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  await field(dialog, 'Client id').fill('my-client');
  await latchkey.answerNext('addOrg', null);
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect(dialog.getByText(/Finish signing in in the window/u)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('add-org-waiting');

  await latchkey.answerNext('addOrg', null);
  await dialog.getByRole('button', { name: 'Use my browser instead' }).click();
  await expect(dialog.getByText('Finish signing in in your browser')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const [first, second] = await latchkey.requestsOf('addOrg');
  expect(second).toMatchObject({ via: 'browser' });
  const ids = [first, second].map((request) => ({ signInId: (request as { signInId: string }).signInId }));
  expect(await latchkey.requestsOf('cancelSignIn')).toEqual(ids);

  // The late answer to a cancelled sign-in changes nothing, and nothing typed is lost.
  await latchkey.release('addOrg', refused);
  await expect(field(dialog, 'Client id')).toHaveValue('my-client');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('a refused sign-in says Salesforce’s own code, and the form stays filled in', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  await field(dialog, 'Client id').fill('my-client');
  await field(dialog, 'Client secret').fill('my-secret');
  await latchkey.answerNext('addOrg', refused);
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'redirect_uri_mismatch: redirect_uri must match configuration',
  );
  await expect(field(dialog, 'Client id')).toHaveValue('my-client');
  await expect(field(dialog, 'Client secret')).toHaveValue('my-secret');
  await latchkey.isAccessible();
  await latchkey.picture('add-org-refused');
});

test('an empty client id is asked for before anything is sent', async ({ page, latchkey }) => {
  await latchkey.open(scenario());
  const dialog = await openAddOrg(page);
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect(field(dialog, 'Client id')).toHaveAccessibleDescription(/Enter the client id/u);
  await expect(field(dialog, 'Client id')).toBeFocused();
  expect(await latchkey.requestsOf('addOrg')).toEqual([]);
});

test('practice people fill the form in with one click', async ({ page, latchkey }) => {
  await page.setViewportSize({ width: 980, height: 420 });
  await latchkey.open(scenario());
  await latchkey.answerNext('startPractice', { ok: true, value: practiceInfo });
  await latchkey.answerNext('listClientApps', [practiceApp]);
  await page.getByRole('button', { name: 'Try it with practice orgs' }).click();
  await expect(page.getByText('ada@acme.practice.uat')).toBeVisible();
  await latchkey.isAccessible();
  // The button that was pressed is gone: what it brought has the focus, and is in sight.
  const first = page.getByRole('button', { name: 'Use http://login.localhost:40001' });
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  await latchkey.picture('empty-practice');
  await page.getByRole('button', { name: 'Use http://test.localhost:40001' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  await expect(field(dialog, 'Login host or org URL')).toHaveValue('http://test.localhost:40001');
  await expect(field(dialog, 'Client id')).toHaveValue(practiceApp.clientId);
  await latchkey.isAccessible();
  await latchkey.picture('add-org-practice');
  await dialog.getByRole('button', { name: 'Use http://login.localhost:40001' }).click();
  await expect(field(dialog, 'Login host or org URL')).toHaveValue('http://login.localhost:40001');
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect
    .poll(() => latchkey.requestsOf('addOrg'))
    .toMatchObject([
      { clientApp: { kind: 'saved', id: practiceApp.id }, loginHost: 'http://login.localhost:40001' },
    ]);
});

test('practice that cannot start is an alert, and can be tried again', async ({ page, latchkey }) => {
  await latchkey.open(scenario());
  await latchkey.answerNext('startPractice', {
    ok: false,
    error: {
      code: 'PRACTICE_UNAVAILABLE',
      message: 'The practice Salesforce did not start.',
      remedy: 'retry',
    },
  });
  await page.getByRole('button', { name: 'Try it with practice orgs' }).click();
  await expect(page.getByRole('alert')).toContainText('did not start');
  await expect(page.getByRole('button', { name: 'Try it with practice orgs' })).toBeEnabled();
});

test('Escape closes the dialog and gives the focus back; the dialog fits half the window', async ({
  page,
  latchkey,
}) => {
  await page.setViewportSize({ width: 540, height: 360 });
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const dialog = await openAddOrg(page);
  await expect(dialog.getByRole('button', { name: 'Sign in here' })).toBeInViewport({ ratio: 1 });
  await latchkey.picture('add-org-200-percent');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add org' })).toBeFocused();
});

test('an org that is in the list already is named, its sign-in renewed, and its row has the focus', async ({
  page,
  latchkey,
}) => {
  const present = org(1, { alias: 'ACME' });
  await latchkey.open(scenario({ orgs: [present, org(2)], clientApps: [savedApp] }));
  const dialog = await openAddOrg(page);
  await latchkey.answerNext('addOrg', { ok: true, value: present });
  await dialog.getByRole('button', { name: 'Sign in here', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const told = page.locator('[aria-live]', { hasText: 'was in the list already' });
  await expect(told).toContainText(`ACME (${present.username})`);
  await expect(page.getByRole('row', { name: /^ACME/ })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('add-org-renewed');
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
});

test('at 200 % in a small window the methods leave room for the fields', async ({ page, latchkey }) => {
  await page.setViewportSize({ width: 450, height: 300 });
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const dialog = await openAddOrg(page);
  await expect(dialog.getByText('Right for most orgs', { exact: false })).toBeInViewport();
  await latchkey.picture('add-org-450x300');
  const methods = await dialog.getByRole('radiogroup', { name: 'Method' }).boundingBox();
  expect(methods?.height ?? Infinity).toBeLessThan(115);
});

test('a dead SFDX URL is told as what it is: nothing speaks of a row', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  const dialog = await openAddOrg(page);
  await dialog.getByRole('radio', { name: 'SFDX URL', exact: true }).check();
  await field(dialog, 'SFDX auth URL').fill('force://PlatformCLI::5Aep861@acme.my.salesforce.com');
  await latchkey.answerNext('addOrg', { ok: false, error: deadRefreshToken });
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('The sign-in in this SFDX URL has ended');
  await alert.getByRole('button', { name: 'Show all' }).click();
  await expect(alert).not.toContainText('the row');
  await latchkey.picture('add-org-dead-sfdx-url');
});

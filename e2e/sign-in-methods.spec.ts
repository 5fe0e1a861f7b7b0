import { generateKeyPairSync } from 'node:crypto';
import { chromium } from '@playwright/test';
import { addOrgBy, expectOrg, pressAdd } from './add-org.ts';
import { chromiumOptions } from './chromium-options.ts';
import { expect, test } from './fixtures.ts';
import { chooseMore, copyToken } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { answerConsent, logIn } from './sign-in-page.ts';
import { signIn } from './salesforce/sign-in.ts';
import type { PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';

test.use({ typesSecrets: true });

/** An app of the practice Salesforce that has a secret. */
function confidentialApp(practice: PracticeSalesforce) {
  const app = practice.clientApps.all().find(({ clientSecret }) => clientSecret !== undefined);
  if (app?.clientSecret === undefined) throw new Error('the practice has no app with a secret');
  return { 'Client id': app.clientId, 'Client secret': app.clientSecret };
}

test('methods that need no person add orgs from the dialog, and each token works', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const app = confidentialApp(practice);

  practice.policies.setOrganization(org.organizationId, { passwordFlowAllowed: true });
  await addOrgBy(
    latchkey.page,
    'Username and password',
    { 'Login host or org URL': org.loginUrl, ...app, Username: ann.username, Password: ann.password },
    ann.username,
  );

  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { clientId } = entriesFor(sandbox.org.loginUrl);
  practice.policies.setApp(clientId, {
    jwtPublicKeyPem: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    permittedUsers: [sandbox.ann.username],
  });
  await addOrgBy(
    latchkey.page,
    'JWT',
    {
      'Login host or org URL': sandbox.org.loginUrl,
      'Client id': clientId,
      Username: sandbox.ann.username,
      'Private key': pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    sandbox.ann.username,
  );

  practice.policies.setApp(app['Client id'], { runAs: ben.username });
  await addOrgBy(
    latchkey.page,
    'Client credentials',
    { 'Login host or org URL': org.instanceUrl, ...app },
    ben.username,
  );

  for (const { username } of [ann, sandbox.ann, ben]) await copyToken(latchkey, username);
});

test('a pasted token is an org, and signing in again asks for another one', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { clientId } = entriesFor(org.loginUrl);
  const issue = async () => (await signIn({ loginUrl: org.loginUrl, clientId, ...ann })).access_token;

  const entries = { 'Instance URL': org.instanceUrl };
  await pressAdd(latchkey.page, 'Access token', { ...entries, 'Access token': 'no token at all' });
  const dialog = latchkey.page.getByRole('dialog', { name: 'Add org' });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Access token', { exact: true }).fill(await issue());
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expectOrg(latchkey.page, ann.username);

  const another = await issue();
  await chooseMore(latchkey, ann.username, 'Sign in again');
  const again = latchkey.page.getByRole('dialog', { name: /^Sign in again/ });
  await again.getByLabel('Access token', { exact: true }).fill(another);
  await again.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectOrg(latchkey.page, ann.username);
  expect(await copyToken(latchkey, ann.username)).toBe(another);
});

test('a device code is shown, entered elsewhere, and the org is added by itself', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await pressAdd(latchkey.page, 'Device code', {
    'Login host or org URL': org.loginUrl,
    'Client id': entriesFor(org.loginUrl).clientId,
  });
  const dialog = latchkey.page.getByRole('dialog', { name: 'Add org' });
  const address = await dialog.getByText(/^http.*connect/u).innerText();
  const code = await dialog.getByRole('status', { name: 'Code' }).innerText();
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByRole('textbox').fill(code);
    await page.keyboard.press('Enter');
    await logIn(page, ann);
    await answerConsent(page, 'Allow');
    await expectOrg(latchkey.page, ann.username);
  } finally {
    await browser.close();
  }
});

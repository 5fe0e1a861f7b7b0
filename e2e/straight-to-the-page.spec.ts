import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { answerBoxes } from './answer-boxes.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, isFrame, nextOrgWindow, openOrg } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

const FLOWS = '/lightning/setup/Flows/home';
const pathOf = (url: string) => new URL(url).pathname;
const orgPages = (app: RunningApp) =>
  app.electron.windows().filter((page) => page !== app.page && !isFrame(page));

/** Opens the dialog by Ctrl+V, and fills in what the person has copied: the tests’ clipboard is not the page’s. */
async function paste(app: RunningApp, text: string) {
  await app.page.keyboard.press('ControlOrMeta+v');
  const dialog = app.page.getByRole('dialog', { name: 'Open a Salesforce URL' });
  await dialog.getByLabel('Salesforce URL or record id').fill(text);
  return dialog;
}

test('Open at… leads to a page found by words, also one of the person’s own, and Open can start there', async ({
  start,
  profile,
  practice,
  entriesFor,
}) => {
  const own = [{ name: 'Invoices', path: '/lightning/o/Invoice__c/list', words: ['billing'] }, { name: 'x' }];
  await writeFile(path.join(profile, 'landing-pages.json'), JSON.stringify(own), { mode: 0o600 });
  const app = await start();
  const { org, ann } = productionOrg(practice);
  await addOrgHere(app, entriesFor(org.loginUrl, 'acme'), ann);

  await chooseMore(app, 'acme', 'Open at…');
  const dialog = app.page.getByRole('dialog', { name: 'Open acme at…' });
  await expect(dialog).toContainText('Entry 2 is left out');
  await app.page.keyboard.type('bill');
  await expect(dialog.getByRole('option')).toHaveText([/^Invoices/u]);
  const { page } = await nextOrgWindow(app, () => app.page.keyboard.press('Enter'));
  await expect.poll(() => pathOf(page.url())).toBe('/lightning/o/Invoice__c/list');
  await expect(page.getByText(ann.username).first()).toBeVisible();

  await chooseMore(app, 'acme', 'Open at…');
  await expect(dialog).toContainText('Opened lately');
  await dialog.getByRole('checkbox', { name: 'Always start here' }).check();
  await dialog.getByRole('option', { name: /^Flows/u }).click();
  await expect.poll(() => orgPages(app).map((one) => pathOf(one.url()))).toContain(FLOWS);
  await app.quit();

  const again = await start();
  const landed = await openOrg(again, 'acme');
  await expect.poll(() => pathOf(landed.url())).toBe(FLOWS);
});

test('a pasted address opens in its own org, as the user who was chosen once, without what was secret in it', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  const uat = sandboxOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl, 'acme-ann'), ann);
  await addOrgHere(latchkey, entriesFor(org.loginUrl, 'acme-ben'), ben);
  await addOrgHere(latchkey, entriesFor(uat.org.loginUrl, 'acme-uat'), uat.ann);
  await orgRow(latchkey.page, 'acme-ann').getByText('acme-ann').click();

  // Two users of that org: asked once.
  const address = `${org.instanceUrl}${FLOWS}?sid=00Dx!not-a-session`;
  let dialog = await paste(latchkey, address);
  await expect(dialog).toContainText('As which of them?');
  const { page } = await nextOrgWindow(latchkey, () =>
    dialog.getByRole('menuitem', { name: 'acme-ben' }).click(),
  );
  await expect(page.getByText(ben.username).first()).toBeVisible();
  expect(page.url()).toBe(`${org.instanceUrl}${FLOWS}`);
  await expect(orgRow(latchkey.page, 'acme-ben')).toBeFocused();

  dialog = await paste(latchkey, `${org.instanceUrl}/lightning/setup/ManageUsers/home`);
  await expect(dialog).toContainText('Opens /lightning/setup/ManageUsers/home in');
  await latchkey.page.keyboard.press('Enter');
  await expect
    .poll(() => orgPages(latchkey).map((one) => pathOf(one.url())))
    .toContain('/lightning/setup/ManageUsers/home');

  // An organization's id is that organization; another host is nobody's.
  dialog = await paste(latchkey, uat.org.organizationId);
  await expect(dialog).toContainText('acme-uat');
  const opened = await nextOrgWindow(latchkey, () => latchkey.page.keyboard.press('Enter'));
  await expect(opened.page.getByText(uat.ann.username).first()).toBeVisible();
  dialog = await paste(latchkey, 'https://acme.my.salesforce.com.evil.example/001');
  await expect(dialog).toContainText('does not belong to Salesforce');
  await latchkey.page.keyboard.press('Escape');
  dialog = await paste(latchkey, 'https://globex.lightning.force.com/lightning/page/home');
  await expect(dialog).toContainText('None of your orgs is at globex.my.salesforce.com.');
  await dialog.getByRole('button', { name: 'Add org' }).click();
  await expect(latchkey.page.getByLabel('Login host or org URL')).toHaveValue(
    'https://globex.my.salesforce.com',
  );
});

test('several orgs open at once after a question, and one that cannot says so in its row', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  const uat = sandboxOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl, 'acme-ann'), ann);
  await addOrgHere(latchkey, entriesFor(org.loginUrl, 'acme-ben'), ben);
  await addOrgHere(latchkey, entriesFor(uat.org.loginUrl, 'acme-uat'), uat.ann);
  practice.policies.setUser(ben.username, { apiOnly: true });

  await orgRow(latchkey.page, 'acme-ann').getByText('acme-ann').click();
  await latchkey.page.keyboard.press('ControlOrMeta+a');
  const boxes = await answerBoxes(latchkey, 0);
  await latchkey.page.getByRole('button', { name: 'Open selected' }).click();
  await expect(latchkey.page.getByText('2 orgs opened, 1 failed, each told in its row.')).toBeVisible();
  await expect(orgRow(latchkey.page, 'acme-ben').getByRole('alert')).toBeVisible();
  expect(orgPages(latchkey)).toHaveLength(2);
  expect((await boxes()).join('\n')).toContain('Open 2 production orgs at once?');
});

import type { Page } from '@playwright/test';
import { addOrgHere, expectOrg, signInHere } from './add-org.ts';
import { expect, test as base } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { defaultOrganizations, scratchOrganization } from './salesforce/organizations.ts';
import { startPracticeSalesforce } from './salesforce/start-practice-salesforce.ts';
import { answerConsent, logIn, type Person } from './sign-in-page.ts';

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  practice: async ({}, use) => {
    const organizations = [...defaultOrganizations(), scratchOrganization()];
    const practice = await startPracticeSalesforce({ organizations });
    await use(practice);
    await practice.close();
  },
});

const SCRATCH = scratchOrganization();
const waiting = (page: Page) => page.getByRole('region', { name: 'Waiting for sign-in' });
const tree = (page: Page) => page.getByRole('treegrid', { name: 'Orgs' });
const treeRow = (page: Page, alias: string) =>
  tree(page).getByRole('row', { name: new RegExp(`^${alias},`, 'u') });

/** Signs in to a row that waits, in the window that opens; `loginHost` where the row could not know it. */
async function signInToWaiting(app: RunningApp, alias: string, person: Person, loginHost?: string) {
  await waiting(app.page)
    .getByRole('button', { name: `Sign in to ${alias}` })
    .click();
  const dialog = app.page.getByRole('dialog', { name: 'Add org' });
  if (loginHost !== undefined) await dialog.getByLabel('Login host or org URL').fill(loginHost);
  const window = await signInHere(app);
  await logIn(window, person);
  await answerConsent(window, 'Allow');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
}

test('what production and its Dev Hub list is found, waits for its sign-in, and then stands under it in the tree', async ({
  start,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const scratchAnn = practice.orgs.find(({ kind }) => kind === 'scratch')?.users[0];
  if (scratchAnn === undefined) throw new Error('The practice has no scratch org');
  const first = await start();
  await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  await chooseMore(first, 'prod', 'Find missing…');
  const dialog = first.page.getByRole('dialog', { name: 'What prod has that is not here' });
  await expect(dialog.getByRole('status')).toContainText('2 orgs are not in Latchkey yet.');
  await dialog.getByRole('button', { name: 'Add uat' }).click();
  await dialog.getByRole('button', { name: `Add ${SCRATCH.name}` }).click();
  await expect(dialog.getByRole('button', { name: /is waiting for its sign-in$/u })).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await first.quit();

  const second = await start();
  const { page } = second;
  await expect(waiting(page).getByRole('heading')).toHaveText('Waiting for sign-in (2)');
  await signInToWaiting(second, SCRATCH.name, scratchAnn);
  await expectOrg(page, scratchAnn.username);
  // A practice org has no My Domain to read a sandbox's address from.
  await signInToWaiting(second, 'uat', sandbox.ann, sandbox.org.loginUrl);
  await expectOrg(page, sandbox.ann.username);
  await expect(waiting(page)).toHaveCount(0);
  await chooseMore(second, 'prod', 'Find missing…');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing is missing');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Tree', exact: true }).click();
  await expect(treeRow(page, 'prod')).toHaveAttribute('aria-level', '1');
  for (const alias of ['uat', 'Acme Corp \\(feature 42\\)']) {
    await expect(treeRow(page, alias)).toHaveAttribute('aria-level', '2');
  }
  await treeRow(page, 'prod').getByRole('button', { name: 'Hide what belongs to it' }).click();
  await expect(tree(page).getByRole('row')).toHaveCount(1);
  await second.quit();

  const third = await start();
  await expect(treeRow(third.page, 'prod')).toHaveAttribute('aria-expanded', 'false');
  await expect(tree(third.page).getByRole('row')).toHaveCount(1);
});

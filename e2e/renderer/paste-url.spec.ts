import type { Page } from '@playwright/test';
import type { FoundPage } from '../../shared/open-at.ts';
import { expect, test } from './fixtures.ts';
import { org, orgKey, scenario } from './scenario.ts';

const ann = org(1, { alias: 'ACME', kind: 'production', username: 'ann@acme.test' });
const ben = org(2, { alias: 'ACME as Ben', kind: 'production', username: 'ben@acme.test' });
const uat = org(3, { alias: 'acme-uat' });
const orgs = [ann, ben, uat];
const RECORD = '/lightning/r/Account/0015g00000AcMeA/view';
const ADDRESS = `https://acme.lightning.force.com${RECORD}`;
const FOUND: FoundPage = {
  path: RECORD,
  orgs: [orgKey(1)],
  settled: true,
  why: 'host',
  loginHost: 'https://acme.my.salesforce.com',
};
const found = (part: Partial<FoundPage> = {}) => ({ ok: true, value: { ...FOUND, ...part } });

/** As the browser tells the page that the person pressed Ctrl+V or ⌘V. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Open a Salesforce URL' });

test('an address is understood while it stands there, and Enter opens it', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await page.getByRole('button', { name: 'Paste URL' }).click();
  const field = dialogOf(page).getByLabel('Salesforce URL or record id');
  await expect(field).toBeFocused();
  await latchkey.picture('paste-url-empty');
  await latchkey.answerNext('findPage', found());
  await latchkey.answerNext('findPage', found());
  await field.fill(ADDRESS);
  await expect(dialogOf(page)).toContainText(`Opens ${RECORD} in`);
  await expect(dialogOf(page)).toContainText('ann@acme.test');
  await latchkey.isAccessible();
  await latchkey.picture('paste-url-found');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([
    { orgKey: orgKey(1), path: RECORD, remember: false },
  ]);
  await expect(page.getByRole('row', { name: /^ACME, / })).toBeFocused();
});

test('which of several users is asked once, by keys alone', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  const several = found({ orgs: [orgKey(2), orgKey(1)], settled: false });
  await latchkey.answerNext('findPage', several);
  await latchkey.answerNext('findPage', several);
  await paste(page, ADDRESS);
  await expect(dialogOf(page).getByLabel('Salesforce URL or record id')).toHaveValue(ADDRESS);
  await expect(dialogOf(page)).toContainText('Your answer is remembered');
  await latchkey.isAccessible();
  await latchkey.picture('paste-url-users');
  await page.keyboard.press('Enter');
  const choices = dialogOf(page).getByRole('menuitem');
  await expect(choices.first()).toBeFocused();
  await expect(choices.first()).toContainText('ben@acme.test');
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([
    { orgKey: orgKey(1), path: RECORD, remember: true },
  ]);
});

test('another user than the remembered one is a click away', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.answerNext('findPage', found({ orgs: [orgKey(2), orgKey(1)] }));
  await paste(page, ADDRESS);
  await expect(dialogOf(page)).toContainText('Or as another user of this org');
  await latchkey.picture('paste-url-remembered');
  await dialogOf(page).getByRole('menuitem', { name: 'ann@acme.test' }).click();
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([
    { orgKey: orgKey(1), path: RECORD, remember: true },
  ]);
});

test('a record id could be of any org: which one is asked, and not remembered', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  const anywhere = found({
    orgs: orgs.map(({ key }) => key),
    settled: false,
    why: 'anywhere',
    loginHost: null,
  });
  await latchkey.answerNext('findPage', anywhere);
  await paste(page, '0015g00000AcMeA');
  await expect(dialogOf(page)).toContainText('Any of your orgs may have this page');
  await latchkey.picture('paste-url-id');
  await dialogOf(page).getByRole('menuitem', { name: 'acme-uat' }).click();
  expect(await latchkey.requestsOf('openOrgAt')).toMatchObject([{ orgKey: orgKey(3), remember: false }]);
});

test('an org that is not in the list can be added from there', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.answerNext('findPage', found({ orgs: [], settled: false, why: 'login-host' }));
  await paste(page, ADDRESS);
  await expect(dialogOf(page)).toContainText('None of your orgs is at acme.my.salesforce.com.');
  await latchkey.isAccessible();
  await latchkey.picture('paste-url-none');
  await dialogOf(page).getByRole('button', { name: 'Add org' }).click();
  await expect(page.getByRole('dialog', { name: 'Add org' }).getByLabel('Login host or org URL')).toHaveValue(
    'https://acme.my.salesforce.com',
  );
});

test('what is no address of an org is told calmly, and nothing opens', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  const error = { code: 'PAGE_INVALID', message: 'This host does not belong to Salesforce.', remedy: 'none' };
  await latchkey.answerNext('findPage', { ok: false, error });
  await latchkey.answerNext('findPage', { ok: false, error });
  await paste(page, 'https://acme.my.salesforce.com.evil.example/');
  await expect(dialogOf(page).getByRole('status')).toContainText('does not belong to Salesforce');
  await latchkey.isAccessible();
  await latchkey.picture('paste-url-refused');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toBeVisible();
  expect(await latchkey.requestsOf('openOrgAt')).toEqual([]);
});

test('a paste into a field or a dialog is not taken', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await page.getByRole('button', { name: 'Add org' }).click();
  await expect(page.getByRole('dialog', { name: 'Add org' })).toBeVisible();
  await paste(page, ADDRESS);
  expect(await latchkey.requestsOf('findPage')).toEqual([]);
  await expect(page.getByRole('dialog', { name: 'Add org' })).toBeVisible();
});

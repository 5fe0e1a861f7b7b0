import type { Page } from '@playwright/test';
import type { WaitingSummary } from '../../shared/moving.ts';
import { expect, test } from './fixtures.ts';
import { manyOrgs, org, orgKey, scenario } from './scenario.ts';

const ALIAS = 'W'.repeat(60);
/** Of the customer alone: the made-up org has Acme in all its names. */
const of = (customer: string) => ({
  organizationName: customer,
  username: `ada@${customer.toLowerCase()}.test`,
  instanceUrl: `https://${customer.toLowerCase()}.my.salesforce.com`,
});
const five = [
  org(1, { alias: 'ACME', kind: 'production', ...of('Ann'), tags: ['billing'], pinnedAt: 1 }),
  org(2, { alias: 'acme-uat', frecency: 9 }),
  org(3, {
    alias: 'globex-dev',
    kind: 'developer',
    ...of('Bob'),
    organizationName: 'Glöbex',
    state: 'needs-sign-in',
  }),
  org(4, { alias: ALIAS, ...of('Long') }),
  org(5, {
    alias: 'initech',
    ...of('Initech'),
    key: '00D5g000008abcdEAA:005000000000005AAA',
    note: 'Ask Grace first',
  }),
];

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search orgs' });
const rows = (page: Page) => page.getByRole('grid', { name: 'Orgs' }).getByRole('row');
const aliases = (page: Page) => rows(page).locator('.row-alias');

test('the search narrows the list as one types, the best and most used first, with the matches marked', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: five }));
  await box(page).fill('acme');
  await expect(aliases(page)).toHaveText(['ACME', 'acme-uat']);
  await expect(rows(page).first().locator('mark').first()).toHaveText('ACME');
  await expect(page.getByText('2 orgs match')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('search-acme');
  await box(page).fill('kind:sandbox acme');
  await expect(aliases(page)).toHaveText(['acme-uat']);
  await box(page).fill('state:expired');
  await expect(aliases(page)).toHaveText(['globex-dev']);
  await box(page).fill('tag:billing is:pinned');
  await expect(aliases(page)).toHaveText(['ACME']);
  await box(page).fill('grace');
  await expect(aliases(page)).toHaveText(['initech']);
});

test('a slip of the finger is forgiven, and said', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await box(page).fill('golbex');
  await expect(aliases(page)).toHaveText(['globex-dev']);
  await expect(page.getByText('Nothing is spelled “golbex”. 1 org is spelled nearly so')).toBeVisible();
  await expect(rows(page).locator('mark')).toHaveText(['globex', 'Glöbex']);
  await latchkey.picture('search-guessed');
});

test('while nothing is searched for the list keeps its order, and has it again afterwards', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: five }));
  const order = ['ACME', 'acme-uat', 'globex-dev', 'initech', ALIAS];
  await expect(aliases(page)).toHaveText(order);
  await box(page).fill('e');
  await expect(aliases(page)).not.toHaveText(order);
  await box(page).press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(aliases(page)).toHaveText(order);
  await expect(page.locator('mark')).toHaveCount(0);
});

test('a slash and Ctrl+F go to the box, Escape back to the list, arrow down to what was found, Enter opens it', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: five }));
  await rows(page).first().focus();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('uat');
  await expect(aliases(page)).toHaveText(['acme-uat']);
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(rows(page).first()).toBeFocused();

  await page.keyboard.press('Control+f');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(box(page)).toHaveValue('a/b');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('acme');
  await expect(box(page)).toHaveValue('acme');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await latchkey.picture('search-row-focus');
  await page.keyboard.press('Control+c');
  await expect.poll(() => latchkey.requestsOf('copyToken')).toEqual([{ orgKey: orgKey(2) }]);
  // From a row Escape leads to the org's own place.
  await page.keyboard.press('Escape');
  await expect(aliases(page)).toHaveCount(5);
  await expect(page.getByRole('row', { name: /^acme-uat/u })).toBeFocused();

  await page.keyboard.press('/');
  await page.keyboard.type('glo');
  await expect(aliases(page)).toHaveText(['globex-dev']);
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('openOrg')).toEqual([{ orgKey: orgKey(3) }]);
});

test('a dialog opened from what was found gives the focus back to its row', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await box(page).fill('acme-uat');
  await box(page).press('ArrowDown');
  const row = page.getByRole('row', { name: /^acme-uat/u });
  await expect(row).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: 'Rename acme-uat' })).toBeVisible();
  await page.getByLabel('Alias').fill('acme-uat-2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^acme-uat-2/u })).toBeFocused();
  await expect(box(page)).toHaveValue('acme-uat');
});

test('a pasted address finds its org and opens its page there', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await box(page).fill('https://acme--uat2.sandbox.lightning.force.com/lightning/o/Account/list');
  await expect(aliases(page)).toHaveText(['acme-uat']);
  await expect(page.getByText('Enter opens /lightning/o/Account/list in this org')).toBeVisible();
  await latchkey.picture('search-address');
  await box(page).press('Enter');
  await expect
    .poll(() => latchkey.requestsOf('openOrgAt'))
    .toEqual([{ orgKey: orgKey(2), path: '/lightning/o/Account/list', remember: false }]);
  await box(page).fill('00D5g000008abcd');
  await expect(aliases(page)).toHaveText(['initech']);
});

test('no result says so and teaches what can be asked for', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await box(page).fill('<b>zebra</b>');
  await expect(page.getByRole('heading', { name: 'No org matches “<b>zebra</b>”' })).toBeVisible();
  await expect(page.getByText('kind:sandbox')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(0);
  await latchkey.isAccessible();
  await latchkey.picture('search-none');
  await page.getByRole('button', { name: 'Clear search' }).last().click();
  await expect(box(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(5);
});

test('of 500 orgs the first hundred that fit are shown, and all when asked for', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500) }));
  await box(page).fill('test');
  await expect(page.getByText('500 orgs match')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Orgs' })).toHaveAttribute('aria-rowcount', '100');
  await latchkey.picture('search-500');
  await page.getByRole('button', { name: 'Show all 500' }).click();
  await expect(page.getByRole('grid', { name: 'Orgs' })).toHaveAttribute('aria-rowcount', '500');
});

test('what another letter finds is shown from its first row, however far the last was scrolled', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500) }));
  await box(page).fill('tes');
  const list = page.getByRole('grid', { name: 'Orgs' });
  await expect(list).toHaveAttribute('aria-rowcount', '100');
  for (const letter of ['t', '.']) {
    await list.hover();
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000);
    await box(page).press(letter);
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(0);
  }
  await expect(rows(page).first()).toBeInViewport();
});

test('the cross in the box clears it, and the box keeps the focus', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await box(page).fill('acme');
  await page.locator('.search-box').getByRole('button', { name: 'Clear search' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(5);
});

test('the list is where it was when the search is over', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500) }));
  await rows(page).first().focus();
  await page.keyboard.press('End');
  const last = page.getByRole('row', { name: /^wonka-trial/u }).last();
  await expect(last).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('globex');
  await expect(last).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(last).toBeInViewport();
});

test('rows that wait for their sign-in are found too, below the orgs', async ({ page, latchkey }) => {
  const row = (number: number, alias: string): WaitingSummary => ({
    id: `11111111-1111-4111-8111-00000000000${number}`,
    alias,
    username: `ada@${alias}.test`,
    loginHost: 'https://test.salesforce.com',
    groups: [],
    tags: [],
    note: '',
  });
  const waiting = [row(1, 'acme--uat'), row(2, 'globex')];
  await latchkey.open({ ...scenario({ orgs: [org(1, { alias: 'acme-prod' })] }), waiting });
  const list = page.getByRole('region', { name: 'Waiting for sign-in' });
  await page.getByRole('searchbox', { name: 'Search orgs' }).fill('acme');
  await expect(list.getByRole('listitem')).toHaveText([/acme--uat/u]);
  await expect(page.getByText('1 org matches. 1 that waits for its sign-in is found below')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('search-waiting');
  await page.getByRole('searchbox', { name: 'Search orgs' }).fill('globex');
  await expect(list.getByRole('listitem')).toHaveText([/globex/u]);
  await expect(page.getByRole('heading', { name: /No org matches/u })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search orgs' }).fill('nobody here');
  await expect(list).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /No org matches/u })).toBeVisible();
});

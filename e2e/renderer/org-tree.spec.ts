import type { Locator, Page } from '@playwright/test';
import type { OrgSummary } from '../../shared/org.ts';
import { expect, test, type Latchkey } from './fixtures.ts';
import { manyOrgs, org, scenario } from './scenario.ts';

const at = (host: string) => ({ instanceUrl: `https://${host}` });
const PROD = org(1, { alias: 'prod', kind: 'production', ...at('acme.my.salesforce.com') });
const UAT = org(2, { alias: 'a sandbox', kind: 'sandbox', ...at('acme--uat.sandbox.my.salesforce.com') });
const OTHER = org(3, { alias: 'other', kind: 'developer', ...at('acme.develop.my.salesforce.com') });

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Orgs' });
const row = (page: Page, alias: string) =>
  tree(page).getByRole('row', { name: new RegExp(`^${alias},`, 'u') });

async function openTree(page: Page, latchkey: Latchkey, orgs: readonly OrgSummary[]) {
  await latchkey.open(scenario({ orgs: [...orgs] }));
  await page.getByRole('button', { name: 'Tree', exact: true }).click();
  await expect(tree(page)).toBeVisible();
}

test('a sandbox stands under its production, and a developer edition named alike stands by itself', async ({
  page,
  latchkey,
}) => {
  await openTree(page, latchkey, [PROD, UAT, OTHER]);
  await expect(row(page, 'prod')).toHaveAttribute('aria-level', '1');
  await expect(row(page, 'a sandbox')).toHaveAttribute('aria-level', '2');
  await expect(row(page, 'other')).toHaveAttribute('aria-level', '1');
  await expect(page.getByRole('grid', { name: 'Orgs' })).toHaveCount(0);
  await latchkey.isAccessible();
  await latchkey.picture('tree');
});

test('the arrow keys fold and unfold, and Enter opens the org', async ({ page, latchkey }) => {
  await openTree(page, latchkey, [PROD, UAT]);
  await page.keyboard.press('Tab');
  await row(page, 'prod').focus();
  await expect(row(page, 'prod')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'a sandbox')).toHaveCount(0);
  await expect(row(page, 'prod')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'a sandbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('openOrg')).toEqual([{ orgKey: UAT.key }]);
});

test('the tree and its folds are remembered, and pressing Tree again brings back what was before', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [PROD, UAT], settings: { layout: 'cards' } }));
  const toggle = page.getByRole('button', { name: 'Tree', exact: true });
  await toggle.click();
  await row(page, 'prod').getByRole('button', { name: 'Hide what belongs to it' }).click();
  await expect(row(page, 'a sandbox')).toHaveCount(0);
  await toggle.click();
  await expect(page.getByRole('grid', { name: 'Orgs' })).toBeVisible();
  expect(await latchkey.requestsOf('changeSettings')).toEqual([
    { layout: 'tree' },
    { foldedInTree: [PROD.key] },
    { layout: 'cards' },
  ]);
});

test('it begins as the tree that it was, folded as it was', async ({ page, latchkey }) => {
  const gone = org(9, {}).key;
  await latchkey.open(
    scenario({ orgs: [PROD, UAT], settings: { layout: 'tree', foldedInTree: [gone, PROD.key] } }),
  );
  await expect(row(page, 'prod')).toHaveAttribute('aria-expanded', 'false');
  await row(page, 'prod').getByRole('button', { name: 'Show what belongs to it' }).click();
  await expect(row(page, 'a sandbox')).toBeVisible();
  // What another view shows stays folded there.
  expect(await latchkey.requestsOf('changeSettings')).toEqual([{ foldedInTree: [gone] }]);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'List', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Orgs' })).toBeVisible();
});

test('a row of the tree has its buttons and its menu, and the mouse folds', async ({ page, latchkey }) => {
  await openTree(page, latchkey, [PROD, UAT]);
  await row(page, 'a sandbox').getByRole('button', { name: 'Copy token' }).click();
  await expect.poll(() => latchkey.requestsOf('copyToken')).toHaveLength(1);
  await row(page, 'a sandbox').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  await expect(page.getByRole('dialog', { name: 'Details of a sandbox' })).toBeVisible();
  await page.keyboard.press('Escape');
  await row(page, 'prod').getByRole('button', { name: 'Hide what belongs to it' }).click();
  await expect(row(page, 'a sandbox')).toHaveCount(0);
});

test('the users of one organization stand under it', async ({ page, latchkey }) => {
  const second: OrgSummary = {
    ...PROD,
    key: `${PROD.key.split(':')[0] ?? ''}:005000000000999AAA`,
    alias: 'prod, as Ben',
  };
  await openTree(page, latchkey, [PROD, second, UAT]);
  const heading = tree(page).getByRole('row', { name: /2 users/u });
  await expect(heading).toHaveAttribute('aria-level', '1');
  await expect(row(page, 'prod').first()).toHaveAttribute('aria-level', '2');
  await expect(row(page, 'a sandbox')).toHaveAttribute('aria-level', '2');
  await latchkey.isAccessible();
  await latchkey.picture('tree-users');
});

test('of two thousand orgs only those in sight are in the page', async ({ page, latchkey }) => {
  const many = Array.from({ length: 1000 }, (_, n) => [
    org(2 * n + 1, { alias: `c${String(n)}`, kind: 'production', ...at(`c${String(n)}.my.salesforce.com`) }),
    org(2 * n + 2, {
      alias: `c${String(n)} qa`,
      kind: 'sandbox',
      ...at(`c${String(n)}--qa.sandbox.my.salesforce.com`),
    }),
  ]).flat();
  await openTree(page, latchkey, many);
  expect(await tree(page).getByRole('row').count()).toBeLessThan(60);
});

const DAY = 86_400_000;

test('an org that ends soon has a quiet word with the date, and no warning', async ({ page, latchkey }) => {
  const ends = new Date(2026, 11, 5, 12).getTime();
  await latchkey.open(scenario({ orgs: [org(1, { kind: 'scratch', expiresAt: ends, expiry: 'soon' })] }));
  await expect(page.getByRole('row').getByText(/^Ends /u)).toBeVisible();
  await expect(page.getByRole('row').getByRole('button', { name: 'Archive' })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const timezoneId of ['Pacific/Pago_Pago', 'Pacific/Kiritimati'])
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('a scratch org that ends on a day has that day beside it, wherever one looks', async ({
      page,
      latchkey,
    }) => {
      const ends = Date.UTC(2026, 11, 5);
      await latchkey.open(scenario({ orgs: [org(1, { kind: 'scratch', expiresAt: ends, expiry: 'soon' })] }));
      await expect(page.getByRole('row').getByText(/^Ends .*\b5\b/u)).toBeVisible();
    });
  });

test('an org that has ended offers the archive and the way out of the list', async ({ page, latchkey }) => {
  const ended = org(1, {
    alias: 'a'.repeat(60),
    kind: 'scratch',
    expiresAt: Date.now() - 3 * DAY,
    expiry: 'over',
  });
  await latchkey.open(scenario({ orgs: [ended, org(2, {})] }));
  await expect(page.getByText(/^This org ended on /u)).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('row-ended');
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('row').getByRole('button', { name: 'Archive' }).click();
  await expect
    .poll(() => latchkey.requestsOf('archiveOrgs'))
    .toEqual([{ orgKeys: [ended.key], archived: true }]);
});

test('an archived org that has ended is left in peace', async ({ page, latchkey }) => {
  const ended = org(1, { kind: 'scratch', expiresAt: Date.now() - 3 * DAY, expiry: 'over', archivedAt: 1 });
  await latchkey.open(scenario({ orgs: [ended] }));
  await expect(page.getByText(/^This org ended on /u)).toHaveCount(0);
});

for (const size of [
  { width: 980, height: 680 },
  { width: 550, height: 360 },
]) {
  test(`${size.width} pixels wide, the keys lead through 500 orgs with the row they come to in sight`, async ({
    page,
    latchkey,
  }) => {
    await page.setViewportSize(size);
    await latchkey.open(scenario({ orgs: manyOrgs(500), settings: { layout: 'tree' } }));
    await page.getByRole('row').first().focus();
    for (const key of ['PageDown', 'End', 'PageUp', 'ArrowUp', 'Home', 'End']) {
      await page.keyboard.press(key);
      const row = page.getByRole('row').and(page.locator(':focus'));
      await expect.poll(() => cutOffBy(row), key).toEqual({ above: false, below: false });
    }
    await expect(page.locator(':focus')).toHaveAttribute('aria-posinset', '500');
  });
}

/** Whether a row sticks out of the list that scrolls it. */
function cutOffBy(row: Locator) {
  return row.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const list = element.closest('.orgs')?.getBoundingClientRect();
    return { above: box.top < (list?.top ?? 0) - 1, below: box.bottom > (list?.bottom ?? 0) + 1 };
  });
}

import type { Page } from '@playwright/test';
import { LIST_COLUMNS } from '../../shared/list-columns.ts';
import { expect, test } from './fixtures.ts';
import { arrowTo, tabTo } from './keyboard.ts';
import { deadRefreshToken, manyOrgs, org, scenario } from './scenario.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 4, 1);
const groups = [
  { id: 'g1', name: 'Acme' },
  { id: 'g2', name: 'Globex' },
];
const three = [
  org(1, { alias: 'b-sandbox', lastUsedAt: NOW - HOUR, groupIds: ['g2'] }),
  org(2, {
    alias: 'a-prod',
    kind: 'production',
    lastUsedAt: NOW - 2 * HOUR,
    sessionEndsAt: NOW + 90 * 60_000,
  }),
  org(3, { alias: 'c-never', kind: 'trial', groupIds: ['g1'], tags: ['blue'] }),
];
const mixed = [
  ...manyOrgs(4),
  org(5, { alias: 'W'.repeat(60), username: `${'u'.repeat(70)}@acme.test`, tags: ['one', 'two'] }),
  org(6, { alias: 'dead', kind: 'production', state: 'needs-sign-in', problem: deadRefreshToken }),
];

const grid = (page: Page) => page.getByRole('grid', { name: 'Orgs', exact: true });
const header = (page: Page) => page.getByRole('toolbar', { name: 'Order of the list' });
const aliases = (page: Page) => page.locator('.row-alias').allTextContents();

async function openView(page: Page) {
  await header(page).getByRole('button', { name: 'View' }).click();
  await expect(page.getByRole('menu', { name: 'View' })).toBeVisible();
}
const choose = (page: Page, role: 'menuitemradio' | 'menuitemcheckbox', name: string) =>
  page.getByRole(role, { name, exact: true }).click();

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(NOW);
});

test('a press on a column sorts by it, a second one turns the order round, and both are kept', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: three, groups }));
  expect(await aliases(page)).toEqual(['a-prod', 'b-sandbox', 'c-never']);
  const lastUsed = header(page).getByRole('button', { name: /^Last used/u });
  await expect(lastUsed).toHaveAttribute('aria-pressed', 'false');
  await lastUsed.click();
  await expect(lastUsed).toHaveAccessibleName('Last used Latest first');
  await expect(lastUsed).toHaveAttribute('aria-pressed', 'true');
  expect(await aliases(page)).toEqual(['b-sandbox', 'a-prod', 'c-never']);
  await lastUsed.click();
  await expect(lastUsed).toHaveAccessibleName('Last used Oldest first');
  expect(await aliases(page)).toEqual(['a-prod', 'b-sandbox', 'c-never']);
  expect(await latchkey.requestsOf('changeSettings')).toEqual([
    { sort: { by: 'lastUsed', reversed: false } },
    { sort: { by: 'lastUsed', reversed: true } },
  ]);
});

test('the columns a person chose are there, each saying what is known without asking', async ({
  page,
  latchkey,
}) => {
  await page.setViewportSize({ width: 1500, height: 720 });
  await latchkey.open(scenario({ orgs: three, groups, settings: { columns: LIST_COLUMNS } }));
  const row = (alias: string) => page.getByRole('row', { name: new RegExp(`^${alias}`, 'u') });
  await expect(row('a-prod')).toContainText('1 h 30 min');
  await expect(row('c-never')).toContainText('Acme, #blue');
  await expect(row('c-never')).toContainText('not used yet');
  await expect(row('c-never')).toContainText('Jan 1, 2026');
  expect(await latchkey.requestsOf('getSessionEnd')).toEqual([]);
  // The header stands above what it names.
  const name = await header(page).getByRole('button', { name: 'Host' }).boundingBox();
  const host = await row('a-prod').getByText('acme--uat2.sandbox').boundingBox();
  expect(Math.abs((name?.x ?? 0) + 6 - (host?.x ?? -99))).toBeLessThan(2);
  await latchkey.isAccessible();
  await latchkey.picture('list-all-columns');

  await openView(page);
  await choose(page, 'menuitemcheckbox', 'Host');
  await expect(header(page).getByRole('button', { name: 'Host' })).toHaveCount(0);
  await latchkey.picture('list-view-menu');
  await latchkey.isAccessible();
});

test('the order, the columns, cards and density are all chosen by keys alone', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: three, groups }));
  const alias = header(page).getByRole('button', { name: /^Alias/u });
  await tabTo(page, alias);
  await arrowTo(page, header(page).getByRole('button', { name: 'Kind' }), 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => aliases(page)).toEqual(['a-prod', 'b-sandbox', 'c-never']);
  await arrowTo(page, header(page).getByRole('button', { name: 'View' }), 'ArrowRight');
  await page.keyboard.press('Enter');
  await arrowTo(page, page.getByRole('menuitemradio', { name: 'Cards' }));
  await page.keyboard.press('Enter');
  await expect(grid(page)).toHaveAttribute('data-layout', 'grid');
  await page.keyboard.press('Escape');
  // Arrows go from card to card, so that the Tab key goes on into the card.
  await tabTo(page, page.getByRole('row', { name: /^a-prod/u }));
  await page.keyboard.press('Tab');
  await expect(
    page
      .getByRole('row', { name: /^a-prod/u })
      .getByRole('button')
      .first(),
  ).toBeFocused();
  expect(await latchkey.requestsOf('changeSettings')).toContainEqual({ layout: 'cards' });
});

for (const layout of ['list', 'cards'] as const) {
  for (const density of ['comfortable', 'compact'] as const) {
    test(`${layout}, ${density}: whole, accessible, and of 500 orgs only those in sight are in the page`, async ({
      page,
      latchkey,
    }) => {
      await latchkey.open(scenario({ orgs: mixed, settings: { layout, density } }));
      await expect(page.getByRole('row', { name: /^dead/u })).toBeVisible();
      await latchkey.isAccessible();
      await latchkey.picture(`list-${layout}-${density}`);
      await page.setViewportSize({ width: 540, height: 360 });
      // The columns are fitted to the new width after it is there.
      await expect
        .poll(() => grid(page).evaluate((element) => element.scrollWidth <= element.clientWidth))
        .toBe(true);
      await latchkey.picture(`list-${layout}-${density}-200`);

      await page.setViewportSize({ width: 1080, height: 720 });
      await latchkey.tellOrgs(manyOrgs(500));
      await expect(page.getByRole('row', { name: /^acme-/u }).first()).toBeVisible();
      expect(await page.getByRole('row').count()).toBeLessThan(100);
      await latchkey.picture(`list-${layout}-${density}-500`);
      await tabTo(page, page.getByRole('row').first());
      await page.keyboard.press('End');
      await expect(page.getByRole('row', { name: /^wonka-trial/u }).last()).toBeFocused();
    });
  }
}

test('a new org far down in cards gets the focus', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500), settings: { layout: 'cards' } }));
  await tabTo(page, page.getByRole('row').first());
  await page.keyboard.press('F2');
  await page.getByLabel('Alias').fill('zzz-last');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^zzz-last/u })).toBeFocused();
});

test('right to left, nothing sticks out and nothing scrolls sideways', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: mixed }));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const isWhole = () =>
    grid(page).evaluate(
      (element) => element.scrollWidth <= element.clientWidth && document.body.scrollWidth <= innerWidth,
    );
  await expect.poll(isWhole).toBe(true);
  const row = page.getByRole('row', { name: /^acme-prod/u });
  const name = await row.locator('.row-alias').boundingBox();
  const more = await row.getByRole('button', { name: 'More' }).boundingBox();
  expect(name?.x ?? 0).toBeGreaterThan(more?.x ?? 9999);
  await latchkey.picture('rtl-list');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await latchkey.picture('rtl-settings');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add org' }).click();
  await latchkey.picture('rtl-add-org');
  await page.keyboard.press('Escape');
});

import { expect, test } from './fixtures.ts';
import { tabTo } from './keyboard.ts';
import { deadRefreshToken, manyOrgs, org, orgKey, scenario, unreachable } from './scenario.ts';

const five = [
  org(1, { alias: 'ACME', kind: 'production', lastUsedAt: Date.UTC(2026, 0, 2), windowOpen: true }),
  org(2, { alias: 'acme-uat', state: 'refreshing' }),
  org(3, { alias: 'feature-login', kind: 'scratch', organizationName: 'Ada’s scratch org', practice: true }),
  org(4, { alias: 'my-dev', kind: 'developer', state: 'needs-sign-in', problem: deadRefreshToken }),
  org(5, { alias: 'trial', kind: 'trial', state: 'unreachable', problem: unreachable, signInVia: 'browser' }),
];

test('a row is named by its alias first, with kind and username', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await expect(page).toHaveTitle('Latchkey');
  const row = page.getByRole('grid', { name: 'Orgs' }).getByRole('row', { name: /^ACME, / });
  await expect(row).toHaveAccessibleName(/Production.*ada\.1@acme\.test/u);
  for (const name of ['Open', 'Copy token', 'More']) {
    await expect(row.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Add org' })).toHaveCount(1);
  await latchkey.isAccessible();
  await latchkey.picture('list-five');
});

test('in a window of the usual size the alias and the username of a sandbox are whole', async ({
  page,
  latchkey,
}) => {
  await page.setViewportSize({ width: 980, height: 680 });
  const long = { username: 'ada.lovelace@umbrella.test.uat' };
  await latchkey.open(scenario({ orgs: manyOrgs(5).map((each) => ({ ...each, ...long })) }));
  const rows = page.getByRole('grid', { name: 'Orgs' }).getByRole('row');
  const names = rows.locator('.row-alias, .row-username');
  await expect(names).toHaveCount(10);
  const cut = () =>
    names.evaluateAll(
      (all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
    );
  await expect.poll(cut).toBe(0);
});

test('one org', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five.slice(0, 1) }));
  await expect(page.getByRole('row')).toHaveCount(1);
  await latchkey.picture('list-one');
});

test('the menu of a row has its entries', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await page
    .getByRole('row', { name: /^ACME, / })
    .getByRole('button', { name: 'More' })
    .click();
  await expect(page.getByRole('menuitem')).toHaveText([
    /Open at…/u,
    /Open privately/u,
    /Open another window/u,
    /^Groups…$/u,
    /^Tags…$/u,
    /^Colour…$/u,
    /^Pin$/u,
    /^Notes$/u,
    /^Archive$/u,
    /Open in…/u,
    /Copy login link/u,
    /Check/u,
    /Copy as…/u,
    /Details/u,
    /^Find missing…$/u,
    /Sign in again/u,
    /Rename/u,
    /Clear browser data/u,
    /Remove/u,
  ]);
  await latchkey.isAccessible();
  await latchkey.picture('list-menu');
});

test('a double click, Enter and the button each open the org', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1, { alias: 'ACME' })] }));
  const row = page.getByRole('row', { name: /^ACME/ });
  await row.getByText('ACME', { exact: true }).click();
  expect(await latchkey.requestsOf('openOrg')).toHaveLength(0);
  await row.getByText('ACME', { exact: true }).dblclick();
  await expect.poll(() => latchkey.requestsOf('openOrg')).toEqual([{ orgKey: orgKey(1) }]);
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('openOrg')).toHaveLength(2);
  await row.getByRole('button', { name: 'Open' }).click();
  await expect.poll(() => latchkey.requestsOf('openOrg')).toHaveLength(3);
});

test('everything is reached by keyboard alone', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox', { name: 'Search orgs' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add org' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'All orgs' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Alias/u })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('row', { name: /^ACME, / })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const uat = page.getByRole('row', { name: /^acme-uat/ });
  await expect(uat).toBeFocused();
  await latchkey.picture('list-keyboard-focus');

  await page.keyboard.press('Control+c');
  await expect.poll(() => latchkey.requestsOf('copyToken')).toEqual([{ orgKey: orgKey(2) }]);

  await page.keyboard.press('ArrowRight');
  await expect(uat.getByRole('button', { name: 'Open' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(uat.getByRole('button', { name: 'More' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Open at…' })).toBeFocused();
  // A key pressed in the menu is the menu's: it must not remove the org behind it.
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: /Remove/u })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(uat).toBeFocused();

  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: 'Rename acme-uat' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(uat).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: 'Remove acme-uat?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(uat).toBeFocused();
});

test('a copied token counts down in its row and in the status bar until it is cleared', async ({
  page,
  latchkey,
}) => {
  await page.clock.setFixedTime(Date.UTC(2026, 4, 1));
  await latchkey.open(scenario({ orgs: five }));
  const button = page.getByRole('row', { name: /^ACME, / }).getByRole('button', { name: 'Copy token' });
  await button.click();
  await expect(page.getByRole('status')).toHaveText('Token of ACME on the clipboard, cleared in 60 s');
  await page.clock.setFixedTime(Date.UTC(2026, 4, 1) + 3000);
  await expect(page.getByRole('status')).toHaveText('Token of ACME on the clipboard, cleared in 57 s');
  await expect(button.locator('[data-seconds]')).toHaveAttribute('data-seconds', '57 s');
  await expect(button).toHaveAccessibleName('Copy token');
  await latchkey.isAccessible();
  await latchkey.picture('list-copied');
  await latchkey.push('clipboardChanged', null);
  await expect(page.getByRole('status')).toHaveText('');
  await expect(button).toHaveText('Copy token');
});

test('a failure is told in its row with Salesforce’s own words and the button that mends it', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [org(1, { alias: 'ACME', kind: 'production' }), org(2)] }));
  await latchkey.answerNext('openOrg', { ok: false, error: deadRefreshToken });
  const row = page.getByRole('row', { name: /^ACME/ });
  await row.getByRole('button', { name: 'Open' }).click();
  const alert = row.getByRole('alert');
  await expect(alert).toContainText('invalid_grant: expired access/refresh token');
  await latchkey.isAccessible();
  await latchkey.picture('row-failure');
  await latchkey.answerNext('signInAgain', null);
  await alert.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByRole('dialog', { name: 'Sign in again to ACME' })).toBeVisible();
  await latchkey.picture('sign-in-again-waiting');
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([{ orgKey: orgKey(1) }]);
});

test('a lasting problem is shown in its row, but not announced again and again', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: five }));
  const row = page.getByRole('row', { name: /^my-dev/ });
  await expect(row).toContainText('expired access/refresh token');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page
    .getByRole('row', { name: /^trial/ })
    .getByRole('button', { name: 'Retry' })
    .click();
  await expect.poll(() => latchkey.requestsOf('checkOrg')).toEqual([{ orgKey: orgKey(5) }]);
});

test('a failure of copying is tried again as copying', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  await latchkey.answerNext('copyToken', { ok: false, error: unreachable });
  await page.getByRole('button', { name: 'Copy token' }).click();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => latchkey.requestsOf('copyToken')).toHaveLength(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('text of a hostile org is only text', async ({ page, latchkey }) => {
  const hostile = [
    org(1, {
      alias: 'A'.repeat(60),
      organizationName: '<img src=x onerror="window.pwned = 1"><b>bold</b>',
      username: 'ada@acme.test',
    }),
    org(2, {
      alias: 'rtl\u202egpj.exe',
      organizationName: 'שלום עולם',
      username: 'line\nbreak\u0000\u001b[31m',
    }),
    org(3, {
      alias: 'long',
      organizationName: 'Very Long Name '.repeat(14),
      username: `${'u'.repeat(80)}@x.test`,
    }),
    org(4, { alias: '日本語の組織', organizationName: 'zalgo h̸̡̪̯ͨ͊̽̅̾̎', kind: 'production' }),
  ];
  await latchkey.open(scenario({ orgs: hostile }));
  const grid = page.getByRole('grid', { name: 'Orgs' });
  await expect(grid).toContainText('<img src=x onerror="window.pwned = 1"><b>bold</b>');
  await expect(grid.locator('img, b')).toHaveCount(0);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  await expect(grid).toContainText('rtl\ufffdgpj.exe');
  expect(await grid.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await latchkey.isAccessible();
  await latchkey.picture('list-hostile');
});

for (const count of [500, 1000]) {
  test(`of ${count} orgs only those in sight are in the page, and each can be reached`, async ({
    page,
    latchkey,
  }) => {
    await latchkey.open(scenario({ orgs: manyOrgs(count) }));
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    await latchkey.picture(`list-${count}`);
    await tabTo(page, page.getByRole('row').first());
    await page.keyboard.press('End');
    const last = page.getByRole('row', { name: /^wonka-trial/ }).last();
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport({ ratio: 1 });
  });
}

test('half the window or double the text still shows every row and button', async ({ page, latchkey }) => {
  // 200 % zoom is the same as half the CSS pixels.
  await page.setViewportSize({ width: 540, height: 360 });
  await latchkey.open(scenario({ orgs: five }));
  const grid = page.getByRole('grid', { name: 'Orgs' });
  expect(await grid.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await expect(
    page.getByRole('row', { name: /^ACME, / }).getByRole('button', { name: 'More' }),
  ).toBeInViewport();
  await latchkey.isAccessible();
  await latchkey.picture('list-200-percent');
});

test('rows that did not change are not painted anew', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: five }));
  await page.evaluate(() => {
    const target = document.querySelector('[role=row][aria-label^="acme-uat"]');
    const changes: string[] = [];
    Object.assign(window, { changes });
    new MutationObserver((records) =>
      changes.push(...records.map(({ type, attributeName }) => `${type} ${attributeName ?? ''}`)),
    ).observe(target as Element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await latchkey.tellOrgs([{ ...org(1), alias: 'ACME!' }, ...five.slice(1)]);
  await expect(page.getByRole('row', { name: /^ACME!/ })).toBeVisible();
  // The list renumbers its rows, which paints nothing.
  const changes = await page.evaluate(() => (window as unknown as { changes: string[] }).changes);
  expect(changes.filter((change) => change !== 'attributes aria-rowindex')).toEqual([]);
});

test('of very many orgs the first are shown at once; while the others are on their way nothing is said to be missing', async ({
  page,
  latchkey,
}) => {
  const last = org(900, { alias: 'zulu' });
  await latchkey.open({ ...scenario({ orgs: [...five, last] }), firstOrgs: 5 });
  const search = page.getByRole('searchbox', { name: 'Search orgs' });
  await search.fill('zulu');
  await expect(page.getByRole('heading', { name: 'zulu' })).toHaveCount(0);
  await expect(page.locator('main [aria-busy]')).toBeVisible();
  // Nor is it heard.
  await expect(page.locator('.search-summary')).toHaveText('');
  await latchkey.tellOrgs();
  await expect(page.getByRole('row', { name: /^zulu/u })).toBeVisible();
  await search.fill('yankee');
  await expect(page.getByRole('heading', { name: /yankee/u })).toBeVisible();
});

test('where all that is there is in the archive, the page does not say for a moment that there is no org', async ({
  page,
  latchkey,
}) => {
  const archived = [org(1, { archivedAt: Date.UTC(2026, 5, 1) })];
  // Nothing of it is told at first; `open` waits for nothing that is busy.
  await latchkey.open({ ...scenario({ orgs: five }), firstOrgs: 5 });
  await latchkey.push('orgsChanged', {
    number: 1,
    changed: [],
    gone: five.map(({ key }) => key),
    following: 1,
  });
  await expect(page.locator('main [aria-busy]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No orgs yet' })).toHaveCount(0);
  await latchkey.push('orgsChanged', { number: 2, changed: archived, gone: [], following: 0 });
  await expect(page.locator('main [aria-busy]')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Groups' })).toContainText('Archive');
});

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { manyOrgs, org, orgKey, scenario } from './scenario.ts';

const groups = [
  { id: 'g1', name: 'Acme rollout', colour: 'blue' },
  { id: 'g2', name: 'Globex' },
  { id: 'smart', name: 'Production', filter: 'kind:production' },
] as const;
const orgs = [
  org(1, { alias: 'acme-prod', kind: 'production', groupIds: ['g1'], tags: ['eu'], pinnedAt: 20 }),
  org(2, {
    alias: 'acme-uat',
    groupIds: ['g1', 'g2'],
    tags: ['eu', 'billing'],
    colour: 'green',
    icon: 'flask',
  }),
  org(3, { alias: 'globex-dev', kind: 'developer', groupIds: ['g2'], pinnedAt: 10, note: 'Ask Bob first' }),
  org(4, { alias: 'initech', kind: 'scratch', colour: 'orange', hasSecretNote: true }),
  org(5, { alias: 'old-sandbox', archivedAt: 1, groupIds: ['g2'], tags: ['gone'] }),
];
const some = scenario({ orgs, groups });

const nav = (page: Page) => page.getByRole('navigation', { name: 'Groups' });
const view = (page: Page, name: string) => nav(page).getByRole('button', { name, exact: true });
const rows = (page: Page) => page.getByRole('grid', { name: 'Orgs' }).getByRole('row');
const row = (page: Page, alias: string) => page.getByRole('row', { name: new RegExp(`^${alias}`, 'u') });
const status = (page: Page) => page.getByRole('contentinfo');

async function expectRows(page: Page, aliases: readonly string[]) {
  await expect(rows(page)).toHaveCount(aliases.length);
  for (const [at, alias] of aliases.entries()) await expect(rows(page).nth(at)).toContainText(alias);
}

test('the navigation shows all, pinned ones in their order, groups, smart groups, tags and the archive', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await expectRows(page, ['acme-prod', 'acme-uat', 'globex-dev', 'initech']);
  await expect(view(page, 'All orgs')).toHaveAttribute('aria-current', 'page');
  await expect(view(page, 'All orgs')).toHaveAccessibleDescription('4 orgs');
  await latchkey.isAccessible();
  await latchkey.picture('groups-all');

  await view(page, 'Pinned').click();
  await expectRows(page, ['globex-dev', 'acme-prod']);
  await view(page, 'Acme rollout').click();
  await expectRows(page, ['acme-prod', 'acme-uat']);
  await view(page, 'Production').click();
  await expectRows(page, ['acme-prod']);
  await view(page, 'billing').click();
  await expectRows(page, ['acme-uat']);
  await expect(view(page, 'gone')).toHaveCount(0);
  await view(page, 'Archive').click();
  await expectRows(page, ['old-sandbox']);
  await latchkey.picture('groups-archive');
});

test('an org that is put in the archive leaves the list, and comes back by Undo or Ctrl+Z', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await row(page, 'initech').getByRole('button', { name: 'More' }).click();
  await latchkey.picture('marks-menu');
  await page.getByRole('menuitem', { name: 'Archive', exact: true }).click();
  expect(await latchkey.requestsOf('archiveOrgs')).toEqual([{ orgKeys: [orgKey(4)], archived: true }]);
  await expectRows(page, ['acme-prod', 'acme-uat', 'globex-dev']);
  await expect(status(page)).toContainText('Archived initech');
  await latchkey.isAccessible();
  await latchkey.picture('groups-undo');
  await status(page).getByRole('button', { name: 'Undo' }).click();
  await expectRows(page, ['acme-prod', 'acme-uat', 'globex-dev', 'initech']);
  await expect(status(page)).toContainText('Undone: Archived initech');

  await view(page, 'Archive').click();
  await row(page, 'old-sandbox').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Unarchive' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  await latchkey.picture('groups-empty');
  await page.getByRole('button', { name: 'Show all orgs' }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(page)).toHaveCount(4);
  expect(await latchkey.requestsOf('undoMarks')).toHaveLength(2);
});

test('a group is made, renamed, given a landing page and deleted, and deleting is taken back', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await view(page, 'New group…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create group' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Enter a name.');
  await dialog.getByLabel('Name').fill('Hooli');
  await dialog.getByRole('radio', { name: 'Pink' }).check();
  await latchkey.isAccessible();
  await latchkey.picture('group-new');
  await dialog.getByRole('button', { name: 'Create group' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(view(page, 'Hooli')).toBeVisible();

  await nav(page).getByRole('button', { name: 'More about Hooli' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await dialog.getByLabel('Name').fill('Hooli XYZ');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(view(page, 'Hooli XYZ')).toBeVisible();

  await nav(page).getByRole('button', { name: 'More about Hooli XYZ' }).click();
  await page.getByRole('menuitem', { name: 'Landing page…' }).click();
  await dialog.getByLabel('Open at').selectOption('Flows');
  await dialog.getByLabel('Open in').selectOption('The default browser');
  await latchkey.isAccessible();
  await latchkey.picture('group-places');
  await dialog.getByRole('button', { name: 'Save' }).click();
  expect(await latchkey.requestsOf('setGroupPlaces')).toMatchObject([
    { landingPage: '/lightning/setup/Flows/home', opensIn: { kind: 'default-browser' } },
  ]);

  await view(page, 'Hooli XYZ').click();
  await nav(page).getByRole('button', { name: 'More about Hooli XYZ' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(view(page, 'Hooli XYZ')).toHaveCount(0);
  await expect(view(page, 'All orgs')).toHaveAttribute('aria-current', 'page');
  await status(page).getByRole('button', { name: 'Undo' }).click();
  await expect(view(page, 'Hooli XYZ')).toBeVisible();
});

test('a smart group is a saved search, and says what it finds while it is typed', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await view(page, 'New group…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('In Europe');
  await dialog.getByLabel('Smart group: holds what a search finds').check();
  await dialog.getByRole('textbox', { name: 'Search' }).fill('tag:eu');
  await expect(dialog).toContainText('Finds 2 orgs now.');
  await latchkey.isAccessible();
  await latchkey.picture('group-smart');
  await dialog.getByRole('button', { name: 'Create group' }).click();
  await view(page, 'In Europe').click();
  await expectRows(page, ['acme-prod', 'acme-uat']);
});

test('rows are dragged onto a group: one, or all that are selected', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await row(page, 'initech').getByText('initech').dragTo(view(page, 'Globex'));
  await expect
    .poll(() => latchkey.requestsOf('groupOrgs'))
    .toEqual([{ orgKeys: [orgKey(4)], into: ['g2'], outOf: [] }]);
  await expect(status(page)).toContainText('Put initech in Globex');

  await row(page, 'acme-prod').getByText('acme-prod').click();
  await row(page, 'initech')
    .getByText('initech')
    .click({ modifiers: ['ControlOrMeta'] });
  await row(page, 'initech').getByText('initech').dragTo(view(page, 'Pinned'));
  await expect
    .poll(() => latchkey.requestsOf('pinOrgs'))
    .toEqual([{ orgKeys: [orgKey(1), orgKey(4)], pinned: true }]);
});

test('a row is dragged onto a group by keys alone', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: orgs.slice(0, 2), groups: groups.slice(0, 2) }));
  await row(page, 'acme-prod').getByRole('button', { name: 'Drag to a group' }).focus();
  await page.keyboard.press('Enter');
  for (let step = 0; step < 8; step += 1) {
    if (await view(page, 'Globex').evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(view(page, 'Globex')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => latchkey.requestsOf('groupOrgs'))
    .toEqual([{ orgKeys: [orgKey(1)], into: ['g2'], outOf: [] }]);
});

test('put away, and in a narrow window, one button above the list opens the same', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await nav(page).getByRole('button', { name: 'Hide the groups' }).click();
  await nav(page).getByRole('button', { name: 'All orgs' }).click();
  await page
    .getByRole('dialog', { name: 'Groups' })
    .getByRole('button', { name: 'Pinned', exact: true })
    .click();
  await expectRows(page, ['globex-dev', 'acme-prod']);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await nav(page).getByRole('button', { name: 'Show the groups at the side' }).click();
  await expect(view(page, 'Archive')).toBeVisible();

  await page.setViewportSize({ width: 550, height: 360 });
  await nav(page).getByRole('button', { name: 'Pinned' }).click();
  await latchkey.isAccessible();
  await latchkey.picture('groups-narrow');
  await page
    .getByRole('dialog', { name: 'Groups' })
    .getByRole('button', { name: 'Globex', exact: true })
    .click();
  await expectRows(page, ['acme-uat', 'globex-dev']);
  await latchkey.picture('groups-narrow-list');
});

test('of 500 orgs and many groups the navigation scrolls by itself', async ({ page, latchkey }) => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    id: `m${at}`,
    name: `${'Customer '.repeat(7)}${at}`,
  }));
  await latchkey.open(
    scenario({
      orgs: manyOrgs(500).map((one, at) => ({ ...one, groupIds: [`m${at % 40}`], tags: [`tag-${at % 12}`] })),
      groups: many,
    }),
  );
  await latchkey.picture('groups-500');
  await view(page, 'Archive').scrollIntoViewIfNeeded();
  await expect(view(page, 'Archive')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add org' })).toBeInViewport();
});

const groupNames = (page: Page) =>
  nav(page).getByRole('group', { name: 'Groups', exact: true }).locator('.view-button');
const three = [...groups.slice(0, 2), { id: 'g3', name: 'Initech' }];

test('groups are put in an order by their menu, and by dragging, smart ones in a section of their own', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs, groups: [...three, { id: 's', name: 'Smart', filter: 'acme' }] }));
  await view(page, 'More about Initech').click();
  await expect(page.getByRole('menuitem', { name: 'Move down' })).toHaveCount(0);
  await latchkey.isAccessible();
  await latchkey.picture('group-menu');
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(groupNames(page)).toHaveText(['Acme rollout', 'Initech', 'Globex']);
  await expect(status(page)).toContainText('Moved Initech');
  await view(page, 'Globex').dragTo(view(page, 'Acme rollout'));
  await expect(groupNames(page)).toHaveText(['Globex', 'Acme rollout', 'Initech']);
  await view(page, 'Globex').dragTo(view(page, 'Initech'));
  await expect(groupNames(page)).toHaveText(['Acme rollout', 'Initech', 'Globex']);
  // A smart group stands in a section of its own.
  await view(page, 'Globex').dragTo(view(page, 'Smart'));
  expect(await latchkey.requestsOf('moveGroup')).toEqual([
    { id: 'g3', before: 'g2' },
    { id: 'g2', before: 'g1' },
    { id: 'g2', before: null },
  ]);
});

test('pins are put in an order by the row’s menu and by dragging, and the number keys follow it', async ({
  page,
  latchkey,
}) => {
  const pinned = [1, 2, 3].map((number) => org(number, { alias: `pin-${number}`, pinnedAt: number }));
  await latchkey.open(scenario({ orgs: pinned, groups }));
  await row(page, 'pin-1').getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Unpin' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Move down' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await view(page, 'Pinned').click();
  await row(page, 'pin-1').getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Move down' }).click();
  await expectRows(page, ['pin-2', 'pin-1', 'pin-3']);
  await row(page, 'pin-3').getByText('pin-3').dragTo(row(page, 'pin-2').getByText('pin-2'));
  await expectRows(page, ['pin-3', 'pin-2', 'pin-1']);
  await latchkey.picture('pins-moved');
  await page.keyboard.press('ControlOrMeta+1');
  await expect.poll(() => latchkey.requestsOf('openOrg')).toEqual([{ orgKey: orgKey(3) }]);
});

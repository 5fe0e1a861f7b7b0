import type { Page } from '@playwright/test';
import { expect, type Latchkey, test } from './fixtures.ts';
import { org, orgKey, scenario } from './scenario.ts';

const groups = [
  { id: 'g1', name: 'Acme rollout', colour: 'blue' },
  { id: 'g2', name: 'Globex' },
] as const;
const orgs = [
  org(1, { alias: 'acme-prod', kind: 'production', groupIds: ['g1'], tags: ['eu'] }),
  org(2, {
    alias: 'acme-uat',
    groupIds: ['g1', 'g2'],
    tags: ['eu', 'billing'],
    colour: 'green',
    icon: 'flask',
  }),
  org(3, { alias: 'W'.repeat(60), kind: 'developer', groupIds: ['g2'], tags: ['eu'], pinnedAt: 1 }),
  org(4, { alias: 'initech', kind: 'scratch', colour: 'orange', note: 'Ask Bob first' }),
];
const some = scenario({ orgs, groups });

const row = (page: Page, alias: string) => page.getByRole('row', { name: new RegExp(`^${alias}`, 'u') });
const status = (page: Page) => page.getByRole('contentinfo');
const dialog = (page: Page) => page.getByRole('dialog');
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected orgs' });

async function choose(page: Page, alias: string, entry: string) {
  await row(page, alias).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** Selects these rows by their aliases. */
async function select(page: Page, aliases: readonly string[]) {
  for (const [at, alias] of aliases.entries()) {
    await row(page, alias)
      .getByText(alias, { exact: true })
      .click(at === 0 ? {} : { modifiers: ['ControlOrMeta'] });
  }
}

async function looks(latchkey: Latchkey, name: string) {
  await latchkey.isAccessible();
  await latchkey.picture(name);
}

test('a row shows its colour, icon, groups, tags and notes, and is no higher for them', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  const marked = row(page, 'acme-uat');
  for (const words of ['Acme rollout', 'Globex', 'billing']) await expect(marked).toContainText(words);
  await expect(marked.getByText('Marked Green, Flask')).toBeAttached();
  await expect(row(page, 'initech').getByTitle('Note: Ask Bob first')).toBeVisible();
  await expect(row(page, 'W').getByTitle('Pinned')).toBeVisible();
  for (const alias of ['acme-uat', 'W', 'initech']) {
    expect(await row(page, alias).evaluate((element) => element.clientHeight)).toBeLessThanOrEqual(56);
  }
  await looks(latchkey, 'marks-rows');
});

test('groups of an org are ticked, and a new one is made on the way', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await choose(page, 'acme-prod', 'Groups…');
  await expect(dialog(page)).toHaveAccessibleName('Groups of acme-prod');
  await dialog(page).getByRole('checkbox', { name: 'Acme rollout' }).uncheck();
  await dialog(page).getByRole('checkbox', { name: 'Globex' }).check();
  await dialog(page).getByLabel('New group').fill('Hooli');
  await looks(latchkey, 'marks-groups');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await latchkey.requestsOf('groupOrgs')).toEqual([
    { orgKeys: [orgKey(1)], into: ['g2'], outOf: ['g1'] },
  ]);
  expect(await latchkey.requestsOf('createGroup')).toEqual([
    { name: 'Hooli', colour: null, filter: null, orgKeys: [orgKey(1)] },
  ]);
  await expect(row(page, 'acme-prod')).toContainText('Hooli');
  await expect(row(page, 'acme-prod')).toBeFocused();
});

test('tags of several orgs: half ticked stays as it is, new ones are added', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await select(page, ['acme-uat', 'initech']);
  await row(page, 'initech').getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menu')).toContainText('For the 2 orgs selected');
  await latchkey.picture('marks-menu-several');
  await page.getByRole('menuitem', { name: 'Tags…' }).click();
  await expect(dialog(page)).toHaveAccessibleName('Tags of 2 orgs');
  await expect(dialog(page).getByRole('checkbox', { name: 'eu' })).toHaveJSProperty('indeterminate', true);
  await dialog(page).getByRole('checkbox', { name: 'billing' }).check();
  await dialog(page).getByLabel('New tags').fill('north, south');
  await looks(latchkey, 'marks-tags');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await latchkey.requestsOf('tagOrgs')).toEqual([
    { orgKeys: [orgKey(2), orgKey(4)], add: ['billing', 'north', 'south'], remove: [] },
  ]);
  await expect(status(page)).toContainText('Tagged 2 orgs');
});

test('colour and icon are chosen by name, and none of them is red', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await choose(page, 'initech', 'Colour…');
  await expect(dialog(page).getByRole('radio', { name: 'Orange' })).toBeChecked();
  await expect(dialog(page).getByRole('radio', { name: /red/i })).toHaveCount(0);
  await dialog(page).getByRole('radio', { name: 'Blue' }).check();
  await dialog(page).getByRole('radio', { name: 'Rocket' }).check();
  await looks(latchkey, 'marks-colour');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(row(page, 'initech').getByText('Marked Blue, Rocket')).toBeAttached();
});

test('a disk that refuses is told in the dialog, which stays', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await choose(page, 'W', 'Colour…');
  const error = { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'free-disk' };
  await latchkey.answerNext('colourOrgs', { ok: false, error });
  await dialog(page).getByRole('radio', { name: 'Blue' }).check();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('The disk is full.');
  await looks(latchkey, 'marks-colour-error');
});

test('a pin is put in and taken out, and the menu says which', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await choose(page, 'initech', 'Pin');
  await expect(status(page)).toContainText('Pinned initech');
  await choose(page, 'initech', 'Unpin');
  expect(await latchkey.requestsOf('pinOrgs')).toEqual([
    { orgKeys: [orgKey(4)], pinned: true },
    { orgKeys: [orgKey(4)], pinned: false },
  ]);
});

test('a secret note goes into the vault and comes out on the clipboard only', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await choose(page, 'initech', 'Notes');
  await expect(dialog(page).getByLabel('Note', { exact: true })).toHaveValue('Ask Bob first');
  await dialog(page).getByLabel('Note', { exact: true }).fill('Ask Bob first\nRefreshed in May');
  await dialog(page).getByLabel('Secret note').fill('the door code is 4711');
  await looks(latchkey, 'marks-notes');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await latchkey.requestsOf('writeSecretNote')).toEqual([
    { orgKey: orgKey(4), note: 'the door code is 4711' },
  ]);

  await choose(page, 'initech', 'Notes');
  await expect(dialog(page)).toContainText('A secret note is sealed in the vault.');
  await expect(dialog(page)).not.toContainText('4711');
  await dialog(page).getByRole('button', { name: 'Copy secret note' }).click();
  expect(await latchkey.requestsOf('copySecretNote')).toEqual([{ orgKey: orgKey(4) }]);
  await expect(status(page)).toContainText('Secret note of initech on the clipboard');
  await looks(latchkey, 'marks-notes-kept');
  await dialog(page).getByRole('button', { name: 'Remove secret note' }).click();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect((await latchkey.requestsOf('writeSecretNote')).at(-1)).toEqual({ orgKey: orgKey(4), note: null });
});

test('several orgs get a note added to what each says', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await select(page, ['acme-uat', 'initech']);
  await choose(page, 'initech', 'Notes');
  await dialog(page).getByLabel('Add to each note').fill('Leaves in June');
  await latchkey.picture('marks-notes-several');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await latchkey.requestsOf('writeNote')).toEqual([
    { orgKeys: [orgKey(2), orgKey(4)], note: 'Leaves in June', how: 'add' },
  ]);
});

test('what is done with several selected orgs is one change, and taken back as one', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await select(page, ['acme-uat']);
  await expect(bar(page)).toHaveCount(0);
  await select(page, ['acme-prod', 'acme-uat', 'initech']);
  for (const name of ['Open selected', 'Groups…', 'Tags…', 'Colour…', 'Pin', 'Check', 'Archive', 'Remove…']) {
    await expect(bar(page).getByRole('button', { name, exact: true })).toBeVisible();
  }
  await looks(latchkey, 'marks-bulk');
  await bar(page).getByRole('button', { name: 'Check' }).click();
  expect(await latchkey.requestsOf('checkSeveral')).toEqual([{ orgKeys: [orgKey(1), orgKey(2), orgKey(4)] }]);
  await bar(page).getByRole('button', { name: 'Archive' }).click();
  expect(await latchkey.requestsOf('archiveOrgs')).toEqual([
    { orgKeys: [orgKey(1), orgKey(2), orgKey(4)], archived: true },
  ]);
  await expect(status(page)).toContainText('Archived 3 orgs');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(status(page)).toContainText('Undone: Archived 3 orgs');
  await expect(page.getByRole('grid', { name: 'Orgs' }).getByRole('row')).toHaveCount(4);
  expect(await latchkey.requestsOf('undoMarks')).toHaveLength(1);
});

test('removing several asks once, names production, says that it cannot be undone, and does not offer it', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await select(page, ['acme-prod', 'acme-uat', 'initech']);
  await bar(page).getByRole('button', { name: 'Remove…' }).click();
  await expect(dialog(page)).toHaveAccessibleName('Remove 3 orgs?');
  await expect(dialog(page).getByRole('listitem').first()).toContainText('Production');
  await expect(dialog(page).getByRole('listitem').first()).toContainText('acme-prod');
  await expect(dialog(page)).toContainText('This cannot be undone');
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await looks(latchkey, 'marks-remove-several');
  await dialog(page).getByRole('button', { name: 'Remove 3 orgs' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(await latchkey.requestsOf('removeSeveral')).toEqual([
    { orgKeys: [orgKey(1), orgKey(2), orgKey(4)] },
  ]);
  await expect(status(page)).toContainText('Removed 3 orgs');
  await expect(status(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('Ctrl+Z in a field is the field’s own', async ({ page, latchkey }) => {
  await latchkey.open(some);
  await choose(page, 'initech', 'Pin');
  await expect(status(page)).toContainText('Pinned initech');
  await page.getByRole('searchbox', { name: 'Search orgs' }).fill('acme');
  await page.keyboard.press('ControlOrMeta+z');
  expect(await latchkey.requestsOf('undoMarks')).toEqual([]);
});

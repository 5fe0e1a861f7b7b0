import type { CatalogueItem, CatalogueReview, CatalogueSummary } from '../../shared/team-catalogue.ts';
import { expect, test } from './fixtures.ts';
import { manyOrgs, org, scenario } from './scenario.ts';

const LONG = 'W'.repeat(60);
const orgs = [org(1), org(2)];
const summary = (part: Partial<CatalogueSummary> = {}): CatalogueSummary => ({
  id: '77777777-7777-4777-8777-777777777777',
  name: 'Acme orgs',
  place: 'https://wiki.acme.test/catalogue.json',
  isSigned: true,
  lookedAt: Date.UTC(2026, 10, 28, 9),
  rows: 12,
  hasChanges: false,
  problem: null,
  ...part,
});
const other = summary({
  id: '88888888-8888-4888-8888-888888888888',
  name: LONG,
  place: `~/team/${'folder/'.repeat(12)}orgs.json`,
  isSigned: false,
  rows: 1,
  problem: {
    code: 'FILE_UNREADABLE',
    message: 'There is no such file any more, or its drive is not connected.',
    remedy: 'retry',
  },
});
const item = (id: string, part: Partial<CatalogueItem>): CatalogueItem => ({
  id,
  what: 'org',
  verdict: 'new',
  row: 'waiting',
  name: id,
  about: `https://acme--${id}.sandbox.my.salesforce.com`,
  changes: [],
  kept: [],
  ...part,
});
const review: CatalogueReview = {
  reviewId: '99999999-9999-4999-8999-999999999999',
  name: 'Acme orgs',
  place: 'https://wiki.acme.test/catalogue.json',
  isSigned: true,
  isKnown: true,
  items: [
    item('qa', {}),
    item(LONG, { about: `${'u'.repeat(70)}@acme.test` }),
    item('mine', {
      verdict: 'here',
      row: 'org',
      changes: [{ field: 'groups', from: '', to: 'Acme' }],
      kept: ['alias'],
    }),
    item('uat', {
      verdict: 'changed',
      row: 'org',
      changes: [
        { field: 'alias', from: 'uat', to: 'acme-test' },
        { field: 'landingPage', from: '/lightning/page/home', to: '' },
      ],
    }),
    item('group:Acme', {
      what: 'group',
      verdict: 'changed',
      row: 'org',
      name: 'Acme',
      about: '',
      changes: [{ field: 'colour', from: 'blue', to: 'green' }],
    }),
    item('old', { verdict: 'gone', row: 'org' }),
    item('older', { verdict: 'gone' }),
    item('oldest', { verdict: 'gone', row: 'archived' }),
    item('never', { verdict: 'left-out' }),
  ],
  newGroups: ['Acme'],
  newClientApps: ['Acme app'],
  unreadable: [{ where: 'Entry 7', why: 'Its “loginHost” is no Salesforce address.' }],
  older: null,
};
const took = { ok: true, value: { kind: 'review', review } };

test('a catalogue is added by its address with a key, after its review; what puts rows away is not ticked', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('movingWanted', 'catalogues');
  const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
  await expect(dialog).toContainText('You take no catalogue yet.');
  await dialog.getByRole('button', { name: 'Look into it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Enter an address first');
  await latchkey.isAccessible();
  await latchkey.picture('catalogues-empty');
  await dialog.getByLabel('Public key').fill('MCowBQYDK2VwAyEA');
  await dialog.getByLabel('Or its address').fill('https://wiki.acme.test/catalogue.json');
  const refused = {
    code: 'SIGNATURE_WRONG',
    message: 'The catalogue is refused: its signature is not of your key. Nothing was changed.',
    remedy: 'none',
  };
  await latchkey.answerNext('openCatalogue', { ok: false, error: refused });
  await dialog.getByRole('button', { name: 'Look into it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The catalogue is refused');
  await latchkey.picture('catalogues-refused');
  await latchkey.answerNext('openCatalogue', { ok: true, value: { ...review, isKnown: false } });
  await dialog.getByRole('button', { name: 'Look into it' }).click();
  await expect(dialog.getByRole('group', { name: 'What is in it' })).toContainText('Alias: uat → acme-test');
  await expect(dialog.getByRole('checkbox', { name: /^qa/ })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^old / })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^oldest/ })).toHaveCount(0);
  await latchkey.isAccessible();
  await latchkey.picture('catalogue-review');
  await dialog.getByRole('checkbox', { name: /^old / }).check();
  await dialog.getByRole('checkbox', { name: /^New/ }).uncheck();
  await dialog.getByRole('button', { name: 'Add it with 4 items' }).click();
  await expect(dialog.getByRole('status')).toContainText('waiting for sign-in');
  expect(await latchkey.requestsOf('openCatalogue')).toContainEqual({
    from: 'web',
    address: 'https://wiki.acme.test/catalogue.json',
    publicKey: 'MCowBQYDK2VwAyEA',
  });
  expect(await latchkey.requestsOf('applyCatalogue')).toEqual([
    { reviewId: review.reviewId, itemIds: ['mine', 'uat', 'group:Acme', 'old'], takesOlder: false },
  ]);
});

test('an older catalogue is a warning in the review, and is taken only when that is ticked', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('movingWanted', 'catalogues');
  const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
  await dialog.getByLabel('Or its address').fill('https://wiki.acme.test/catalogue.json');
  const older = { issuedAt: Date.UTC(2026, 2, 1), takenAt: Date.UTC(2026, 4, 1, 8, 30) };
  await latchkey.answerNext('openCatalogue', { ok: true, value: { ...review, older } });
  await dialog.getByRole('button', { name: 'Look into it' }).click();
  const notice = dialog.getByRole('note', { name: 'An older catalogue' });
  await expect(notice).toContainText('This catalogue is of March 1, 2026.');
  await expect(notice).toContainText('is of May 1, 2026 at 8:30 AM UTC.');
  const take = dialog.getByRole('button', { name: /^Take \d changes$/ });
  await expect(take).toBeDisabled();
  await latchkey.isAccessible();
  await latchkey.picture('catalogue-older');
  await notice.getByRole('checkbox', { name: 'Take the older catalogue all the same' }).check();
  await take.click();
  await expect(dialog.getByRole('status')).toBeVisible();
  expect(await latchkey.requestsOf('applyCatalogue')).toMatchObject([{ takesOlder: true }]);
});

test('the list says where each is, when it was looked at and what went wrong; Look now says that nothing is new', async ({
  page,
  latchkey,
}) => {
  await latchkey.open({ ...scenario({ orgs }), catalogues: [summary(), other] });
  await latchkey.push('movingWanted', 'catalogues');
  const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
  const list = dialog.getByRole('list', { name: 'Your catalogues' });
  await expect(list.getByRole('listitem').first()).toContainText('12 rows');
  await expect(list.getByRole('listitem').last()).toContainText('its drive is not connected');
  await latchkey.isAccessible();
  await latchkey.picture('catalogues');
  await list.getByRole('button', { name: 'Look now: Acme orgs' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Acme orgs says nothing new.');
});

test('Remove says what stays before it does anything', async ({ page, latchkey }) => {
  await latchkey.open({ ...scenario({ orgs }), catalogues: [summary()] });
  await latchkey.push('movingWanted', 'catalogues');
  const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
  await dialog.getByRole('button', { name: 'Remove Acme orgs' }).click();
  await expect(dialog.getByRole('group', { name: 'Remove Acme orgs' })).toContainText('Its 12 rows stay');
  await latchkey.isAccessible();
  await latchkey.picture('catalogue-remove');
  expect(await latchkey.requestsOf('removeCatalogue')).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.getByRole('button', { name: 'Remove Acme orgs' }).click();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('Acme orgs was removed. Its rows stay.');
  await expect(dialog).toContainText('You take no catalogue yet.');
});

test('changes are one calm line above the list; Review shows them, and leaving it takes nothing', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: manyOrgs(5) }));
  await latchkey.push('cataloguesChanged', [summary({ hasChanges: true }), { ...other, hasChanges: true }]);
  const line = page.getByRole('status').filter({ hasText: 'The catalogue Acme orgs has changes.' });
  await expect(line).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('catalogue-news');
  await page.getByRole('button', { name: 'Dismiss' }).last().click();
  await expect(page.getByRole('button', { name: /^Review W/ })).toHaveCount(0);
  await latchkey.answerNext('lookIntoCatalogue', took);
  await line.getByRole('button', { name: 'Review Acme orgs' }).click();
  const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
  await expect(dialog.getByRole('button', { name: 'Take 5 changes' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('applyCatalogue')).toEqual([]);
  expect(await latchkey.requestsOf('forgetCatalogueReview')).toEqual([{ reviewId: review.reviewId }]);
  await latchkey.push('cataloguesChanged', [summary()]);
  await expect(line).toHaveCount(0);
});

test('team catalogues are found in the palette, in the settings and in Import', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
  await page.keyboard.press('Control+K');
  await page.keyboard.type('team cat');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await latchkey.push('movingWanted', 'import');
  await page.getByRole('button', { name: 'Team catalogues…' }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await latchkey.push('settingsWanted', null);
  await page
    .getByRole('dialog', { name: 'Settings' })
    .getByRole('button', { name: 'Team catalogues…' })
    .click();
  await expect(dialog).toBeVisible();
});

test('500 changes and the smallest window are whole', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('movingWanted', 'catalogues');
  const items = Array.from({ length: 500 }, (_, at) => item(`org-${at}`, {}));
  await latchkey.answerNext('openCatalogue', { ok: true, value: { ...review, items } });
  const dialog = page.getByRole('dialog', { name: 'Team catalogues' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog).toContainText('and 200 more, ticked as above');
  await latchkey.picture('catalogue-500');
  for (const size of [
    { width: 550, height: 360 },
    { width: 350, height: 250 },
  ]) {
    await page.setViewportSize(size);
    await expect(dialog.getByRole('button', { name: 'Take 500 changes' })).toBeInViewport();
    await latchkey.picture(`catalogue-500-${size.width}`);
  }
  expect(await latchkey.requestsOf('openCatalogue')).toEqual([{ from: 'file', publicKey: '' }]);
});

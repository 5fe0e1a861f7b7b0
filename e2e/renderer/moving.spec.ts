import type { ImportEntry, ImportPreview, WaitingSummary } from '../../shared/moving.ts';
import { expect, test } from './fixtures.ts';
import { manyOrgs, org, scenario } from './scenario.ts';

const LONG = 'W'.repeat(60);
const acme = org(1, { alias: 'ACME', kind: 'production', groupIds: ['g1'] });
const orgs = [acme, org(2), org(3)];
const groups = [{ id: 'g1', name: 'Customers' }];
const PASSPHRASE = 'correct horse battery';

const entry = (id: string, part: Partial<ImportEntry>): ImportEntry => ({
  id,
  verdict: 'new',
  becomes: 'org',
  alias: id,
  username: `${id}@acme.test`,
  organizationName: 'Acme',
  kind: 'sandbox',
  loginHost: 'https://test.salesforce.com',
  bringsSignIn: false,
  changes: [],
  ...part,
});
const preview: ImportPreview = {
  importId: '33333333-3333-4333-8333-333333333333',
  fileName: 'orgs.json',
  source: 'latchkey',
  entries: [
    entry('uat', { kind: 'production', bringsSignIn: true }),
    entry(LONG, { becomes: 'waiting', kind: 'unknown', username: `${'u'.repeat(70)}@acme.test` }),
    entry('dev', { verdict: 'changed', changes: [{ mark: 'tags', from: '', to: 'acme, billing' }] }),
    entry('prod', {
      verdict: 'conflict',
      kind: 'production',
      changes: [
        { mark: 'alias', from: 'ACME', to: 'Acme production' },
        { mark: 'note', from: 'ask Ann', to: 'ask Bob' },
      ],
    }),
    entry('old', { verdict: 'same' }),
  ],
  newSmartGroups: ['Customers'],
  newClientApps: ['Acme app'],
  unreadable: [
    { where: 'Org 7', why: 'Its “loginHost” is no Salesforce address, so no sign-in may be sent there.' },
  ],
  ignoredSecrets: 2,
};
const waiting: readonly WaitingSummary[] = [
  {
    id: '44444444-4444-4444-8444-444444444444',
    alias: 'globex-prod',
    username: 'ada@globex.test',
    loginHost: 'https://globex.my.salesforce.com',
    groups: ['Customers'],
    tags: [],
    note: '',
  },
  {
    id: '55555555-5555-4555-8555-555555555555',
    alias: LONG,
    username: '',
    loginHost: 'https://login.salesforce.com',
    groups: [],
    tags: [],
    note: '',
  },
];

test('Export writes what is chosen, without secrets, and says where', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs, groups }));
  await latchkey.push('movingWanted', 'export');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByLabel('Which orgs')).toHaveValue('all');
  await latchkey.isAccessible();
  await latchkey.picture('export');
  await dialog.getByLabel('Which orgs').selectOption({ label: 'Group Customers (1 org)' });
  await dialog.getByRole('radio', { name: /CSV/ }).check();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('status')).toHaveText(
    '1 org saved in latchkey-orgs.csv, readable by you alone.',
  );
  expect(await latchkey.requestsOf('exportOrgs')).toEqual([{ orgs: [acme.key], format: 'csv' }]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an export with sign-ins says what it holds, and wants a good passphrase twice', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs, groups }));
  await latchkey.push('movingWanted', 'export');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /Encrypted/ }).check();
  await expect(dialog.getByRole('note', { name: 'What this file holds' })).toContainText(
    'rotates refresh tokens',
  );
  await dialog.getByLabel('Passphrase').fill('short');
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('at least 12 characters');
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByLabel('The same again').fill('correct horse batterz');
  await expect(dialog.getByRole('alert')).toContainText('not the same');
  await latchkey.isAccessible();
  await latchkey.picture('export-sealed');
  expect(await latchkey.requestsOf('exportOrgs')).toEqual([]);
  await dialog.getByLabel('The same again').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('status')).toContainText('3 of them with their sign-in');
  expect(await latchkey.requestsOf('exportOrgs')).toEqual([
    { orgs: 'all', format: 'sealed', passphrase: PASSPHRASE },
  ]);
  await dialog.getByRole('radio', { name: /JSON/ }).check();
  await dialog.getByRole('radio', { name: /Encrypted/ }).check();
  await expect(dialog.getByLabel('Passphrase')).toHaveValue('');
});

test('a disk that refuses an export is told in the dialog', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('movingWanted', 'export');
  const error = { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'free-disk' };
  await latchkey.answerNext('exportOrgs', { ok: false, error });
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The disk is full.');
});

test('Import shows what would change, and takes in what is ticked', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('movingWanted', 'import');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await latchkey.isAccessible();
  await latchkey.picture('import');
  await latchkey.answerNext('chooseImport', { ok: true, value: { kind: 'preview', preview } });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByRole('group', { name: 'Orgs in it' })).toContainText(
    'Alias: ACME → Acme production',
  );
  await expect(dialog).toContainText('2 passwords and tokens in it are not taken over.');
  await expect(dialog.getByRole('checkbox', { name: /^prod/ })).not.toBeChecked();
  await latchkey.isAccessible();
  await latchkey.picture('import-preview');
  await dialog.getByRole('checkbox', { name: /^uat/ }).uncheck();
  await dialog.getByRole('checkbox', { name: /^Says otherwise/ }).check();
  const outcome = { added: 3, changed: 0, waiting: 0, signIns: 0, groups: 0, putAway: 0, undoId: 'u2' };
  await latchkey.answerNext('applyImport', { ok: true, value: outcome });
  await dialog.getByRole('button', { name: 'Import 3 orgs' }).click();
  await expect(dialog.getByRole('status')).toContainText('3 orgs added');
  expect(await latchkey.requestsOf('applyImport')).toEqual([
    { importId: preview.importId, entryIds: [LONG, 'dev', 'prod'] },
  ]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Imported', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => latchkey.requestsOf('undoMarks')).toEqual([{ undoId: 'u2' }]);
});

test('an encrypted file is asked its passphrase; what was read is forgotten with the dialog', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('movingWanted', 'import');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const locked = { kind: 'locked', importId: preview.importId, fileName: 'orgs.latchkey' };
  await latchkey.answerNext('chooseImport', { ok: true, value: locked });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  const wrong = {
    code: 'PASSPHRASE_WRONG',
    message: 'The passphrase does not open this file.',
    remedy: 'none',
  };
  await latchkey.answerNext('unlockImport', { ok: false, error: wrong });
  await dialog.getByLabel('Passphrase').fill('wrong');
  await dialog.getByRole('button', { name: 'Open the file' }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not open');
  await latchkey.isAccessible();
  await latchkey.picture('import-locked');
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Open the file' }).click();
  await expect(dialog).toContainText('There is nothing in it that is not here already.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('forgetImport')).toEqual([{ importId: preview.importId }]);
});

test('where only a group that comes by itself is new, the import can be done', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs }));
  await latchkey.push('movingWanted', 'import');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const same = { ...preview, entries: [entry('old', { verdict: 'same' })], newSmartGroups: ['Mine'] };
  await latchkey.answerNext('chooseImport', { ok: true, value: { kind: 'preview', preview: same } });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByText('New groups: Mine')).toBeVisible();
  await expect(dialog).not.toContainText('There is nothing in it');
  const done = { added: 0, changed: 0, waiting: 0, signIns: 0, groups: 1, putAway: 0, undoId: null };
  await latchkey.answerNext('applyImport', { ok: true, value: done });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('1 new group')).toBeVisible();
});

test('a pasted text that is no list is refused in the dialog', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [] }));
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Look into it' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Paste something first.');
  const error = { code: 'FILE_UNREADABLE', message: 'Latchkey knows no list of orgs in it.', remedy: 'none' };
  await latchkey.answerNext('pasteImport', { ok: false, error });
  await dialog.getByLabel(/^Or paste/).fill('{}');
  await dialog.getByRole('button', { name: 'Look into it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('no list of orgs');
});

test('a row that waits is signed in to with what is known of it, or forgotten', async ({
  page,
  latchkey,
}) => {
  await latchkey.open({ ...scenario({ orgs }), waiting });
  const rows = page.getByRole('region', { name: 'Waiting for sign-in' });
  await expect(rows.getByRole('listitem')).toHaveCount(2);
  await latchkey.isAccessible();
  await latchkey.picture('waiting');
  await rows.getByRole('button', { name: 'Sign in to globex-prod' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  await expect(dialog.getByLabel('Alias')).toHaveValue('globex-prod');
  await expect(dialog.getByLabel('Login host or org URL')).toHaveValue('https://globex.my.salesforce.com');
  await latchkey.picture('waiting-sign-in');
  await dialog.getByLabel('Client id').fill('client-1');
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('addOrg')).toMatchObject([
    { waitingId: waiting[0]?.id, alias: 'globex-prod', loginHint: 'ada@globex.test' },
  ]);
  await rows.getByRole('button', { name: `Forget ${LONG}` }).click();
  await expect(rows.getByRole('listitem')).toHaveCount(1);
});

const manyWaiting = (count: number) =>
  Array.from({ length: count }, (_, at): WaitingSummary => ({
    id: `44444444-4444-4444-8444-${String(at).padStart(12, '0')}`,
    alias: `waits-${at}`,
    username: `ada.${at}@acme.test`,
    loginHost: 'https://login.salesforce.com',
    groups: [],
    tags: [],
    note: '',
  }));

test('of thousands of orgs that wait the first are shown; the others come when they are asked for or searched', async ({
  page,
  latchkey,
}) => {
  await latchkey.open({ ...scenario({ orgs }), waiting: manyWaiting(5000) });
  const region = page.getByRole('region', { name: 'Waiting for sign-in' });
  await expect(region.getByRole('heading')).toHaveText('Waiting for sign-in (5000)');
  await expect(region.getByRole('listitem')).toHaveCount(500);
  const more = region.getByRole('button', { name: /^Show more \(4500\)/ });
  await more.scrollIntoViewIfNeeded();
  await latchkey.picture('waiting-more');
  await more.press('Enter');
  await expect(region.getByRole('listitem')).toHaveCount(1000);
  await expect(region.getByRole('button', { name: /^Show more \(4000\)/ })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Search orgs' }).fill('waits-4321');
  await expect(region.getByRole('listitem').first()).toContainText('waits-4321');
});

test('the last press on Show more goes on to the first row it brought', async ({ page, latchkey }) => {
  await latchkey.open({ ...scenario({ orgs }), waiting: manyWaiting(501) });
  const region = page.getByRole('region', { name: 'Waiting for sign-in' });
  await region.getByRole('button', { name: 'Show more (1)' }).press('Enter');
  await expect(region.getByRole('listitem').last().getByRole('button').first()).toBeFocused();
});

test('500 orgs that wait leave the list in sight, at every size', async ({ page, latchkey }) => {
  const many = manyWaiting(500);
  await latchkey.open({ ...scenario({ orgs: manyOrgs(40) }), waiting: many });
  await expect(page.getByRole('grid', { name: 'Orgs' }).getByRole('row').first()).toBeInViewport();
  await latchkey.picture('waiting-500');
  await page.setViewportSize({ width: 550, height: 360 });
  await expect(page.getByRole('grid', { name: 'Orgs' }).getByRole('row').first()).toBeInViewport();
  await latchkey.picture('waiting-500-small');
});

test('Restore shows what comes back, what becomes as it was and what was added since, and can be undone', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  const backups = [{ id: 'b1', madeAt: Date.UTC(2026, 10, 27, 9), orgs: 3 }];
  await latchkey.answerNext('listBackups', { ok: true, value: backups });
  await latchkey.push('movingWanted', 'restore');
  const dialog = page.getByRole('dialog', { name: 'Restore from a backup' });
  const changes = [
    { mark: 'alias', from: 'ACME', to: 'prod' },
    { mark: 'tags', from: 'billing, new', to: 'billing' },
    { mark: 'pinned', from: 'yes', to: '' },
    { mark: 'note', from: 'ask Bob', to: '' },
  ] as const;
  const backup: ImportPreview = {
    ...preview,
    source: 'backup',
    fileName: null,
    entries: [
      entry('uat', {}),
      entry('prod', { verdict: 'changed', kind: 'production', changes }),
      entry(LONG, { verdict: 'since' }),
      entry('row', { verdict: 'since', becomes: 'waiting', kind: 'unknown' }),
      entry('old', { verdict: 'same' }),
    ],
    newSmartGroups: [],
    newClientApps: [],
    unreadable: [],
    ignoredSecrets: 0,
  };
  await latchkey.answerNext('readBackup', { ok: true, value: { kind: 'preview', preview: backup } });
  await dialog.getByRole('button', { name: /^Look into it/ }).click();
  await expect(dialog.getByText(/^A backup: .*2026/u)).toBeVisible();
  await expect(dialog.getByText('Comes back (1)')).toBeVisible();
  await expect(dialog.getByText('Becomes as it was (1)')).toBeVisible();
  await expect(dialog.getByText('− Pinned')).toBeVisible();
  await expect(dialog.getByText('Note: − ask Bob')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: /^prod/ })).toBeChecked();
  const since = dialog.getByRole('checkbox', { name: /^Added since \(2\)/ });
  await expect(since).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^row/ })).not.toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Restore 2 orgs' })).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('restore-preview');
  await dialog.getByRole('checkbox', { name: /^row/ }).check();
  const outcome = { added: 1, changed: 1, waiting: 0, signIns: 0, groups: 1, putAway: 1, undoId: 'u1' };
  await latchkey.answerNext('applyImport', { ok: true, value: outcome });
  await dialog.getByRole('button', { name: 'Restore 2 orgs, put 1 away' }).click();
  await expect(dialog.getByRole('status')).toHaveText(
    '1 org back, 1 org as before, 1 group back, 1 org put away',
  );
  expect(await latchkey.requestsOf('applyImport')).toEqual([
    { importId: preview.importId, entryIds: ['uat', 'prod', 'row'] },
  ]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Restored from a backup')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => latchkey.requestsOf('undoMarks')).toEqual([{ undoId: 'u1' }]);
});

test('Restore lists the backups and shows what would come back; nothing of it is sent before that is chosen', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs }));
  const backups = [
    { id: 'b2', madeAt: Date.UTC(2026, 10, 28, 9), orgs: 4 },
    { id: 'b1', madeAt: Date.UTC(2026, 10, 27, 9), orgs: 1 },
  ];
  await latchkey.answerNext('listBackups', { ok: true, value: backups });
  await latchkey.push('movingWanted', 'restore');
  const dialog = page.getByRole('dialog', { name: 'Restore from a backup' });
  await expect(dialog.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(2);
  await latchkey.isAccessible();
  await latchkey.picture('restore');
  const entries = [entry('prod', { kind: 'production', newGroups: ['Partners', 'customers'] })];
  const backup = { ...preview, entries, source: 'backup', fileName: null };
  await latchkey.answerNext('readBackup', { ok: true, value: { kind: 'preview', preview: backup } });
  await dialog
    .getByRole('button', { name: /^Look into it/ })
    .first()
    .click();
  await expect(dialog.getByRole('checkbox', { name: /^prod/ })).toBeChecked();
  // Unticked, nothing is to be done but to bring the group back that it had.
  const restore = dialog.getByRole('button', { name: /^Restore/ });
  await expect(dialog.getByText(/^New groups/)).toHaveText('New groups: Customers, Partners');
  await dialog.getByRole('checkbox', { name: /^prod/ }).uncheck();
  await expect(dialog.getByText(/^New groups/)).toHaveText('New groups: Customers');
  await expect(restore).toBeEnabled();
  expect(await latchkey.requestsOf('applyImport')).toEqual([]);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog).toContainText('There is no backup yet.');
});

import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { chooseFile } from './choose-file.ts';
import { findLeaks, placesOfFolder } from './find-leaks.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import { expect, test } from './fixtures.ts';
import { emptyProfile, exportSealed, saveNext } from './move-orgs.ts';
import { chooseMore, copyToken } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

const PASSPHRASE = 'correct horse battery staple';

test('a plain export holds no secret, and brings every row back into an empty profile', async ({
  start,
  practice,
  entriesFor,
  profile,
  folder,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const first = await start();
  await addOrgHere(first, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
  await addOrgHere(first, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  const exports = path.join(folder, 'orgs.json');
  await saveNext(first, exports);
  await chooseInMenu(first, 'export');
  const dialog = first.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 orgs saved in orgs.json');
  await first.quit();
  const content = await readFile(exports);
  expect(content.toString('utf8')).toContain(production.ann.username);
  expect(findLeaks(practice.issued.tokens(), [{ name: 'the export', content }])).toEqual([]);
  if (process.platform !== 'win32') expect((await stat(exports)).mode & 0o777).toBe(0o600);

  await emptyProfile(profile);
  const second = await start();
  await chooseFile(second, exports);
  await second.page.getByRole('button', { name: 'Import' }).click();
  const importing = second.page.getByRole('dialog', { name: 'Import' });
  await importing.getByRole('button', { name: 'Choose a file…' }).click();
  await importing.getByRole('button', { name: 'Import 2 orgs' }).click();
  await expect(importing.getByRole('status')).toContainText('2 orgs added');
  await importing.getByRole('button', { name: 'Close' }).click();
  for (const alias of ['prod', 'uat']) {
    await expect(orgRow(second.page, alias)).toContainText('Needs sign-in');
  }
});

test('an encrypted export is unreadable without its passphrase, and with it brings a sign-in that works', async ({
  start,
  practice,
  entriesFor,
  profile,
  folder,
}) => {
  const { org, ann } = productionOrg(practice);
  const first = await start();
  await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  const token = await copyToken(first, 'prod');
  const exports = path.join(folder, 'orgs.latchkey');
  await exportSealed(first, exports, PASSPHRASE);
  await first.quit();
  const content = await readFile(exports);
  const secrets = [...practice.issued.tokens(), ann.username, PASSPHRASE];
  expect(findLeaks(secrets, [{ name: 'the export', content }])).toEqual([]);

  await emptyProfile(profile);
  const second = await start();
  await chooseFile(second, exports);
  await chooseInMenu(second, 'import');
  const importing = second.page.getByRole('dialog', { name: 'Import' });
  await importing.getByRole('button', { name: 'Choose a file…' }).click();
  await importing.getByLabel('Passphrase').fill('not the passphrase');
  await importing.getByRole('button', { name: 'Open the file' }).click();
  await expect(importing.getByRole('alert')).toContainText('does not open');
  await importing.getByLabel('Passphrase').fill(PASSPHRASE);
  await importing.getByRole('button', { name: 'Open the file' }).click();
  await importing.getByRole('button', { name: 'Import 1 org' }).click();
  await importing.getByRole('button', { name: 'Close' }).click();
  await expect(orgRow(second.page, 'prod')).toContainText('Ready');
  expect(await copyToken(second, 'prod')).toBe(token);
});

test('an org that the Salesforce CLI names waits, and signing in to it makes it a row', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = latchkey;
  await expect(page.getByRole('button', { name: 'Add org' }).first()).toBeVisible();
  await chooseInMenu(latchkey, 'import');
  const importing = page.getByRole('dialog', { name: 'Import' });
  const listed = { username: ann.username, alias: 'from-cli', instanceUrl: org.loginUrl };
  await importing.getByLabel(/^Or paste/).fill(JSON.stringify({ status: 0, result: [listed] }));
  await importing.getByRole('button', { name: 'Look into it' }).click();
  await importing.getByRole('button', { name: 'Import 1 org' }).click();
  await importing.getByRole('button', { name: 'Close' }).click();
  const waiting = page.getByRole('region', { name: 'Waiting for sign-in' });
  await expect(waiting.getByRole('listitem')).toContainText('from-cli');
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'from-cli' }, ann);
  await expect(orgRow(page, 'from-cli')).toBeVisible();
  await expect(waiting).toHaveCount(0);
});

test('an org that was removed comes back from a backup, which holds no secret', async ({
  latchkey,
  practice,
  entriesFor,
  profile,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  await chooseMore(latchkey, 'prod', 'Remove');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await chooseInMenu(latchkey, 'restore');
  const dialog = page.getByRole('dialog', { name: 'Restore from a backup' });
  await dialog
    .getByRole('button', { name: /^Look into it/ })
    .first()
    .click();
  await expect(dialog.getByRole('checkbox', { name: /^prod/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Restore 1 org' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(orgRow(page, 'prod')).toContainText('Needs sign-in');
  await expect(orgRow(page, 'prod')).toContainText('has no sign-in for it on this computer');
  const backups = await placesOfFolder(path.join(profile, 'backups'));
  expect(backups.map(({ content }) => content.includes(ann.username))).toEqual([true]);
  expect(findLeaks(practice.issued.tokens(), backups)).toEqual([]);
  if (process.platform !== 'win32') {
    const file = path.join(profile, 'backups', backups[0]?.name ?? '');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  }
});

test('a restore makes the list as it was, puts away only what is ticked, and can be undone', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { page } = latchkey;
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
  const token = await copyToken(latchkey, 'prod');
  await chooseMore(latchkey, 'prod', 'Remove');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  await chooseInMenu(latchkey, 'restore');
  const dialog = page.getByRole('dialog', { name: 'Restore from a backup' });
  await dialog
    .getByRole('button', { name: /^Look into it/ })
    // The oldest: what was added since may be backed up already.
    .last()
    .click();
  await expect(dialog.getByText('Comes back (1)')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: /^uat/ })).not.toBeChecked();
  await dialog.getByRole('checkbox', { name: /^uat/ }).check();
  await dialog.getByRole('button', { name: 'Restore 1 org, put 1 away' }).click();
  await expect(dialog.getByRole('status')).toHaveText('1 org back, 1 org put away');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(orgRow(page, 'prod')).toBeVisible();
  await expect(orgRow(page, 'uat')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(orgRow(page, 'uat')).toContainText('Ready');
  await expect(orgRow(page, 'prod')).toHaveCount(0);
  expect(await copyToken(latchkey, 'uat')).not.toBe(token);
});

import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { chooseFile } from './choose-file.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { emptyProfile, exportSealed } from './move-orgs.ts';
import { NOTING_BROWSER, startedAs } from './noting-browser.ts';
import { chooseMore } from './open-app.ts';
import { sandboxOrg } from './practice-people.ts';

const PASSPHRASE = 'correct horse battery staple';

test.skip(process.platform !== 'linux', 'the browser of this test is a script');
test.use({ programs: { 'google-chrome': NOTING_BROWSER } });

test('an encrypted export opens an org in the same browser and profile on another computer; without them it says so', async ({
  start,
  practice,
  entriesFor,
  profile,
  folder,
}) => {
  const { org, ann } = sandboxOrg(practice);
  await profilesOfChrome(folder, { 'Profile 1': 'Acme' });
  const first = await start();
  await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'uat' }, ann);
  await chooseMore(first, 'uat', 'Open in…');
  const places = first.page.getByRole('dialog', { name: 'Open uat in…' });
  await places.getByRole('radio', { name: 'Google Chrome', exact: true }).check();
  await places.getByLabel('Profile').selectOption({ label: 'Acme' });
  await places.getByRole('checkbox', { name: 'Always open this org here' }).check();
  await places.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(places).toHaveCount(0);
  const exported = path.join(folder, 'orgs.latchkey');
  await exportSealed(first, exported, PASSPHRASE);
  await first.quit();

  // The other computer knows the profile by another id, and the id as somebody else’s.
  await emptyProfile(profile);
  await profilesOfChrome(folder, { 'Profile 1': 'Private', 'Profile 4': 'Acme' });
  const second = await start();
  await importSealed(second, exported);
  await orgRow(second.page, 'uat').getByRole('button', { name: 'Open', exact: true }).click();
  expect((await startedAs(folder, 'google-chrome', 2)).at(-1)).toContain('--profile-directory=Profile 4');
  await second.quit();

  await emptyProfile(profile);
  await rm(path.join(folder, 'bin/google-chrome'));
  const third = await start();
  await importSealed(third, exported, 'Opens in its own window: Google Chrome is not on this computer');
  await expect(orgRow(third.page, 'uat')).toContainText('Ready');
});

async function importSealed(app: RunningApp, file: string, said = ''): Promise<void> {
  await chooseFile(app, file);
  await chooseInMenu(app, 'import');
  const dialog = app.page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Open the file' }).click();
  await expect(dialog.getByRole('group', { name: 'Orgs in it' })).toContainText(said);
  await dialog.getByRole('button', { name: 'Import 1 org' }).click();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

/** Names of the browser's profiles by their ids, as it keeps them. */
async function profilesOfChrome(folder: string, names: Readonly<Record<string, string>>): Promise<void> {
  const data = path.join(folder, 'config/google-chrome');
  const known = Object.entries(names).map(([id, name]) => [id, { name }] as const);
  for (const id of Object.keys(names)) await mkdir(path.join(data, id), { recursive: true });
  const state = { profile: { info_cache: Object.fromEntries(known) } };
  await writeFile(path.join(data, 'Local State'), JSON.stringify(state));
}

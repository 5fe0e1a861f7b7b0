import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { answerConsent, logIn, type Person } from './sign-in-page.ts';

/** Signs in again to the row, in the window that opens by itself. */
async function signInAgain(app: RunningApp, alias: string, person: Person): Promise<void> {
  const opened = app.electron.waitForEvent('window');
  await chooseMore(app, alias, 'Sign in again');
  const window = await opened;
  await logIn(window, person);
  await answerConsent(window, 'Allow');
}

const partitionIn = async (profile: string): Promise<string | undefined> =>
  /"partition": ?"(persist:org-[^"]+)"/.exec(await readFile(path.join(profile, 'orgs.json'), 'utf8'))?.[1];

test('a refreshed sandbox goes on in the same row: alias and place kept, browser data cleared, old grant ended', async ({
  latchkey,
  practice,
  entriesFor,
  profile,
}) => {
  const { org, ann } = sandboxOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'acme uat' }, ann);
  const before = await partitionIn(profile);
  practice.refreshSandbox(org.organizationId);
  const refreshed = sandboxOrg(practice).org;

  await chooseMore(latchkey, 'acme uat', 'Check');
  await expect(orgRow(page, 'acme uat')).toContainText('Needs sign-in');
  await signInAgain(latchkey, 'acme uat', ann);
  const question = page.getByRole('group', { name: 'This sandbox was refreshed' });
  await expect(question).toContainText(refreshed.organizationId);
  await page.getByRole('button', { name: 'Use the refreshed sandbox' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await expect(page.getByRole('grid', { name: 'Orgs' }).getByRole('row')).toHaveCount(1);
  await expect(orgRow(page, 'acme uat')).toContainText('Ready');
  await expect(orgRow(page, 'acme uat')).toBeFocused();
  expect(await partitionIn(profile)).not.toBe(before);
  expect(practice.requests.count({ path: '/services/oauth2/revoke' })).toBe(1);
  await chooseMore(latchkey, 'acme uat', 'Check');
  await expect(orgRow(page, 'acme uat').getByRole('status')).toContainText('API requests left today');
});

test('a refreshed sandbox that is not taken on changes nothing, and its new grant is given back', async ({
  latchkey,
  practice,
  entriesFor,
  profile,
}) => {
  const { org, ann } = sandboxOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'acme uat' }, ann);
  practice.refreshSandbox(org.organizationId);
  const before = await readFile(path.join(profile, 'orgs.json'), 'utf8');
  await signInAgain(latchkey, 'acme uat', ann);
  await page.getByRole('button', { name: 'Change nothing' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => practice.requests.count({ path: '/services/oauth2/revoke' })).toBe(1);
  expect(await readFile(path.join(profile, 'orgs.json'), 'utf8')).toBe(before);
});

test('a check of production tells its sandbox’s row of a copy under way, and says nothing where it may not know', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const production = productionOrg(practice);
  const { org, ann } = sandboxOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'uat' }, ann);
  practice.policies.setOrganization(org.organizationId, { copyProgress: 40 });
  await expect(orgRow(page, 'uat')).not.toContainText('Refresh');

  await chooseMore(latchkey, 'prod', 'Check');
  await expect(orgRow(page, 'uat')).toContainText(/Refresh 40\s%/u);
  await expect(orgRow(page, 'prod')).toContainText('Ready');
  practice.policies.setOrganization(org.organizationId, { copyProgress: null });
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(orgRow(page, 'uat')).not.toContainText('Refresh');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('another user of production is never taken for a refreshed org', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'prod' }, ann);
  await signInAgain(latchkey, 'prod', ben);
  const { page } = latchkey;
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use the refreshed sandbox' })).toHaveCount(0);
});

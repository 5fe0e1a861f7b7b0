import type { Page } from '@playwright/test';
import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { findLeaks, placesOfFolder } from './find-leaks.ts';
import { chooseMore, clipboardText, nextOrgWindow } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

const nav = (page: Page) => page.getByRole('navigation', { name: 'Groups' });
const view = (page: Page, name: string) => nav(page).getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

test('what a person puts on orgs is there after a restart, and a secret note nowhere in clear', async ({
  start,
  practice,
  entriesFor,
  profile,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const secret = 'the door code is 4711-0815';
  const first = await start();
  await addOrgHere(first, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
  await addOrgHere(first, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  const { page } = first;

  await chooseMore(first, 'prod', 'Groups…');
  await dialog(page).getByLabel('New group').fill('Acme');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await chooseMore(first, 'prod', 'Tags…');
  await dialog(page).getByLabel('New tags').fill('emea, billing');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await chooseMore(first, 'prod', 'Pin');
  await expect(orgRow(page, 'prod').getByTitle('Pinned')).toBeVisible();
  await chooseMore(first, 'prod', 'Notes');
  await dialog(page).getByLabel('Secret note').fill(secret);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await chooseMore(first, 'uat', 'Archive');
  await expect(orgRow(page, 'uat')).toHaveCount(0);
  // Nothing but the request that carries it in may hold it: no answer, no push.
  const holders = (await first.messages()).filter(({ text }) => text.includes(secret));
  expect(holders.map(({ direction, channel }) => `${direction} ${channel}`)).toEqual([
    'request writeSecretNote',
  ]);
  await first.quit();
  expect(findLeaks([secret], await placesOfFolder(profile))).toEqual([]);

  const again = await start();
  await expect(orgRow(again.page, 'prod')).toContainText('Acme');
  await expect(orgRow(again.page, 'prod')).toContainText('emea');
  await expect(orgRow(again.page, 'uat')).toHaveCount(0);
  await view(again.page, 'Pinned').click();
  await expect(orgRow(again.page, 'prod')).toBeVisible();
  await view(again.page, 'Archive').click();
  await expect(orgRow(again.page, 'uat')).toBeVisible();
  await view(again.page, 'billing').click();
  await chooseMore(again, 'prod', 'Notes');
  await dialog(again.page).getByRole('button', { name: 'Copy secret note' }).click();
  await expect.poll(() => clipboardText(again)).toBe(secret);
  await again.page.keyboard.press('Escape');

  expect((await again.messages()).filter(({ text }) => text.includes(secret))).toEqual([]);
  expect(await again.page.content()).not.toContain(secret);
});

test('Check all leaves archived orgs alone, and a group’s landing page is where its orgs open', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
  await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  await chooseMore(latchkey, 'prod', 'Archive');
  await expect(orgRow(page, 'prod')).toHaveCount(0);
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByText('1 org checked: 1 ready.')).toBeVisible();

  await chooseMore(latchkey, 'uat', 'Groups…');
  await dialog(page).getByLabel('New group').fill('Acme');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await nav(page).getByRole('button', { name: 'More about Acme' }).click();
  await page.getByRole('menuitem', { name: 'Landing page…' }).click();
  await dialog(page).getByLabel('Open at').selectOption('Users');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  const opened = await nextOrgWindow(latchkey, () =>
    orgRow(page, 'uat').getByRole('button', { name: 'Open', exact: true }).click(),
  );
  await expect.poll(() => new URL(opened.page.url()).pathname).toBe('/lightning/setup/ManageUsers/home');

  await view(page, 'Archive').click();
  await chooseMore(latchkey, 'prod', 'Unarchive');
  await view(page, 'All orgs').click();
  await expect(orgRow(page, 'prod')).toBeVisible();
});

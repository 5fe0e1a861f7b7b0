import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { addOrgHere, orgRow } from './add-org.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import { expect, test } from './fixtures.ts';
import { chooseMore, clipboardText, nextOrgWindow } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

test('acme users opens the org’s users, logged in, and acme tok copies its token', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl, 'acme'), ann);
  const { page: list } = latchkey;
  const field = paletteOf(list).getByRole('combobox');

  await list.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await list.keyboard.type('acme users');
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/^Open Users acme .*Production$/u);
  const { page } = await nextOrgWindow(latchkey, () => list.keyboard.press('Enter'));
  await expect.poll(() => page.url()).toBe(`${org.instanceUrl}/lightning/setup/ManageUsers/home`);
  await expect(page.getByText(ann.username).first()).toBeVisible();

  // From the menu as well.
  await chooseInMenu(latchkey, 'palette');
  await expect(field).toBeFocused();
  // What was used last comes first.
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/^Open Users acme/u);
  await list.keyboard.type('acme tok');
  await list.keyboard.press('Enter');
  await expect(list.getByRole('status').filter({ hasText: 'clipboard' })).toBeVisible();
  expect(await clipboardText(latchkey)).toContain('!');
  await expect(orgRow(list, 'acme')).toBeFocused();
});

test('what was chosen in the palette comes first after a restart too, until its org is removed', async ({
  start,
  practice,
  entriesFor,
  profile,
}) => {
  const { org, ann } = productionOrg(practice);
  const first = await start();
  await addOrgHere(first, entriesFor(org.loginUrl, 'acme'), ann);
  await first.page.keyboard.press('ControlOrMeta+k');
  await expect(paletteOf(first.page).getByRole('combobox')).toBeFocused();
  await first.page.keyboard.type('acme tok');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('status').filter({ hasText: 'clipboard' })).toBeVisible();
  const token = await clipboardText(first);
  await first.quit();
  expect(await readFile(path.join(profile, 'orgs.json'), 'utf8')).not.toContain(token);

  const second = await start();
  await expect(orgRow(second.page, 'acme')).toBeVisible();
  await second.page.keyboard.press('ControlOrMeta+k');
  await expect(paletteOf(second.page).getByRole('option').first()).toHaveAccessibleName(/^Copy token acme/u);
  await second.page.keyboard.press('Escape');
  await chooseMore(second, 'acme', 'Remove');
  await second.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(orgRow(second.page, 'acme')).toHaveCount(0);
  await second.quit();
  expect(await readFile(path.join(profile, 'orgs.json'), 'utf8')).not.toContain('copy-token');
});

const paletteOf = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });

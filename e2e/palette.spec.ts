import { addOrgHere, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { clipboardText, nextOrgWindow } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

test('acme users opens the org’s users, logged in, and acme tok copies its token', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl, 'acme'), ann);
  const { page: list } = latchkey;
  const field = list.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox');

  await list.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await list.keyboard.type('acme users');
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/^Open Users acme .*Production$/u);
  const { page } = await nextOrgWindow(latchkey, () => list.keyboard.press('Enter'));
  await expect.poll(() => page.url()).toBe(`${org.instanceUrl}/lightning/setup/ManageUsers/home`);
  await expect(page.getByText(ann.username).first()).toBeVisible();

  // From the menu as well.
  await latchkey.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('palette')?.click();
  });
  await expect(field).toBeFocused();
  // What was used last comes first.
  await expect(list.getByRole('option').first()).toHaveAccessibleName(/^Open Users acme/u);
  await list.keyboard.type('acme tok');
  await list.keyboard.press('Enter');
  await expect(list.getByRole('status').filter({ hasText: 'clipboard' })).toBeVisible();
  expect(await clipboardText(latchkey)).toContain('!');
  await expect(orgRow(list, 'acme')).toBeFocused();
});

import { expect, test } from './fixtures.ts';
import { deadRefreshToken, manyOrgs, org, orgKey, scenario } from './scenario.ts';

const acme = org(1, { alias: 'ACME', kind: 'production' });

test('rename keeps the row and the focus', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme, org(2)] }));
  await page.getByRole('row', { name: /^ACME/ }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename ACME' });
  const alias = dialog.getByLabel('Alias');
  await expect(alias).toBeFocused();
  await expect(alias).toHaveValue('ACME');
  await latchkey.isAccessible();
  await latchkey.picture('rename');
  await alias.fill('Acme production');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^Acme production/ })).toBeFocused();
  expect(await latchkey.requestsOf('renameOrg')).toEqual([{ orgKey: orgKey(1), alias: 'Acme production' }]);
});

test('a rename to a place far down the list is followed there', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500) }));
  await page.getByRole('row').first().getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByLabel('Alias').fill('zzz-last');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /^zzz-last/ });
  await expect(row).toBeFocused();
  await expect(row).toBeInViewport({ ratio: 1 });
});

test('an empty alias is refused, a failing disk is told in the dialog', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  await page.getByRole('row').click();
  await page.keyboard.press('F2');
  await page.getByLabel('Alias').fill('  ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Enter an alias');
  expect(await latchkey.requestsOf('renameOrg')).toEqual([]);
  await latchkey.answerNext('renameOrg', {
    ok: false,
    error: { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'free-disk' },
  });
  await page.getByLabel('Alias').fill('x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The disk is full.');
  await expect(page.getByLabel('Alias')).toHaveValue('x');
});

test('remove says what it does before it does it', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme, org(2)] }));
  await page.getByRole('row', { name: /^ACME/ }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove ACME?' });
  await expect(dialog).toContainText('revoke Latchkey’s access on the Salesforce server');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('remove');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('row', { name: /^ACME/ })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('remove says that a sign-in from another program ends there too', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1, { alias: 'cli', method: 'sfdx-url' }), org(2)] }));
  const remove = async (alias: string) => {
    await page
      .getByRole('row', { name: new RegExp(`^${alias}`) })
      .getByRole('button', { name: 'More' })
      .click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    return page.getByRole('dialog', { name: `Remove ${alias}?` });
  };
  const borrowed = await remove('cli');
  await expect(borrowed).toContainText('came from another program');
  await borrowed.getByRole('button', { name: 'Cancel' }).click();
  const own = await remove('org-2');
  await expect(own).toBeVisible();
  await expect(own).not.toContainText('came from another program');
});

test('a revoke that could not be made is said', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  await latchkey.answerNext('removeOrg', { ok: true, value: { revoked: false } });
  await page.getByRole('row').click();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('ACME was removed here, but Salesforce could not confirm');
  await latchkey.isAccessible();
  await latchkey.picture('not-revoked');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
});

test('signing in again keeps the row; another user coming back is refused in the dialog', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(
    scenario({ orgs: [{ ...acme, state: 'needs-sign-in', problem: deadRefreshToken }, org(2)] }),
  );
  await latchkey.answerNext('signInAgain', {
    ok: false,
    error: {
      code: 'DIFFERENT_IDENTITY',
      message: 'You signed in as grace@acme.test, but this row is ada.1@acme.test. Nothing was changed.',
      remedy: 'sign-in-again',
    },
  });
  await page.getByRole('row', { name: /^ACME/ }).getByRole('button', { name: 'Sign in again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign in again to ACME' });
  await expect(dialog.getByRole('alert')).toContainText('grace@acme.test');
  await latchkey.isAccessible();
  await latchkey.picture('different-identity');
  await dialog.getByRole('button', { name: 'Sign in in my browser' }).click();
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole('row', { name: /^ACME/ });
  await expect(row).toBeFocused();
  await expect(row).toContainText('Ready');
  expect(await latchkey.requestsOf('signInAgain')).toMatchObject([
    { orgKey: orgKey(1) },
    { orgKey: orgKey(1), again: { method: 'browser', via: 'browser' } },
  ]);
});

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { addOrgHere, fillAddOrg, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { copyToken } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import { answerConsent, logIn } from './sign-in-page.ts';

test.describe('a keychain that is locked', () => {
  test('keeps the orgs in the list, loses nothing, and works again once it is unlocked', async ({
    start,
    keyring,
    practice,
    entriesFor,
    profile,
  }) => {
    const { org, ann } = productionOrg(practice);
    const first = await start();
    await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'kept' }, ann);
    await first.quit();
    const sealed = await readFile(path.join(profile, 'vault'));

    await keyring?.lock();
    const locked = await start();
    await expect(locked.page.getByText('Your keychain is locked')).toBeVisible();
    await expect(orgRow(locked.page, 'kept')).toBeVisible();
    await orgRow(locked.page, 'kept').getByRole('button', { name: 'Copy token' }).click();
    await expect(
      locked.page
        .getByRole('alert')
        .filter({ hasText: /unlock|keychain/i })
        .first(),
    ).toBeVisible();
    expect(await readFile(path.join(profile, 'vault'))).toEqual(sealed);

    await keyring?.unlock();
    await locked.page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(locked.page.getByText('Your keychain is locked')).toHaveCount(0);
    await copyToken(locked, 'kept');
  });
});

for (const keychain of ['no-service', 'no-bus'] as const) {
  test.describe(`without a keychain (${keychain})`, () => {
    test.use({ keychain });

    test('a passphrase seals the vault, a wrong one opens nothing', async ({
      start,
      practice,
      entriesFor,
    }) => {
      const { org, ann } = productionOrg(practice);
      const first = await start();
      await expect(first.page.getByText('No keychain on this computer')).toBeVisible();
      await first.page.getByLabel('Passphrase', { exact: true }).fill('correct horse');
      await first.page.getByLabel('The same again').fill('correct horse');
      await first.page.getByRole('button', { name: 'Use a passphrase' }).click();
      await expect(first.page.getByText('Vault sealed with your passphrase')).toBeVisible();
      await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'sealed' }, ann);
      await first.quit();

      const again = await start();
      await expect(orgRow(again.page, 'sealed')).toBeVisible();
      await again.page.getByLabel('Passphrase', { exact: true }).fill('wrong horse');
      await again.page.getByRole('button', { name: 'Unlock' }).click();
      await expect(again.page.getByRole('alert').first()).toContainText(/passphrase/i);
      await again.page.getByLabel('Passphrase', { exact: true }).fill('correct horse');
      await again.page.getByRole('button', { name: 'Unlock' }).click();
      await expect(again.page.getByText('Vault sealed with your passphrase')).toBeVisible();
      await copyToken(again, 'sealed');
    });
  });
}

test.describe('in memory only', () => {
  test.use({ keychain: 'no-service' });

  test('nobody signs in for nothing: what has to be chosen first is said before, and chosen where it is said', async ({
    latchkey,
    practice,
    entriesFor,
  }) => {
    const { org, ann } = productionOrg(practice);
    await fillAddOrg(latchkey.page, { ...entriesFor(org.loginUrl), alias: 'kept' });
    const dialog = latchkey.page.getByRole('dialog', { name: 'Add org' });
    await dialog.getByRole('button', { name: 'Sign in here' }).click();
    await expect(dialog.getByText('This computer offers no keychain.')).toBeVisible();
    const window = latchkey.electron.waitForEvent('window');
    await dialog.getByRole('button', { name: 'Keep in memory until quit' }).click();
    const signIn = await window;
    await logIn(signIn, ann);
    await answerConsent(signIn, 'Allow');
    await expect(orgRow(latchkey.page, 'kept')).toBeVisible();
  });

  test('no secret is on the disk, and the next start asks to sign in again', async ({
    start,
    practice,
    entriesFor,
    profile,
  }) => {
    const { org, ann } = productionOrg(practice);
    const first = await start();
    await first.page.getByRole('button', { name: 'Keep in memory until quit' }).click();
    await addOrgHere(first, { ...entriesFor(org.loginUrl), alias: 'fleeting' }, ann);
    await copyToken(first, 'fleeting');
    await first.quit();
    expect((await readdir(profile)).filter((name) => name.startsWith('vault'))).toEqual([]);

    const again = await start();
    await again.page.getByRole('button', { name: 'Keep in memory until quit' }).click();
    await orgRow(again.page, 'fleeting').getByRole('button', { name: 'Copy token' }).click();
    await expect(orgRow(again.page, 'fleeting').getByText('Needs sign-in')).toBeVisible();
  });
});

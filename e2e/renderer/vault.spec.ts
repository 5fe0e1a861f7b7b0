import { expect, test } from './fixtures.ts';
import { manyOrgs, org, savedApp, scenario } from './scenario.ts';

const orgs = manyOrgs(5);

test('a locked keychain is said, the orgs are still listed, and one button asks again', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs, vault: { kind: 'keychain-locked' } }));
  await expect(page.getByRole('alert')).toContainText('Nothing is lost');
  await expect(page.getByRole('row')).toHaveCount(5);
  await latchkey.isAccessible();
  await latchkey.picture('vault-locked');
  await latchkey.answerNext('retryKeychain', {
    ok: false,
    error: { code: 'VAULT_CLOSED', message: 'The keychain is still locked.', remedy: 'unlock' },
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The keychain is still locked.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a sign-in that would be for nothing says so in its dialog, where the choice is made; then it goes on by itself', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(
    scenario({ vault: { kind: 'keychain-missing', reason: 'none' }, clientApps: [savedApp] }),
  );
  await page.getByRole('button', { name: 'Add org' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add org' });
  await latchkey.answerNext('addOrg', {
    ok: false,
    error: { code: 'VAULT_CLOSED', message: 'This computer offers no keychain.', remedy: 'unlock' },
  });
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  await expect(dialog.getByText('This computer offers no keychain.')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('vault-first');
  await dialog.getByRole('button', { name: 'Keep in memory until quit' }).click();
  await expect.poll(() => latchkey.requestsOf('addOrg')).toHaveLength(2);
  await expect(dialog.getByText('This computer offers no keychain.')).toHaveCount(0);
});

for (const method of ['browser', 'jwt'] as const)
  test(`signing in again goes on by itself, too, once the vault is open: ${method}`, async ({
    page,
    latchkey,
  }) => {
    const locked = { kind: 'keychain-missing', reason: 'none' } as const;
    await latchkey.open(scenario({ orgs: [org(1, { method, state: 'needs-sign-in' })], vault: locked }));
    const closed = { code: 'VAULT_CLOSED', message: 'This computer offers no keychain.', remedy: 'unlock' };
    await latchkey.answerNext('signInAgain', { ok: false, error: closed });
    await page.getByRole('row').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /^Sign in again/ }).click();
    const dialog = page.getByRole('dialog');
    if (method === 'jwt') {
      await dialog.getByRole('button', { name: 'Sign in' }).click();
    }
    await expect(dialog.getByText('This computer offers no keychain.')).toBeVisible();
    await latchkey.isAccessible();
    await latchkey.picture(`vault-first-again-${method}`);
    await dialog.getByRole('button', { name: 'Keep in memory until quit' }).click();
    await expect.poll(() => latchkey.requestsOf('signInAgain')).toHaveLength(2);
  });

test('without a keychain the person chooses a passphrase, typed twice', async ({ page, latchkey }) => {
  await latchkey.open(
    scenario({
      vault: { kind: 'keychain-missing', reason: 'No Secret Service answers on the session bus.' },
    }),
  );
  await expect(page.getByText('No Secret Service answers')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('vault-missing');
  const choose = page.getByRole('button', { name: 'Use a passphrase' });
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery');
  await page.getByLabel('The same again').fill('correct horse');
  await choose.click();
  await expect(page.getByText('The two do not match.')).toBeVisible();
  expect(await latchkey.requestsOf('usePassphrase')).toEqual([]);
  await page.getByLabel('The same again').fill('correct horse battery');
  await choose.click();
  await expect(page.getByText('Vault sealed with your passphrase')).toBeVisible();
  expect(await latchkey.requestsOf('usePassphrase')).toEqual([{ passphrase: 'correct horse battery' }]);
});

test('or keeps secrets in memory, which then stands in the status bar', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs, vault: { kind: 'keychain-missing', reason: 'None was found.' } }));
  await latchkey.picture('vault-missing-orgs');
  await page.getByRole('button', { name: 'Keep in memory until quit' }).click();
  await expect(page.getByText('gone when Latchkey quits')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('vault-memory');
});

test('a sealed vault asks for its passphrase and says when it is wrong', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs, vault: { kind: 'passphrase-needed' } }));
  const passphrase = page.getByLabel('Passphrase');
  await expect(passphrase).toBeFocused();
  await latchkey.answerNext('usePassphrase', {
    ok: false,
    error: { code: 'PASSPHRASE_WRONG', message: 'This passphrase does not open the vault.', remedy: 'none' },
  });
  await passphrase.fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('does not open the vault');
  await latchkey.isAccessible();
  await latchkey.picture('vault-passphrase-wrong');
  await passphrase.fill('right');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(passphrase).toHaveCount(0);
});

test('a key that does not fit is explained, and a new vault can be begun', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs, vault: { kind: 'key-mismatch' } }));
  await expect(page.getByRole('alert')).toContainText('moved aside and kept');
  await latchkey.isAccessible();
  await latchkey.picture('vault-mismatch');
  await page.getByRole('button', { name: 'Begin a new vault' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await latchkey.requestsOf('startVaultOver')).toHaveLength(1);
});

test('what happened to files at start is said until dismissed; a newer store is only read', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(
    scenario({
      orgs,
      status: {
        readOnly: true,
        notices: [
          {
            id: 'n1',
            severity: 'warning',
            message:
              'The list of orgs was damaged and was restored from its last good copy. Kept: orgs.json.corrupt-1',
          },
          { id: 'n2', severity: 'info', message: 'An unfinished write was cleaned up.' },
        ],
      },
    }),
  );
  await expect(page.getByText('written by a newer Latchkey')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('notices');
  await page
    .getByRole('alert')
    .filter({ hasText: 'restored from its last good copy' })
    .getByRole('button', { name: 'Dismiss' })
    .click();
  await expect(page.getByText('restored from its last good copy')).toHaveCount(0);
  expect(await latchkey.requestsOf('dismissNotice')).toEqual([{ id: 'n1' }]);
});

test('high contrast and reduced motion keep everything in sight', async ({ page, latchkey }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await latchkey.open(scenario({ orgs }));
  await page.getByRole('row').first().click();
  await latchkey.isAccessible();
  await latchkey.picture('forced-colors');
});

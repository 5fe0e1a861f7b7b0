import { expect, test } from './fixtures.ts';
import { copyToken, openOrg } from './open-app.ts';
import { orgRow } from './add-org.ts';
import { answerConsent, logIn } from './sign-in-page.ts';

test.use({ showsPracticePasswords: true });

test('practice orgs: one click, a sign-in, and everything still works after a restart', async ({ start }) => {
  const first = await start();
  await first.page.getByRole('button', { name: 'Try it with practice orgs' }).click();
  await first.page.getByRole('button', { name: /^Use / }).first().click();
  const dialog = first.page.getByRole('dialog', { name: 'Add org' });
  await dialog.getByLabel('Alias').fill('practice');
  const window = first.electron.waitForEvent('window');
  await dialog.getByRole('button', { name: 'Sign in here' }).click();
  const signIn = await window;
  const dana = { username: 'dana.reyes@acme.example', password: 'Practice-2026' };
  await logIn(signIn, dana);
  await answerConsent(signIn, 'Allow');
  await expect(orgRow(first.page, 'practice')).toBeVisible();
  await copyToken(first, 'practice');
  await first.quit();

  // The server came with the first start and went with it; the second brings it back at the same addresses.
  const again = await start();
  await copyToken(again, 'practice');
  const page = await openOrg(again, 'practice');
  await expect(page.getByText(dana.username).first()).toBeVisible();
});

import { expect, test } from './fixtures.ts';
import { deadRefreshToken, org, orgKey, scenario } from './scenario.ts';

const acme = org(1, { alias: 'ACME', kind: 'production' });

test('the details say what is known in plain words, and the session’s end when Salesforce has told', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [acme, org(2)] }));
  await latchkey.answerNext('getSessionEnd', null);
  await page.getByRole('row', { name: /^ACME/ }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Details of ACME' });
  await expect(dialog).toContainText('112 characters: normal for an opaque token');
  await expect(dialog).toContainText('Seen: each refresh brings a new refresh token');
  await expect(dialog).toContainText('December 23, 2026 at the latest');
  await expect(dialog).toContainText('Asking Salesforce…');
  // One under the other, and nothing to be scrolled to sideways.
  const lefts = await dialog
    .locator('dt')
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
  expect(await dialog.locator('.dialog-body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(
    0,
  );
  await latchkey.release('getSessionEnd', {
    ok: true,
    value: {
      kind: 'ends',
      at: Date.UTC(2026, 10, 23, 14),
      timeoutMs: 7_200_000,
      source: 'introspection',
    },
  });
  await expect(dialog).toContainText('2 hours without use');
  await expect(dialog.getByRole('button', { name: 'Test it' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('details');
  await dialog.getByText('When does use keep a session alive?').click();
  await expect(dialog).toContainText('used in minute 20, it ends in minute 50');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
});

test('what a sign-in lacks is said in the row, in the details and at once after the sign-in', async ({
  page,
  latchkey,
}) => {
  const lacking = { ...acme, gaps: ['cannot-open', 'cannot-renew'] as const };
  await latchkey.open(
    scenario({ orgs: [{ ...lacking, state: 'needs-sign-in', problem: deadRefreshToken }] }),
  );
  const row = page.getByRole('row', { name: /^ACME/ });
  await expect(row).toContainText('Cannot open');
  await expect(row).toContainText('Cannot renew');
  await latchkey.answerNext('getOrgDetails', {
    ok: true,
    value: {
      orgKey: acme.key,
      clientApp: null,
      scopes: { granted: ['api', 'id'], wanted: ['api', 'web', 'refresh_token'] },
      gaps: lacking.gaps,
      token: { kind: 'opaque', length: 112, renewedBy: 'nothing' },
      rotates: false,
      keepAlive: false,
      lastProblem: { at: Date.UTC(2026, 10, 22, 8), error: deadRefreshToken },
    },
  });
  await row.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Details of ACME' });
  await expect(dialog).toContainText('the scope “web” is missing');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'web' })).toContainText('missing');
  await expect(dialog).toContainText(deadRefreshToken.message);
  await latchkey.isAccessible();
  await latchkey.picture('details-gaps');

  await latchkey.answerNext('signInAgain', { ok: true, value: { ...lacking, state: 'ready' } });
  await dialog.getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const said = page.getByRole('alert');
  await expect(said).toContainText('ACME is signed in, but');
  await expect(said).toContainText('no refresh token');
  await latchkey.picture('gaps-after-sign-in');
  // It is said of a sign-in that is there: not of one that has ended, nor of an org that is gone.
  await latchkey.tellOrgs([{ ...lacking, state: 'needs-sign-in', problem: deadRefreshToken }]);
  await expect(said).toHaveCount(0);
  await latchkey.tellOrgs([{ ...lacking, alias: 'Renamed', state: 'ready' }]);
  await expect(said).toContainText('Renamed is signed in, but');
  await latchkey.tellOrgs([]);
  await expect(said).toHaveCount(0);
});

test('Test it shows what the org answered, and a failure as everywhere', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Details of ACME' });
  await latchkey.answerNext('checkOrg', null);
  await dialog.getByRole('button', { name: 'Test it' }).click();
  await expect(dialog.getByRole('button', { name: 'Asking the org…' })).toBeVisible();
  await latchkey.release('checkOrg', {
    ok: true,
    value: {
      username: 'ada.1@acme.test',
      organizationName: 'Acme Corporation',
      kind: 'production',
      apiVersion: '68.0',
      dailyApiRequests: { remaining: 99_980, max: 100_000 },
      roundTripMs: 84,
      checkedAt: 0,
    },
  });
  const result = dialog.getByRole('status').filter({ hasText: 'Works' });
  for (const text of ['ada.1@acme.test', 'Acme Corporation', '68.0', '99,980 of 100,000', '84 ms']) {
    await expect(result).toContainText(text);
  }
  await latchkey.isAccessible();
  await latchkey.picture('details-tested');
  await latchkey.answerNext('checkOrg', { ok: false, error: deadRefreshToken });
  await dialog.getByRole('button', { name: 'Test it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('expired access/refresh token');
  await expect(result).toHaveCount(0);
  await latchkey.picture('details-failed');
});

test('Check tells its result in the row, until it is dismissed', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme, org(2)] }));
  const row = page.getByRole('row', { name: /^ACME/ });
  await row.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Check', exact: true }).click();
  await expect(row.getByRole('status')).toContainText('99,980 of 100,000 API requests left today');
  await latchkey.isAccessible();
  await latchkey.picture('row-checked');
  await row.getByRole('button', { name: 'Dismiss the result' }).click();
  await expect(row.getByRole('status')).toHaveCount(0);
});

test('Retry of a lasting problem asks the org and opens nothing', async ({ page, latchkey }) => {
  const problem = { code: 'SALESFORCE_UNAVAILABLE', message: 'Down for now.', remedy: 'retry' } as const;
  await latchkey.open(scenario({ orgs: [{ ...acme, state: 'unreachable', problem }] }));
  await page.getByRole('row').getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('row').getByRole('status')).toContainText('Works');
  expect(await latchkey.requestsOf('checkOrg')).toEqual([{ orgKey: orgKey(1) }]);
  expect(await latchkey.requestsOf('openOrg')).toEqual([]);
});

test('keep-alive is a choice, and a disk that refuses puts it back', async ({ page, latchkey }) => {
  const idle = { ...acme, goesIdleAt: Date.now() + 3 * 86_400_000 };
  await latchkey.open(scenario({ orgs: [idle] }));
  await expect(page.getByRole('row')).toContainText('Use by');
  await latchkey.picture('use-by');
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const box = page.getByRole('dialog').getByRole('checkbox', { name: /Keep it alive/ });
  await expect(box).not.toBeChecked();
  await box.check();
  expect(await latchkey.requestsOf('setKeepAlive')).toEqual([{ orgKey: orgKey(1), on: true }]);
  await latchkey.answerNext('setKeepAlive', {
    ok: false,
    error: { code: 'STORE_WRITE_FAILED', message: 'The disk is full.', remedy: 'free-disk' },
  });
  await box.click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('The disk is full.');
  await expect(box).toBeChecked();
});

test('a sign-in that has ended offers no keep-alive and expects no end', async ({ page, latchkey }) => {
  await latchkey.open(
    scenario({ orgs: [{ ...acme, state: 'needs-sign-in', gaps: ['cannot-renew'], method: 'access-token' }] }),
  );
  const chip = page.getByRole('row').getByText('Cannot renew');
  await expect(chip).toHaveAttribute('title', /a pasted access token brings nothing to renew it with/);
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog', { name: 'Details of ACME' });
  await expect(dialog).toContainText('It has ended with the sign-in.');
  await expect(dialog.getByRole('checkbox', { name: /Keep it alive/ })).toHaveCount(0);
});

test('a token is copied in any form by the keyboard alone', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Copy as…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy as…' });
  await expect(dialog.getByRole('menuitem', { name: 'Access token' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('copy-as');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('curl command with the token of ACME on the clipboard')).toBeVisible();
  expect(await latchkey.requestsOf('copyAs')).toEqual([{ orgKey: orgKey(1), format: 'curl' }]);
});

test('an SFDX URL is copied only after its two owners were read about', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Copy as…' }).click();
  await page.getByRole('menuitem', { name: 'SFDX URL…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy the SFDX URL of ACME?' });
  await expect(dialog).toContainText('It contains the refresh token');
  await expect(dialog).toContainText('two owners');
  await expect(dialog.getByRole('button', { name: 'Back' })).toBeFocused();
  expect(await latchkey.requestsOf('copyAs')).toEqual([]);
  await latchkey.isAccessible();
  await latchkey.picture('copy-sfdx-url');
  await latchkey.answerNext('copyAs', {
    ok: false,
    error: { code: 'METHOD_UNAVAILABLE', message: 'This sign-in has no refresh token.', remedy: 'none' },
  });
  const copy = dialog.getByRole('button', { name: 'Copy SFDX URL' });
  await copy.click();
  await expect(dialog.getByRole('alert')).toContainText('no refresh token');
  await copy.click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('copyAs')).toEqual(
    Array(2).fill({ orgKey: orgKey(1), format: 'sfdx-url', confirmed: true }),
  );
});

test('Revoke asks first, keeps the row, and says when Salesforce could not confirm', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [acme] }));
  await page.getByRole('row').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  const dialog = page.getByRole('dialog', { name: 'Revoke the sign-in of ACME?' });
  await expect(dialog).toContainText('The row stays');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('revoke');
  await latchkey.answerNext('revokeOrg', { ok: true, value: { revoked: false } });
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /^ACME/ })).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Salesforce could not confirm');
});

test.describe('in the dark, at 200 %', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 500, height: 400 }, deviceScaleFactor: 2 });

  test('a long alias leaves room for everything', async ({ page, latchkey }) => {
    const long = { ...acme, alias: 'W'.repeat(60), gaps: ['cannot-renew'] as const };
    await latchkey.open(scenario({ orgs: [long] }));
    await page.getByRole('row').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Details' }).click();
    const dialog = page.getByRole('dialog', { name: /^Details of W/ });
    await expect(dialog).toContainText('112 characters');
    for (const name of ['Revoke', 'Sign in again', 'Copy as…', 'Test it', 'Close']) {
      await expect(dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(500);
    await latchkey.isAccessible();
    await latchkey.picture('details-small-dark');
  });
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the details and the forms of a token are as readable', async ({ page, latchkey }) => {
    await latchkey.open(scenario({ orgs: [{ ...acme, gaps: ['cannot-open'] }, org(2)] }));
    const row = page.getByRole('row', { name: /^ACME/ });
    await row.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Details' }).click();
    const dialog = page.getByRole('dialog', { name: 'Details of ACME' });
    await dialog.getByRole('button', { name: 'Test it' }).click();
    await expect(dialog).toContainText('Works');
    await latchkey.isAccessible();
    await latchkey.picture('details-dark');
    await dialog.getByRole('button', { name: 'Copy as…' }).click();
    await expect(page.getByRole('menuitem', { name: 'curl' })).toBeVisible();
    await latchkey.isAccessible();
    await latchkey.picture('copy-as-dark');
  });
});

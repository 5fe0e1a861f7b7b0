import type { OpenSeveralProgress } from '../../shared/open-at.ts';
import { expect, test } from './fixtures.ts';
import { deadRefreshToken, manyOrgs, org, orgKey, scenario } from './scenario.ts';

const sandboxes = [1, 2, 3].map((number) => org(number, { alias: `uat-${number}` }));
const RUNNING: OpenSeveralProgress = { total: 3, opened: 0, loading: [], failures: [], state: 'running' };

test('several rows are selected by Ctrl and Shift, and opened with progress and cancel', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: sandboxes }));
  const row = (number: number) => page.getByRole('row', { name: new RegExp(`^uat-${number}`, 'u') });
  const button = page.getByRole('button', { name: 'Open selected' });
  await row(1).getByText('uat-1', { exact: true }).click();
  await expect(button).toHaveCount(0);
  await row(3)
    .getByText('uat-3', { exact: true })
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('2 selected')).toBeVisible();
  await row(1).getByText('uat-1', { exact: true }).click();
  await row(3)
    .getByText('uat-3', { exact: true })
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  await latchkey.isAccessible();
  await latchkey.picture('several-selected');

  await latchkey.answerNext('openSeveral', null);
  await button.click();
  expect(await latchkey.requestsOf('openSeveral')).toEqual([{ orgKeys: [orgKey(1), orgKey(2), orgKey(3)] }]);
  const loading = [orgKey(2), orgKey(3)];
  const failures = [{ orgKey: orgKey(1), error: deadRefreshToken }];
  await latchkey.push('openSeveralChanged', { ...RUNNING, loading, failures });
  const bar = page.getByRole('progressbar', { name: 'Opening orgs' });
  await expect(bar).toHaveAttribute('aria-valuetext', 'Opening orgs: 1 of 3');
  await expect(row(1)).toContainText('Sign in again');
  await latchkey.isAccessible();
  await latchkey.picture('several-running');
  await page.getByRole('button', { name: 'Cancel opening' }).click();
  expect(await latchkey.requestsOf('cancelOpenSeveral')).toHaveLength(1);
  await latchkey.release('openSeveral', { ...RUNNING, opened: 1, failures, state: 'cancelled' });
  const summary = page.getByRole('status').filter({ hasText: 'Called off' });
  await expect(summary).toHaveText('Called off: 1 of 3 orgs opened, 1 failed, each told in its row.');
  await latchkey.picture('several-ended');
  await summary.getByRole('button', { name: 'Dismiss what was opened' }).click();
  await expect(summary).toHaveCount(0);
});

test('Ctrl+A selects all that is shown; many windows, and production among them, are asked about', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: manyOrgs(20) }));
  await page.getByRole('row').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText('20 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Open selected' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open 20 orgs?' });
  await expect(dialog.getByRole('listitem').first()).toContainText('Production');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('several-asked');
  expect(await latchkey.requestsOf('openSeveral')).toEqual([]);
  await dialog.getByRole('button', { name: 'Open 20 orgs' }).click();
  await expect(page.getByText('20 orgs opened.')).toBeVisible();
  expect(await latchkey.requestsOf('openSeveral')).toHaveLength(1);
});

test('with several selected a row’s own keys still mean that row', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: sandboxes }));
  await page.getByRole('row').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => latchkey.requestsOf('openOrg')).toEqual([{ orgKey: orgKey(1) }]);
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => latchkey.requestsOf('copyToken')).toEqual([{ orgKey: orgKey(1) }]);
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: 'Remove uat-1?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('3 selected')).toHaveCount(0);
  expect(await latchkey.requestsOf('openSeveral')).toEqual([]);
});

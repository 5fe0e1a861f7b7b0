import type { CheckAllProgress } from '../../shared/org-details.ts';
import { expect, test } from './fixtures.ts';
import { manyOrgs, org, scenario } from './scenario.ts';

const RUNNING: CheckAllProgress = {
  total: 500,
  ready: 0,
  needsSignIn: 0,
  unreachable: 0,
  blocked: 0,
  notChecked: 0,
  state: 'running',
};

test('all orgs are checked with progress, and summed up in one line', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500) }));
  await latchkey.answerNext('checkAll', null);
  const button = page.getByRole('button', { name: 'Check all' });
  await button.click();
  await latchkey.push('checkAllChanged', RUNNING);
  const bar = page.getByRole('progressbar', { name: 'Checking all orgs' });
  await expect(bar).toHaveAttribute('aria-valuetext', 'Checking orgs: 0 of 500');
  await latchkey.push('checkAllChanged', { ...RUNNING, ready: 118, unreachable: 2 });
  await expect(bar).toContainText('120 of 500');
  await latchkey.isAccessible();
  await latchkey.picture('check-all-running');
  // Pressed again meanwhile it asks for nothing more.
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await latchkey.requestsOf('checkAll')).toHaveLength(1);

  const found = { ready: 480, needsSignIn: 10, unreachable: 8, blocked: 1, notChecked: 1 };
  await latchkey.release('checkAll', { ...RUNNING, ...found, state: 'finished' });
  const summary = page.getByRole('status').filter({ hasText: 'checked' });
  await expect(summary).toHaveText(
    '500 orgs checked: 480 ready, 10 need a sign-in, 8 unreachable, 1 blocked, 1 not checked.',
  );
  await expect(bar).toHaveCount(0);
  await latchkey.isAccessible();
  await latchkey.picture('check-all-finished');
  await summary.getByRole('button', { name: 'Dismiss the result' }).click();
  await expect(summary).toHaveCount(0);
});

test('a check of all can be called off', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: manyOrgs(500) }));
  await latchkey.answerNext('checkAll', null);
  await page.getByRole('button', { name: 'Check all' }).click();
  await latchkey.push('checkAllChanged', { ...RUNNING, ready: 30 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await latchkey.requestsOf('cancelCheckAll')).toHaveLength(1);
  await latchkey.release('checkAll', { ...RUNNING, ready: 30, state: 'cancelled' });
  await expect(page.getByText('Check called off after 30 of 500 orgs: 30 ready.')).toBeVisible();
});

test('one org is one org', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [org(1)] }));
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByText('1 org checked: 1 ready.')).toBeVisible();
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('progress and summary are as readable', async ({ page, latchkey }) => {
    await latchkey.open(scenario({ orgs: manyOrgs(20) }));
    await latchkey.push('checkAllChanged', { ...RUNNING, total: 20, ready: 7 });
    await expect(page.getByRole('progressbar')).toBeVisible();
    await latchkey.isAccessible();
    await latchkey.picture('check-all-dark');
  });
});

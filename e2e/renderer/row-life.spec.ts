import { expect, test } from './fixtures.ts';
import { org, scenario } from './scenario.ts';

const COPIED = new Date(2026, 4, 4, 12).getTime();

test('a sandbox that is being copied says how far it is, quietly', async ({ page, latchkey }) => {
  const begun = { kind: 'under-way', status: 'Processing', askedAt: COPIED } as const;
  const copy = { ...begun, percent: 40 };
  await latchkey.open(
    scenario({
      orgs: [org(1, { copy }), org(2, { alias: 'a'.repeat(60), copy: begun }), org(3, {})],
    }),
  );
  const word = page.getByText(/^Refresh 40\s%$/u);
  await expect(word).toHaveAttribute('title', /Processing, as of .*2026/u);
  await expect(page.getByText('Refreshing', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await latchkey.isAccessible();
  await latchkey.picture('row-copying');
});

test('a sandbox that was copied anew offers the sign-in, until a problem of its own does', async ({
  page,
  latchkey,
}) => {
  const copy = { kind: 'done', at: COPIED } as const;
  const problem = {
    code: 'NEEDS_SIGN_IN',
    message: 'The sign-in has ended.',
    remedy: 'sign-in-again',
  } as const;
  await latchkey.open(
    scenario({
      orgs: [
        org(1, { alias: 'a'.repeat(60), method: 'password', copy }),
        org(2, { copy, state: 'needs-sign-in', problem }),
        org(3, {}),
      ],
    }),
  );
  await expect(page.getByText(/^This sandbox was copied anew on /u)).toHaveCount(1);
  await latchkey.isAccessible();
  await latchkey.picture('row-copied');
  await page.getByRole('row').first().getByRole('button', { name: 'Sign in again' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test.describe('an org that is gone for good', () => {
  const gone = [
    { error: 'HTTP_420', description: '', status: 420, where: 'rest' },
    { error: 'inactive_org', description: 'org is locked, closed, or suspended', where: 'token:refresh' },
    { error: 'invalid_grant', description: 'Data Not Available', where: 'token:refresh' },
  ] as const;
  for (const salesforce of gone) {
    test(`offers the archive: ${salesforce.error}`, async ({ page, latchkey }) => {
      const problem = { code: 'NEEDS_SIGN_IN', message: 'Gone.', remedy: 'none', salesforce } as const;
      await latchkey.open(
        scenario({ orgs: [org(1, { alias: 'a'.repeat(60), state: 'blocked', problem }), org(2, {})] }),
      );
      await latchkey.isAccessible();
      await latchkey.picture(`row-gone-${salesforce.error}`);
      await page.getByRole('row').first().getByRole('button', { name: 'Archive', exact: true }).click();
      await expect
        .poll(() => latchkey.requestsOf('archiveOrgs'))
        .toEqual([{ orgKeys: [org(1, {}).key], archived: true }]);
    });
  }

  test('offers no archive where it is in it already', async ({ page, latchkey }) => {
    const problem = { code: 'NEEDS_SIGN_IN', message: 'Gone.', remedy: 'none', salesforce: gone[0] } as const;
    await latchkey.open(
      scenario({ orgs: [org(1, { archivedAt: 1, state: 'blocked', problem }), org(2, {})] }),
    );
    await page
      .getByRole('navigation', { name: 'Groups' })
      .getByRole('button', { name: /^Archive/u })
      .click();
    await expect(page.getByRole('row').getByRole('button', { name: 'Remove', exact: true })).toBeVisible();
    await expect(page.getByRole('row').getByRole('button', { name: 'Archive', exact: true })).toHaveCount(0);
  });
});

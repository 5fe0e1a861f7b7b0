import { expect, test } from './fixtures.ts';
import { org, scenario } from './scenario.ts';

const acme = org(1, { alias: 'ACME', kind: 'production' });

test('clearing browser data says how much there is and what goes, and tells of a page that wants to stay', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [acme, org(2)] }));
  await page.getByRole('row', { name: /^ACME/ }).getByRole('button', { name: 'More' }).click();
  await latchkey.picture('org-menu');
  await page.getByRole('menuitem', { name: 'Clear browser data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clear the browser data of ACME?' });
  await expect(dialog).toContainText('12.6 MB');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('clear-browser-data');
  await latchkey.answerNext('clearBrowserData', { ok: true, value: { cleared: false } });
  await dialog.getByRole('button', { name: 'Clear browser data' }).click();
  await expect(dialog).toContainText('wants to stay open');
  await dialog.getByRole('button', { name: 'Clear browser data' }).click();
  await expect(dialog).toHaveCount(0);
});

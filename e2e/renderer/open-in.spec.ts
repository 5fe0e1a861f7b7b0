import type { Page } from '@playwright/test';
import type { InstalledBrowser } from '../../shared/open-in.ts';
import { expect, test } from './fixtures.ts';
import { org, orgKey, scenario } from './scenario.ts';

/** A red square, in place of a browser's own picture. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGP8z4AATAxIHCAEABUwAQPn2kY0AAAAAElFTkSuQmCC';
const browser = (id: string, name: string, part: Partial<InstalledBrowser> = {}): InstalledBrowser => ({
  id,
  name,
  canBePrivate: true,
  icon: null,
  profiles: [],
  hasContainers: false,
  ...part,
});
const BROWSERS = [
  browser('chrome', 'Google Chrome', {
    icon: PICTURE,
    profiles: [
      { id: 'Default', name: 'Ann' },
      { id: 'Profile 1', name: 'Acme Corporation' },
    ],
  }),
  browser('chrome-beta', 'Google Chrome Beta'),
  browser('firefox', 'Firefox', { hasContainers: true, profiles: [{ id: '/p/x.default', name: 'default' }] }),
  browser('firefox-developer', 'Firefox Developer Edition', { hasContainers: true }),
  browser('edge', 'Microsoft Edge', { icon: PICTURE }),
  browser('safari', 'Safari', { canBePrivate: false }),
];
const uat = org(1, { alias: 'uat' });
const prod = org(2, { alias: 'prod', kind: 'production' });

async function choose(page: Page, alias: string, item: string) {
  await page
    .getByRole('row', { name: new RegExp(`^${alias}`) })
    .getByRole('button', { name: 'More' })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}
const inDialog = (page: Page) => page.getByRole('dialog', { name: /^Open uat in…/ });

test('an org is opened this once in a profile of a browser', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [uat], browsers: BROWSERS }));
  await choose(page, 'uat', 'Open in…');
  const dialog = inDialog(page);
  await expect(dialog.getByRole('radio', { name: 'Its own window' })).toBeChecked();
  await expect(dialog.getByRole('radio')).toHaveCount(4 + BROWSERS.length);
  await dialog.getByRole('radio', { name: 'Google Chrome', exact: true }).click();
  await dialog.getByLabel('Profile').selectOption({ label: 'Acme Corporation' });
  await dialog.getByRole('checkbox', { name: 'Private window' }).check();
  await latchkey.isAccessible();
  await latchkey.picture('open-in-chrome');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(await latchkey.requestsOf('openOrgIn')).toEqual([
    {
      orgKey: orgKey(1),
      place: { kind: 'browser', id: 'chrome', profile: 'Profile 1', privateWindow: true },
      always: false,
    },
  ]);
});

test('a container needs its extension to be there and a name', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [uat], browsers: BROWSERS }));
  await choose(page, 'uat', 'Open in…');
  const dialog = inDialog(page);
  await dialog.getByRole('radio', { name: 'Firefox', exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'In a container' }).check();
  const open = dialog.getByRole('button', { name: 'Open', exact: true });
  await open.click();
  await expect(dialog).toContainText('Write the name of the container.');
  await latchkey.isAccessible();
  await latchkey.picture('open-in-container');
  await dialog.getByLabel('Name of the container').fill('Acme');
  await open.click();
  expect(await latchkey.requestsOf('openOrgIn')).toMatchObject([
    { place: { kind: 'browser', id: 'firefox', privateWindow: false, container: 'Acme' } },
  ]);
});

test('what is chosen for always is what the dialog opens with, and Open in the row says so', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [uat], browsers: BROWSERS }));
  await choose(page, 'uat', 'Open in…');
  await inDialog(page).getByRole('radio', { name: 'Default browser' }).click();
  await inDialog(page).getByRole('checkbox', { name: 'Always open this org here' }).check();
  await latchkey.picture('open-in-default');
  await inDialog(page).getByRole('button', { name: 'Open', exact: true }).click();
  const row = page.getByRole('row', { name: /^uat/ });
  await expect(row.getByRole('button', { name: 'Open', exact: true })).toHaveAttribute(
    'title',
    'Opens in your default browser',
  );
  await choose(page, 'uat', 'Open in…');
  await expect(inDialog(page).getByRole('radio', { name: 'Default browser' })).toBeChecked();
  await expect(inDialog(page).getByRole('checkbox', { name: 'Always' })).not.toBeChecked();
});

test('a command that cannot be one is told in the dialog, and what was written stays', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(scenario({ orgs: [uat] }));
  await choose(page, 'uat', 'Open in…');
  const dialog = inDialog(page);
  await dialog.getByRole('radio', { name: 'A command of mine' }).click();
  const open = dialog.getByRole('button', { name: 'Open', exact: true });
  await open.click();
  await expect(dialog).toContainText('Write the command first.');
  await dialog.getByLabel('Command', { exact: true }).fill('my-browser');
  await latchkey.answerNext('openOrgIn', {
    ok: false,
    error: {
      code: 'BROWSER_UNAVAILABLE',
      message: 'Write {url} where the address goes, as an argument of the program.',
      remedy: 'none',
    },
  });
  await open.click();
  await expect(dialog.getByRole('alert')).toContainText('Write {url} where the address goes');
  await expect(dialog.getByLabel('Command', { exact: true })).toHaveValue('my-browser');
  await latchkey.isAccessible();
  await latchkey.picture('open-in-command');
});

test('a browser that is gone is said to be so, in the dialog and after opening', async ({
  page,
  latchkey,
}) => {
  const lost = { kind: 'browser', id: 'brave', privateWindow: false } as const;
  await latchkey.open(scenario({ orgs: [{ ...uat, opensIn: lost }], browsers: BROWSERS }));
  await latchkey.answerNext('openOrg', {
    ok: true,
    value: { instead: { gone: 'Brave', openedIn: 'default-browser' } },
  });
  const open = page.getByRole('row', { name: /^uat/ }).getByRole('button', { name: 'Open', exact: true });
  await open.click();
  const notice = page.getByRole('alert').filter({ hasText: 'Brave is not there any more' });
  await expect(notice).toContainText('uat was opened in the default browser');
  await latchkey.isAccessible();
  await latchkey.picture('open-in-instead');
  await choose(page, 'uat', 'Open in…');
  await expect(inDialog(page)).toContainText('not on this computer any more');
  await expect(inDialog(page).getByRole('radio', { name: 'Default browser' })).toBeChecked();
  await page.keyboard.press('Escape');
  await open.click();
  await expect(notice).toHaveCount(0);
});

test('a login link is copied at once, of production after a question', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs: [uat, prod] }));
  await choose(page, 'uat', 'Copy login link');
  const status = page.getByRole('status').filter({ hasText: 'clipboard' });
  await expect(status).toContainText('Login link of uat on the clipboard');
  await choose(page, 'prod', 'Copy login link');
  const dialog = page.getByRole('dialog', { name: 'Copy a login link of prod?' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await latchkey.isAccessible();
  await latchkey.picture('copy-login-link');
  expect(await latchkey.requestsOf('copyLoginLink')).toEqual([{ orgKey: orgKey(1), confirmed: false }]);
  await dialog.getByRole('button', { name: 'Copy login link' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(status).toContainText('Login link of prod on the clipboard');
  expect(await latchkey.requestsOf('copyLoginLink')).toHaveLength(2);
});

import { addOrgHere, addOrgInBrowser, orgRow } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { chooseMore, clipboardText, copyToken, openOrg, windowTitles } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';
import { answerConsent, logIn } from './sign-in-page.ts';

test('an org signed in to here is in the list, told by its own record, also after a restart', async ({
  start,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const latchkey = await start();
  await expect(latchkey.page).toHaveTitle('Latchkey');
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'acme prod' }, ann);
  const name = new RegExp(`^acme prod.*Production.*${ann.username}`, 'i');
  await expect(latchkey.page.getByRole('row', { name })).toBeVisible();
  await latchkey.quit();

  const again = await start();
  await expect(again.page.getByRole('row', { name })).toBeVisible();
  await copyToken(again, 'acme prod');
});

test('an org signed in to in the browser is added just the same', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = sandboxOrg(practice);
  await addOrgInBrowser(latchkey, { ...entriesFor(org.loginUrl), alias: 'uat' }, ann);
  await expect(latchkey.page.getByRole('row', { name: /^uat.*sandbox/i })).toBeVisible();
});

test('a copied token works, and leaves the clipboard when Latchkey quits', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const token = await copyToken(latchkey, ann.username);
  const answer = await fetch(`${org.instanceUrl}/services/data/v68.0/limits`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
});

test('a token whose session has ended is renewed before it is copied', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const first = await copyToken(latchkey, ann.username);
  practice.end.accessTokens(ann.username);
  await orgRow(latchkey.page, ann.username).getByRole('button', { name: 'Copy token' }).click();
  await expect.poll(() => clipboardText(latchkey)).not.toBe(first);
  const answer = await fetch(`${org.instanceUrl}/services/data/v68.0/limits`, {
    headers: { authorization: `Bearer ${await clipboardText(latchkey)}` },
  });
  expect(answer.status).toBe(200);
});

test(
  'two orgs and two users of one org are open at once, each as itself',
  { tag: '@headed' },
  async ({ latchkey, practice, entriesFor }) => {
    const production = productionOrg(practice);
    const sandbox = sandboxOrg(practice);
    await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'ann' }, production.ann);
    await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'ben' }, production.ben);
    await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);

    const pages = {
      ann: await openOrg(latchkey, 'ann'),
      ben: await openOrg(latchkey, 'ben'),
      uat: await openOrg(latchkey, 'uat'),
    };
    await expect(pages.ann.getByText(production.ann.username).first()).toBeVisible();
    await expect(pages.ben.getByText(production.ben.username).first()).toBeVisible();
    await expect(pages.uat.getByText(sandbox.ann.username).first()).toBeVisible();
    // Reloading asks the server again: the cookies of the others have not leaked in.
    await pages.ann.reload();
    await expect(pages.ann.getByText(production.ann.username).first()).toBeVisible();

    const titles = await windowTitles(latchkey);
    expect(titles.some((title) => title.startsWith(`ann · PRODUCTION · ${production.ann.username}`))).toBe(
      true,
    );
    expect(titles.some((title) => title.startsWith(`uat · Sandbox · ${sandbox.ann.username}`))).toBe(true);
  },
);

test('opening again focuses the window, and renews its login only when the session has ended', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const page = await openOrg(latchkey, ann.username);
  await expect(page.getByText(ann.username).first()).toBeVisible();
  const frontdoors = () => practice.requests.count({ path: '/secur/frontdoor.jsp' });
  const once = frontdoors();

  const open = orgRow(latchkey.page, ann.username).getByRole('button', { name: 'Open', exact: true });
  await open.click();
  await expect(open).toBeEnabled();
  // The list, the org's page and the frame above it.
  expect(latchkey.electron.windows()).toHaveLength(3);
  expect(frontdoors()).toBe(once);

  practice.end.uiSessions(ann.username);
  await open.click();
  await expect.poll(frontdoors).toBe(once + 1);
  await expect(page.getByText(ann.username).first()).toBeVisible();
  expect(latchkey.electron.windows()).toHaveLength(3);
});

test('signing in again mends the same row', async ({ latchkey, practice, entriesFor }) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'keep me' }, ann);
  practice.end.approvals(ann.username);
  await orgRow(latchkey.page, 'keep me').getByRole('button', { name: 'Copy token' }).click();
  await expect(latchkey.page.getByRole('alert').filter({ hasText: 'invalid_grant' }).first()).toBeVisible();

  const window = latchkey.electron.waitForEvent('window');
  await chooseMore(latchkey, 'keep me', 'Sign in again');
  const signIn = await window;
  await logIn(signIn, ann);
  await answerConsent(signIn, 'Allow');
  await expect(latchkey.page.getByRole('dialog')).toHaveCount(0);
  await expect(orgRow(latchkey.page, 'keep me')).toHaveCount(1);
  await copyToken(latchkey, 'keep me');
});

test('another user coming back from signing in again changes nothing', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'mine' }, ann);
  const window = latchkey.electron.waitForEvent('window');
  await chooseMore(latchkey, 'mine', 'Sign in again');
  const signIn = await window;
  await logIn(signIn, ben);
  await answerConsent(signIn, 'Allow');
  await expect(latchkey.page.getByRole('alert').filter({ hasText: ben.username })).toBeVisible();
  await latchkey.page.keyboard.press('Escape');
  await expect(orgRow(latchkey.page, ann.username)).toHaveCount(1);
  await expect(latchkey.page.getByRole('grid', { name: 'Orgs' }).getByRole('row')).toHaveCount(1);
});

test('removing an org revokes its grant, closes its window and empties its partition', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'gone soon' }, ann);
  const token = await copyToken(latchkey, 'gone soon');
  await openOrg(latchkey, 'gone soon');
  await chooseMore(latchkey, 'gone soon', 'Remove');
  await latchkey.page
    .getByRole('dialog')
    .or(latchkey.page.getByRole('alertdialog'))
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(orgRow(latchkey.page, 'gone soon')).toHaveCount(0);
  await expect.poll(() => latchkey.electron.windows().length).toBe(1);
  const answer = await fetch(`${org.instanceUrl}/services/data/v68.0/limits`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(401);
});

test('an alias can be changed, and an open window says so at once', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'before' }, ann);
  await openOrg(latchkey, 'before');
  await chooseMore(latchkey, 'before', 'Rename');
  await latchkey.page.getByRole('dialog').getByLabel('Alias').fill('after');
  await latchkey.page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(orgRow(latchkey.page, 'after')).toBeVisible();
  await expect
    .poll(async () => (await windowTitles(latchkey)).some((title) => title.startsWith('after ·')))
    .toBe(true);
});

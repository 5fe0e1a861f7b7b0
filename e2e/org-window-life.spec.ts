import type { Page } from '@playwright/test';
import type { FrameBridge } from '../shared/frame-contract.ts';
import type { FrameState } from '../shared/frame-state.ts';
import { addOrgHere } from './add-org.ts';
import { answerBoxes } from './answer-boxes.ts';
import { expect, test } from './fixtures.ts';
import { findLeaks, placesOfFolder } from './find-leaks.ts';
import { chooseMore, nextOrgWindow, openAddedOrg, openOrgWindow, windowTitles } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

const LIST = '/lightning/o/Account/list';

/** What the frame of an org's window is told to show. */
async function frameState(frame: Page): Promise<FrameState> {
  const state = await frame.evaluate(() =>
    (Reflect.get(globalThis, 'frameBridge') as FrameBridge).getFrame(),
  );
  if (!state.ok) throw new Error(state.error.message);
  return state.value;
}

test('a page whose session has ended is logged in again by itself, once, where it was; others are left alone', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('input'), { id: 'typed' })),
  );
  await page.locator('#typed').fill('not saved yet');
  const before = new Set(latchkey.electron.windows());
  await frame.getByRole('button', { name: 'New tab' }).click();
  const opened = () => latchkey.electron.windows().find((one) => !before.has(one));
  await expect.poll(() => opened() !== undefined).toBe(true);
  const tab = opened();
  if (tab === undefined) throw new Error('no tab opened');
  await tab.locator('#username').waitFor();
  await tab.goto(`${org.instanceUrl}${LIST}`);
  const frontdoors = () => practice.requests.count({ path: '/secur/frontdoor.jsp' });
  const earlier = frontdoors();

  practice.end.uiSessions(ann.username);
  await tab.reload();
  await expect(tab.locator('#path')).toHaveText(LIST);
  await expect(tab.locator('#username')).toHaveText(ann.username);
  expect(frontdoors()).toBe(earlier + 1);
  await expect(page.locator('#typed')).toHaveValue('not saved yet');

  // A session that does not hold: the login page stays, and the frame says why.
  practice.end.uiSessions(ann.username);
  await tab.reload();
  await expect.poll(async () => (await frameState(frame)).problem?.code).toBe('CANNOT_OPEN');
  await expect(tab.locator('#login_form')).toBeVisible();
  expect(frontdoors()).toBe(earlier + 1);

  await frame.getByRole('button', { name: 'Retry' }).click();
  await expect(tab.locator('#path')).toHaveText(LIST);
  expect(frontdoors()).toBe(earlier + 2);
  await expect(frame.getByRole('alert')).toHaveCount(0);
});

test('an org whose window was closed opens again without another login while its session lives, and with one when it does not', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const oneTimes = () => practice.requests.count({ path: '/services/oauth2/singleaccess' });
  const openAnew = async () => {
    const { page } = await openOrgWindow(latchkey, ann.username);
    await expect(page.locator('#username')).toHaveText(ann.username);
    return page;
  };
  const close = async (page: Page) => {
    await page.close();
    await expect.poll(() => latchkey.electron.windows().length).toBe(1);
  };
  await close(await openAnew());
  expect(oneTimes()).toBe(1);
  await close(await openAnew());
  expect(oneTimes()).toBe(1);

  practice.end.uiSessions(ann.username);
  const page = await openAnew();
  expect(oneTimes()).toBe(2);

  // Whoever is logged in by hand is not whom the row names: the row opens as its own user again.
  const other = org.users.find(({ username }) => username !== ann.username);
  if (other === undefined) throw new Error('the org has one user only');
  await page.getByRole('link', { name: 'Log Out' }).click();
  await page.locator('#username').fill(other.username);
  await page.locator('#password').fill(other.password);
  await page.locator('#Login').click();
  await expect(page.locator('#username')).toHaveText(other.username);
  await close(page);
  await openAnew();
  expect(oneTimes()).toBe(3);
});

test('a dead grant leaves the login page as it is, and the frame says that the org needs a sign-in', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  practice.end.approvals(ann.username);
  practice.end.uiSessions(ann.username);
  await page.reload();
  await expect.poll(async () => (await frameState(frame)).problem?.code).toBe('NEEDS_SIGN_IN');
  await expect(page.locator('#login_form')).toBeVisible();
});

test('who logs out stays logged out', async ({ latchkey, practice, entriesFor }) => {
  const { org, ann } = productionOrg(practice);
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  const earlier = practice.requests.count({ path: '/secur/frontdoor.jsp' });
  await page.getByRole('link', { name: 'Log Out' }).click();
  await expect(page.locator('#login_form')).toBeVisible();
  expect(practice.requests.count({ path: '/services/oauth2/singleaccess' })).toBe(1);
  expect(practice.requests.count({ path: '/secur/frontdoor.jsp' })).toBe(earlier);
});

/** Leaves a mark as pages do: a cookie that is kept, and stored text. */
const leaveMark = (page: Page, mark: string) =>
  page.evaluate((text) => {
    document.cookie = `mark=${text}; path=/; max-age=86400`;
    localStorage.setItem('mark', text);
  }, mark);

test('a private window is signed in by itself, says so, and leaves nothing behind', async ({
  latchkey,
  practice,
  entriesFor,
  profile,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const { page: own } = await openOrgWindow(latchkey, ann.username);
  await own.locator('#username').waitFor();
  await leaveMark(own, 'KeptMark');
  const { page, frame } = await nextOrgWindow(latchkey, () =>
    chooseMore(latchkey, ann.username, 'Open privately'),
  );
  await expect(page.locator('#username')).toHaveText(ann.username);
  expect(await page.evaluate(() => document.cookie)).not.toContain('KeptMark');
  await leaveMark(page, 'PrivateMark');
  expect(await frameState(frame)).toMatchObject({ isPrivate: true });
  await expect(frame.getByRole('banner', { name: 'Org' })).toContainText('Private');
  expect((await windowTitles(latchkey)).filter((title) => title.includes(' · Private · '))).toHaveLength(1);

  await page.close();
  await expect
    .poll(async () => (await windowTitles(latchkey)).some((title) => title.includes('Private')))
    .toBe(false);
  await latchkey.quit();
  const places = await placesOfFolder(profile);
  expect(findLeaks(['KeptMark'], places)).not.toEqual([]);
  expect(findLeaks(['PrivateMark'], places)).toEqual([]);
});

test('another window shares the session; another user of the org is one choice away', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'ann' }, ann);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'ben' }, ben);
  const { page: first } = await openOrgWindow(latchkey, 'ann');
  await first.locator('#username').waitFor();
  await leaveMark(first, 'shared');
  const { page: second } = await nextOrgWindow(latchkey, () =>
    chooseMore(latchkey, 'ann', 'Open another window'),
  );
  await second.locator('#username').waitFor();
  expect(await second.evaluate(() => localStorage.getItem('mark'))).toBe('shared');
  const { page: other } = await nextOrgWindow(latchkey, () => chooseMore(latchkey, 'ann', ben.username));
  await expect(other.locator('#username')).toHaveText(ben.username);
});

test('logging in as another user happens in a window of its own, and the admin stays the admin', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const other = org.users[1];
  if (other === undefined) throw new Error('the practice has one user only');
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  const boxes = await answerBoxes(latchkey, 0);
  const { page: child, frame } = await nextOrgWindow(latchkey, () =>
    page.evaluate((id) => {
      location.href = `/servlet/servlet.su?oid=x&suorgadminid=${id.slice(0, 15)}&targetURL=%2Fhome`;
    }, other.id),
  );
  await expect(child.locator('#username')).toHaveText(other.username);
  expect(await boxes()).toHaveLength(1);
  expect(await frameState(frame)).toMatchObject({ isPrivate: true, loggedInAs: other.username });
  expect((await windowTitles(latchkey)).join('\n')).toContain(` · Logged in as ${other.username} · `);
  await page.reload();
  await expect(page.locator('#username')).toHaveText(ann.username);
});

test('a link that logs in as another user does so in a window of its own when it is opened as a new tab, too', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const other = org.users[1];
  if (other === undefined) throw new Error('the practice has one user only');
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await answerBoxes(latchkey, 0);
  await page.evaluate((id) => {
    const link = document.createElement('a');
    link.href = `/servlet/servlet.su?oid=x&suorgadminid=${id.slice(0, 15)}&targetURL=%2Fhome`;
    link.textContent = 'Login';
    document.body.prepend(link);
  }, other.id);
  const login = page.getByRole('link', { name: 'Login' });
  const { page: child } = await nextOrgWindow(latchkey, () => login.click({ button: 'middle' }));
  await expect(child.locator('#username')).toHaveText(other.username);
  await page.reload();
  await expect(page.locator('#username')).toHaveText(ann.username);
});

test('clearing an org’s browser data closes its windows and forgets what they left; the sign-in stays', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await leaveMark(page, 'left');
  await chooseMore(latchkey, ann.username, 'Clear browser data');
  const dialog = latchkey.page.getByRole('dialog', { name: /^Clear the browser data/ });
  await expect(dialog).toContainText(/have left .* MB on this computer/);
  await dialog.getByRole('button', { name: 'Clear browser data' }).click();
  await expect(dialog).toHaveCount(0);
  expect(page.isClosed()).toBe(true);
  const { page: again } = await openOrgWindow(latchkey, ann.username);
  await expect(again.locator('#username')).toHaveText(ann.username);
  expect(
    await again.evaluate(() => [document.cookie.includes('left'), localStorage.getItem('mark')]),
  ).toEqual([false, null]);
});

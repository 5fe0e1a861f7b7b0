import type { Page } from '@playwright/test';
import type { FrameBridge } from '../shared/frame-contract.ts';
import type { FrameState } from '../shared/frame-state.ts';
import { addOrgHere } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { openOrgWindow } from './open-app.ts';
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
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const { page, frame } = await openOrgWindow(latchkey, ann.username);
  await page.locator('#username').waitFor();
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
});

test('a dead grant leaves the login page as it is, and the frame says that the org needs a sign-in', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const { page, frame } = await openOrgWindow(latchkey, ann.username);
  await page.locator('#username').waitFor();
  practice.end.approvals(ann.username);
  practice.end.uiSessions(ann.username);
  await page.reload();
  await expect.poll(async () => (await frameState(frame)).problem?.code).toBe('NEEDS_SIGN_IN');
  await expect(page.locator('#login_form')).toBeVisible();
});

test('who logs out stays logged out', async ({ latchkey, practice, entriesFor }) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const { page } = await openOrgWindow(latchkey, ann.username);
  await page.locator('#username').waitFor();
  const earlier = practice.requests.count({ path: '/secur/frontdoor.jsp' });
  await page.getByRole('link', { name: 'Log Out' }).click();
  await expect(page.locator('#login_form')).toBeVisible();
  expect(practice.requests.count({ path: '/services/oauth2/singleaccess' })).toBe(1);
  expect(practice.requests.count({ path: '/secur/frontdoor.jsp' })).toBe(earlier);
});

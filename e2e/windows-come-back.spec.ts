import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { FrameBridge } from '../shared/frame-contract.ts';
import type { FrameState } from '../shared/frame-state.ts';
import { addOrgHere } from './add-org.ts';
import { answerBoxes } from './answer-boxes.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, isFrame, nextOrgWindow, openAddedOrg, openOrgWindow } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

const LIST = '/lightning/o/Account/list';
const USERS = '/lightning/setup/ManageUsers/home';
const CONTACTS = '/lightning/o/Contact/list';

/** Chooses whether windows come back, as a person does in the menu. */
const chooseBringBack = (app: RunningApp) => chooseInMenu(app, 'bring-windows-back');

async function frameState(frame: Page): Promise<FrameState> {
  const told = await frame.evaluate(() => (Reflect.get(globalThis, 'frameBridge') as FrameBridge).getFrame());
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}

const framesOf = (app: RunningApp) => app.electron.windows().filter(isFrame);
const pagesOf = (app: RunningApp) =>
  app.electron.windows().filter((page) => page !== app.page && !isFrame(page));

/** The frame of the window of that alias; windows come back as soon as the keychain has answered. */
async function frameOf(app: RunningApp, alias: string): Promise<Page> {
  const frames = new Map<string, Page>();
  const look = async () => {
    for (const frame of framesOf(app)) frames.set((await frameState(frame)).org.alias, frame);
    return [...frames.keys()];
  };
  await expect.poll(look).toContain(alias);
  const frame = frames.get(alias);
  if (frame === undefined) throw new Error(`no window of ${alias}`);
  return frame;
}

const boundsOf = (app: RunningApp, alias: string) =>
  app.electron.evaluate(
    ({ BrowserWindow }, name) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle().includes(name))
        ?.getNormalBounds(),
    alias,
  );

const lookAt = (app: RunningApp, alias: string) =>
  app.electron.evaluate(({ BrowserWindow }, name) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle().includes(name))
      ?.focus();
  }, alias);

const pathsKept = async (profile: string): Promise<readonly string[]> => {
  const text = await readFile(path.join(profile, 'windows.json'), 'utf8').catch(() => '');
  return [...text.matchAll(/"address":"([^"]*)"/g)].map(([, address]) => new URL(address ?? '').pathname);
};

test('windows, tabs and places come back after a restart, and none is loaded until it is looked at', async ({
  start,
  practice,
  entriesFor,
  profile,
}) => {
  test.slow();
  const { org, ann } = productionOrg(practice);
  const uat = sandboxOrg(practice);
  const first = await start();
  await addOrgHere(first, entriesFor(org.loginUrl, 'acme-prod'), ann);
  await addOrgHere(first, entriesFor(uat.org.loginUrl, 'acme-uat'), uat.ann);
  await chooseBringBack(first);

  const prod = await openOrgWindow(first, 'acme-prod');
  await prod.page.locator('#username').waitFor();
  await prod.page.goto(`${org.instanceUrl}${LIST}`);
  const [tab] = await Promise.all([
    first.electron.waitForEvent('window'),
    prod.page.evaluate((to) => void window.open(to), USERS),
  ]);
  await tab.locator('#username').waitFor();
  await prod.frame.getByRole('tab').first().click();
  const sandbox = await openOrgWindow(first, 'acme-uat');
  await sandbox.page.locator('#username').waitFor();
  await sandbox.page.goto(`${uat.org.instanceUrl}${CONTACTS}?otp=canary-otp&x=1`);
  await first.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle().includes('acme-prod'))
      ?.setBounds({ x: 60, y: 40, width: 900, height: 640 }),
  );
  const bounds = await boundsOf(first, 'acme-prod');

  // What is not to come back: a private window, somebody else's session, a popup.
  const hidden = await nextOrgWindow(first, () => chooseMore(first, 'acme-prod', 'Open privately'));
  await hidden.page.locator('#username').waitFor();
  await nextOrgWindow(first, () =>
    prod.page.evaluate(() => void window.open('/lightning/o/Lead/list', '', 'width=500,height=400')),
  );
  const other = org.users[1];
  if (other === undefined) throw new Error('the practice has one user only');
  // Yes to the question before production.
  await answerBoxes(first, 0);
  await nextOrgWindow(first, () =>
    prod.page.evaluate((id) => {
      location.href = `/servlet/servlet.su?oid=x&suorgadminid=${id.slice(0, 15)}&targetURL=%2Fhome`;
    }, other.id),
  );
  const titles = (await frameState(prod.frame)).tabs.map(({ title }) => title);
  await first.quit();
  const text = await readFile(path.join(profile, 'windows.json'), 'utf8');
  expect(text).not.toMatch(/canary|otp|sid|frontdoor|servlet|Lead/);
  expect((await stat(path.join(profile, 'windows.json'))).mode & 0o777).toBe(0o600);

  practice.end.uiSessions(ann.username);
  const asked = practice.requests.count({});
  const again = await start();
  const prodFrame = await frameOf(again, 'acme-prod');
  const uatFrame = await frameOf(again, 'acme-uat');
  // The list and the two frames, and nothing else.
  await expect.poll(() => again.electron.windows().length).toBe(3);
  expect(framesOf(again)).toHaveLength(2);
  const state = await frameState(prodFrame);
  expect(state.tabs.map(({ title, isAsleep }) => ({ title, isAsleep }))).toEqual(
    titles.map((title) => ({ title, isAsleep: true })),
  );
  expect(state.activeTabId).toBe(state.tabs[0]?.id);
  expect(await boundsOf(again, 'acme-prod')).toEqual(bounds);
  await expect(uatFrame.locator('[data-asleep]')).toHaveCount(1);
  expect(pagesOf(again).map((one) => one.url())).toEqual([]);
  expect(practice.requests.count({})).toBe(asked);

  // Looked at, it is there again, logged in anew; the other one sleeps on.
  await lookAt(again, 'acme-prod');
  await expect.poll(() => pagesOf(again).length).toBe(1);
  const [page] = pagesOf(again);
  if (page === undefined) throw new Error('no page woke');
  await expect(page.locator('#path')).toHaveText(LIST);
  await expect(page.locator('#username')).toHaveText(ann.username);
  await expect(uatFrame.locator('[data-asleep]')).toHaveCount(1);
  await expect(prodFrame.locator('[data-asleep]')).toHaveCount(1);
  await prodFrame.getByRole('tab').nth(1).click();
  await expect.poll(() => pagesOf(again).map((one) => new URL(one.url()).pathname)).toContain(USERS);

  // `Open` wakes what came back, where it was.
  await again.page.bringToFront();
  await again.page
    .getByRole('row', { name: /acme-uat/ })
    .getByRole('button', { name: 'Open', exact: true })
    .click();
  await expect
    .poll(() => pagesOf(again).map((one) => one.url()))
    .toContain(`${uat.org.instanceUrl}${CONTACTS}?x=1`);
  expect(framesOf(again)).toHaveLength(2);
});

test('what was written last comes back after Latchkey was killed, but not of an org that is gone', async ({
  start,
  practice,
  entriesFor,
  profile,
}) => {
  test.slow();
  const { org, ann, ben } = productionOrg(practice);
  const first = await start();
  await addOrgHere(first, entriesFor(org.loginUrl, 'stays'), ann);
  await addOrgHere(first, entriesFor(org.loginUrl, 'goes'), ben);
  await chooseBringBack(first);
  for (const [alias, place] of [
    ['stays', LIST],
    ['goes', USERS],
  ] as const) {
    const { page } = await openOrgWindow(first, alias);
    await page.locator('#username').waitFor();
    await page.goto(`${org.instanceUrl}${place}`);
  }
  await expect.poll(() => pathsKept(profile)).toEqual([LIST, USERS]);
  await first.kill();

  const second = await start();
  await frameOf(second, 'stays');
  await frameOf(second, 'goes');
  await expect.poll(() => framesOf(second).length).toBe(2);
  expect(pagesOf(second).map((one) => one.url())).toEqual([]);
  await chooseMore(second, 'goes', 'Remove');
  await second.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect.poll(() => framesOf(second).length).toBe(1);
  await expect.poll(() => pathsKept(profile)).toEqual([LIST]);
  await second.kill();

  const third = await start();
  await frameOf(third, 'stays');
  expect(framesOf(third)).toHaveLength(1);
});

test('without the person’s wish nothing is kept, and what was kept is forgotten when the wish ends', async ({
  start,
  practice,
  entriesFor,
  profile,
}) => {
  test.slow();
  const { org, ann } = productionOrg(practice);
  const first = await start();
  await openAddedOrg(first, entriesFor(org.loginUrl, 'acme'), ann);
  expect(await pathsKept(profile)).toEqual([]);
  await chooseBringBack(first);
  await expect.poll(() => pathsKept(profile)).toHaveLength(1);
  await chooseBringBack(first);
  await expect
    .poll(() => readFile(path.join(profile, 'windows.json'), 'utf8'))
    .toBe('{"version":1,"windows":[]}');
  await first.quit();

  const again = await start();
  await again.page.getByRole('row', { name: /acme/ }).waitFor();
  const { page: opened } = await openOrgWindow(again, 'acme');
  await opened.locator('#username').waitFor();
  expect(framesOf(again)).toHaveLength(1);
});

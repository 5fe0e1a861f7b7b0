import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './launch-app.ts';
import { addOrgHere, orgRow, type AddOrgEntries } from './add-org.ts';
import type { Person } from './sign-in-page.ts';

/** A window of an org that has just opened: the org's page, and our frame above it. */
export interface OpenedWindow {
  readonly page: Page;
  readonly frame: Page;
}

/** Presses `Open` in an org's row and gives the org's page in the window that opens. */
export async function openOrg(app: RunningApp, name: string): Promise<Page> {
  return (await openOrgWindow(app, name)).page;
}

/** Presses `Open` in an org's row and gives the window that opens. */
export function openOrgWindow(app: RunningApp, name: string): Promise<OpenedWindow> {
  return nextOrgWindow(app, () =>
    orgRow(app.page, name).getByRole('button', { name: 'Open', exact: true }).click(),
  );
}

/** Signs in to an org in our window, opens it, and waits until its page says whose it is. */
export async function openAddedOrg(
  app: RunningApp,
  entries: AddOrgEntries,
  person: Person,
): Promise<OpenedWindow> {
  await addOrgHere(app, entries, person);
  const opened = await openOrgWindow(app, entries.alias ?? person.username);
  await opened.page.locator('#username').waitFor();
  return opened;
}

/** The org window that opens while `act` is done. */
export async function nextOrgWindow(app: RunningApp, act: () => Promise<unknown>): Promise<OpenedWindow> {
  const before = new Set(app.electron.windows());
  await act();
  const opened = () => app.electron.windows().filter((page) => !before.has(page));
  await expect.poll(() => opened().filter(isFrame).length).toBe(1);
  await expect.poll(() => opened().length).toBe(2);
  const frame = opened().find(isFrame);
  const page = opened().find((one) => !isFrame(one));
  if (frame === undefined || page === undefined) throw new Error('no org window opened');
  // The frame is a page of its own, and may come after the org's.
  await expect(frame.getByRole('banner')).toBeVisible();
  return { page, frame };
}

/** Whether a page is the frame of an org's window. */
export const isFrame = (page: Page): boolean => page.url().endsWith('/frame.html');

/** Presses `Copy token` in an org's row and gives what is on the clipboard afterwards. */
export async function copyToken(app: RunningApp, name: string): Promise<string> {
  await orgRow(app.page, name).getByRole('button', { name: 'Copy token' }).click();
  await expect(app.page.getByRole('status').filter({ hasText: 'clipboard' })).toBeVisible();
  return clipboardText(app);
}

export function clipboardText(app: RunningApp): Promise<string> {
  return app.electron.evaluate(({ clipboard }) => clipboard.readText());
}

/** Chooses an item of a row's `More` menu. */
export async function chooseMore(app: RunningApp, name: string, item: string): Promise<void> {
  await orgRow(app.page, name).getByRole('button', { name: 'More' }).click();
  await app.page.getByRole('menuitem', { name: item }).click();
}

/** The titles of all windows, as the window system shows them. */
export function windowTitles(app: RunningApp): Promise<readonly string[]> {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
}

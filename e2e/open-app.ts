import { expect, type Page } from '@playwright/test';
import type { RunningApp } from './launch-app.ts';
import { orgRow } from './add-org.ts';

/** Presses `Open` in an org's row and gives the page of its window, which may have been open already. */
export async function openOrg(app: RunningApp, name: string): Promise<Page> {
  const before = new Set(app.electron.windows());
  await orgRow(app.page, name).getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(() => app.electron.windows().filter((page) => !before.has(page)).length).toBe(1);
  const opened = app.electron.windows().find((page) => !before.has(page));
  if (opened === undefined) throw new Error('no window opened');
  return opened;
}

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

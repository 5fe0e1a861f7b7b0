import { addOrgHere } from './add-org.ts';
import { chooseInMenu } from './choose-in-menu.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { openOrgWindow } from './open-app.ts';
import { sandboxOrg } from './practice-people.ts';

const settings = (app: RunningApp) => app.page.getByRole('dialog', { name: 'Settings' });
const isDark = (app: RunningApp) =>
  app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

test('the menu opens the settings; a theme and high contrast are there at once, and after a restart', async ({
  start,
}) => {
  const first = await start();
  await chooseInMenu(first, 'settings');
  await expect(settings(first)).toBeVisible();
  expect(await isDark(first)).toBe(false);
  await settings(first).getByLabel('Theme').selectOption('Dark');
  await expect.poll(() => isDark(first)).toBe(true);
  await settings(first).getByRole('switch', { name: 'High contrast' }).click();
  await expect(first.page.locator('html')).toHaveAttribute('data-contrast', 'more');
  await first.quit();

  const second = await start();
  // Not by what the page prefers: Playwright has that reset when it takes hold of a page on the host.
  expect(await second.electron.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await expect(second.page.locator('html')).toHaveAttribute('data-contrast', 'more');
});

test('high contrast reaches the frame of an org’s window, at once and after a restart', async ({
  start,
  practice,
  entriesFor,
}) => {
  const { org, ann } = sandboxOrg(practice);
  const first = await start();
  await addOrgHere(first, entriesFor(org.loginUrl), ann);
  const { frame } = await openOrgWindow(first, ann.username);
  await expect(frame.locator('html')).toHaveAttribute('data-contrast', 'normal');
  await first.page.getByRole('button', { name: 'Settings', exact: true }).click();
  await settings(first).getByRole('switch', { name: 'High contrast' }).click();
  await expect(frame.locator('html')).toHaveAttribute('data-contrast', 'more');
  await first.quit();

  const second = await start();
  const { frame: again } = await openOrgWindow(second, ann.username);
  await expect(again.locator('html')).toHaveAttribute('data-contrast', 'more');
});

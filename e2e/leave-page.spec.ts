import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { openAddedOrg } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

const LIST = '/lightning/o/Account/list';

/** Answers the question about a page that does not want to go, and gives what was asked. */
async function answerLeave(
  app: RunningApp,
  answer: 'Leave' | 'Stay',
): Promise<() => Promise<readonly string[]>> {
  await app.electron.evaluate(({ dialog }, button) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'leaveQuestions', asked);
    const press = (options: unknown): number => {
      const { message, buttons } = options as {
        readonly message: string;
        readonly buttons: readonly string[];
      };
      asked.push(message);
      return buttons.indexOf(button);
    };
    Reflect.set(dialog, 'showMessageBox', (...given: unknown[]) =>
      Promise.resolve({ response: press(given.at(-1)), checkboxChecked: false }),
    );
    Reflect.set(dialog, 'showMessageBoxSync', (...given: unknown[]) => press(given.at(-1)));
  }, answer);
  return async () =>
    z
      .array(z.string())
      .parse(await app.electron.evaluate((): unknown => Reflect.get(globalThis, 'leaveQuestions')));
}

/** A page with changes that are not saved: it asks to stay, as it may once the person has touched it. */
async function wantToStay(page: Page): Promise<void> {
  // Without a listener, Playwright would answer the question itself, with "leave", before the host can.
  page.on('dialog', () => undefined);
  await page.evaluate(() => {
    addEventListener('beforeunload', (event) => event.preventDefault());
    document.body.append(
      Object.assign(document.createElement('p'), { id: 'half', textContent: 'half an account' }),
    );
  });
  await page.locator('body').click();
}

/** Asked of the page itself: Playwright takes a navigation that was given up for one that is still on its way. */
const isThere = (page: Page) => page.evaluate(() => document.getElementById('half') !== null);

const QUESTION = 'Leave this page?';

test('a tab with changes that are not saved is closed, and Latchkey quits, only by the person’s word', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await wantToStay(page);
  const before = new Set(latchkey.electron.windows());
  await frame.getByRole('button', { name: 'New tab' }).click();
  const opened = () => latchkey.electron.windows().find((one) => !before.has(one));
  await expect.poll(() => opened() !== undefined).toBe(true);
  await opened()?.locator('#username').waitFor();
  await expect(frame.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
  await wantToStay(page);
  const tabs = frame.getByRole('tab');
  const closeShown = () =>
    frame
      .locator('[data-active]')
      .getByRole('button', { name: /^Close / })
      .click();
  const asked = await answerLeave(latchkey, 'Stay');
  await tabs.first().click();
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await closeShown();
  await expect.poll(asked).toEqual([QUESTION]);
  await expect(tabs).toHaveCount(2);
  expect(await isThere(page)).toBe(true);

  await tabs.nth(1).click();
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await latchkey.electron.evaluate(({ app }) => app.quit());
  await expect.poll(asked).toEqual([QUESTION, QUESTION]);
  // The page that is asked about is the one that is seen.
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await expect(tabs).toHaveCount(2);
  expect(await isThere(page)).toBe(true);
  await expect(latchkey.page.getByRole('row', { name: new RegExp(ann.username) })).toBeVisible();

  const left = await answerLeave(latchkey, 'Leave');
  await closeShown();
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(await left()).toEqual([QUESTION]);
  await expect(tabs).toHaveCount(1);
});

test('a page that goes elsewhere by itself asks the same, and once', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  const first = page.url();
  await wantToStay(page);
  const go = () => page.evaluate((to) => void (location.href = to), LIST);

  const asked = await answerLeave(latchkey, 'Stay');
  await go();
  await expect.poll(asked).toEqual([QUESTION]);
  expect(await isThere(page)).toBe(true);
  expect(page.url()).toBe(first);

  const left = await answerLeave(latchkey, 'Leave');
  await go();
  await expect(page.locator('#path')).toHaveText(LIST);
  expect(await left()).toEqual([QUESTION]);
});

import type { Page } from '@playwright/test';
import { chooseInMenu } from './choose-in-menu.ts';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { isFrame, openAddedOrg } from './open-app.ts';
import { sandboxOrg } from './practice-people.ts';

test('a window in the background gives its pages up, and loads them where they were when it is looked at', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = sandboxOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await page.goto(`${org.instanceUrl}/lightning/o/Account/home`);
  const shown = page.url();
  await expect(frame.getByRole('tab')).toHaveCount(1);

  await hibernate(latchkey);
  await expect.poll(() => pagesOfOrg(latchkey)).toHaveLength(0);
  await expect(frame.getByRole('tab')).toHaveCount(1);
  await expect(frame.locator('[data-asleep]')).toHaveCount(1);

  await latchkey.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('/frame.html'))
      ?.focus(),
  );
  await expect.poll(() => pagesOfOrg(latchkey)).toHaveLength(1);
  const [woken] = pagesOfOrg(latchkey);
  await woken?.getByText(ann.username).first().waitFor();
  expect(woken?.url()).toBe(shown);
  await expect(frame.locator('[data-asleep]')).toHaveCount(0);
});

test('a page that was typed into, or does not want to go, stays awake', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = sandboxOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  // Without a listener, Playwright would answer the question itself, with "leave", before the host can.
  page.on('dialog', () => undefined);
  await page.evaluate(() => {
    const stay = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', stay);
    Reflect.set(globalThis, 'letGo', () => removeEventListener('beforeunload', stay));
    document.title = 'half an account';
  });
  // A page may only ask to stay after the person has touched it.
  await page.locator('body').click();
  await hibernate(latchkey);
  await expect(frame.getByRole('tab', { name: 'half an account' })).toBeVisible();
  expect(await titleOf(page)).toBe('half an account');
  await expect(frame.locator('[data-asleep]')).toHaveCount(0);

  await page.evaluate(() => (Reflect.get(globalThis, 'letGo') as () => void)());
  await latchkey.electron.evaluate(({ webContents }) => {
    const key = { type: 'keyDown', key: 'x', control: false, meta: false, alt: false, shift: false };
    for (const contents of webContents.getAllWebContents()) {
      if (!contents.getURL().includes('/lightning')) continue;
      contents.emit('before-input-event', { preventDefault: () => undefined }, key);
    }
  });
  await hibernate(latchkey);
  await expect(frame.locator('[data-asleep]')).toHaveCount(0);
  expect(await titleOf(page)).toBe('half an account');
});

const pagesOfOrg = (app: RunningApp): readonly Page[] =>
  app.electron.windows().filter((page) => page !== app.page && !isFrame(page));

/** Read in the page's own world: Playwright's may be that of the document before, where it found the page as it navigated. */
const titleOf = (page: Page): Promise<string> => page.evaluate(() => document.title);

/** Looks at the list, and lets the windows in the background hibernate. */
async function hibernate(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('/index.html'))
      ?.focus();
  });
  await chooseInMenu(app, 'hibernate-now');
}

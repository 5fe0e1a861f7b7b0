import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { openAddedOrg } from './open-app.ts';
import { productionOrg } from './practice-people.ts';
import { TRIAL } from './salesforce/trial-pages/trial-pages.ts';

/** Calls an attack of the practice's hostile page: a function of `window.hostile` (trial-pages/hostile.js). */
const attack = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((which) => {
    const hostile = Reflect.get(globalThis, 'hostile') as Record<string, () => unknown>;
    return hostile[which]?.();
  }, name);

const windowsOf = (app: RunningApp) => app.electron.windows().length;

test('single sign-on passes through another site and back; a link of that site’s kind does not', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);

  // Not met yet: an ordinary page of the org cannot lead there.
  const before = page.url();
  await page.evaluate((to) => void (location.href = to), `${practice.identityProvider}/help`);
  await expect.poll(() => page.evaluate(() => document.readyState).catch(() => 'gone')).toBe('complete');
  expect(page.url()).toBe(before);

  await page.getByRole('link', { name: 'Log Out' }).click();
  await page.getByRole('link', { name: 'Use Practice Identity' }).click();
  await page.getByLabel('Company username').fill(ann.username);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'It is me' }).click();
  await expect(page.locator('#username')).toHaveText(ann.username);
  expect(new URL(page.url()).origin).toBe(org.instanceUrl);
});

test.describe('with the hosts that real orgs have', () => {
  test.use({ secondHosts: true });

  test('a hostile page of an org gets hold of nothing, and its look-alike stays below the frame', async ({
    latchkey,
    practice,
    entriesFor,
  }) => {
    const { org, ann } = productionOrg(practice);
    const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
    await page.goto(new URL(TRIAL.hostile, page.url()).href);
    const banner = frame.getByRole('banner', { name: 'Org' });
    // The frame measures itself once it is shown; until then its place is a guess.
    await expect.poll(() => measured(latchkey)).toBe(true);
    const placed = await places(latchkey);
    const heard = await heardFrom(latchkey);

    for (const name of ['names', 'walk', 'reachApp', 'permissions', 'moveTop', 'resizeWindow', 'drawFrame']) {
      expect(await attack(page, name), name).toEqual([]);
    }
    // Both lie in the same window: the page begins where the frame ends, and neither moved.
    expect(await places(latchkey)).toEqual(placed);
    const box = await banner.boundingBox();
    expect(box?.height).toBeGreaterThan(0);
    for (const { y, height, windowHeight } of placed) {
      expect(y).toBeGreaterThanOrEqual(Math.floor((box?.y ?? 0) + (box?.height ?? 0)));
      expect(y + height).toBeLessThanOrEqual(windowHeight);
    }
    await expect(banner).toContainText(ann.username);
    await expect(banner).toContainText(/production/i);
    expect(await heardFrom(latchkey)).toBe(heard);

    const windows = windowsOf(latchkey);
    const began = performance.now();
    const opened = await attack(page, 'storm');
    // The limits hold for any ten seconds; on a slow computer the storm lasts longer.
    const spans = 1 + Math.floor((performance.now() - began) / 10_000);
    expect(opened).toBeLessThanOrEqual(20 * spans);
    expect(windowsOf(latchkey) - windows).toBeLessThanOrEqual(20 * spans);
    expect((await latchkey.opened()).length).toBeLessThanOrEqual(10 * spans);
  });
});

/** Requests that the app has heard from any page. */
const heardFrom = async (app: RunningApp) =>
  (await app.messages()).filter(({ direction }) => direction === 'request').length;

/** Whether the frame's last measurement is what the page is placed by. */
async function measured(app: RunningApp): Promise<boolean> {
  const asked = (await app.messages()).findLast(
    ({ direction, channel }) => direction === 'request' && channel === 'frame:setFrameHeight',
  );
  const [place] = await places(app);
  return asked?.text === `[{"height":${place?.y ?? 'none'}}]`;
}

/** Where each page of an org lies in its window. */
function places(app: RunningApp) {
  return app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.contentView.children.length > 0)
      .flatMap((window) =>
        window.contentView.children.map((view) => {
          const { x, y, width, height } = view.getBounds();
          const [windowWidth = 0, windowHeight = 0] = window.getContentSize();
          return { x, y, width, height, windowWidth, windowHeight };
        }),
      ),
  );
}

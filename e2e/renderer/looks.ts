import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';

/** What can be said of how a page looks, in the light and in the dark. */
export interface Looks {
  /** Fails when axe finds anything serious on the page as it is now: by any rule in its scheme, by colour in both. */
  readonly isAccessible: () => Promise<void>;
  /**
   * Takes a picture in each scheme (`name.png`, `name.dark.png`; of a page that is dark already just the one) for the
   * person who looks at them; where is set by LATCHKEY_PICTURES, else none is taken.
   */
  readonly picture: (name: string) => Promise<void>;
}

export function lookAt(page: Page): Looks {
  return {
    isAccessible: async () => {
      await expectAccessible(page);
      await inOtherScheme(page, () => expectAccessible(page, COLOUR_RULES));
    },
    picture: async (name) => {
      const folder = process.env['LATCHKEY_PICTURES'];
      if (folder === undefined) return;
      const dark = await isDark(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      if (dark) return;
      await inOtherScheme(page, () => page.screenshot({ path: join(folder, `${name}.dark.png`) }));
    },
  };
}

/** Collects what the page complains about on its console: a refused style or script is told there, and nowhere else. */
export function watchComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** axe's rules whose answer changes with the scheme: those that compare colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** @param rules all of axe's when left out */
async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // In one go: nothing here has frames, for which axe would otherwise open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

/** Does something with the page as it is now in the dark, or in the light when it is dark; then all is as before. */
async function inOtherScheme(page: Page, work: () => Promise<unknown>): Promise<void> {
  const dark = await isDark(page);
  await changeScheme(page, dark ? 'light' : 'dark');
  await work();
  await changeScheme(page, dark ? 'dark' : 'light');
}

async function changeScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // Halfway from one scheme's colours to the other's nothing can be said about them.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
  });
}

import type { Locator, Page } from '@playwright/test';
import { de } from '../../renderer/text/de.ts';
import { en } from '../../renderer/text/en.ts';
import { LANDING_PAGE_NAMES } from '../../shared/text/landing-page-names.ts';
import { expectWhole, SIZES } from './expect-whole.ts';
import { expect, test } from './fixtures.ts';
import { org, practiceApp, savedApp, scenario } from './scenario.ts';

/** In German, whatever the browser of these tests speaks. */
test.beforeEach(({ page }) => page.addInitScript("globalThis.latchkeyLanguage = 'de'"));

const orgs = [
  org(1, { alias: 'ACME', kind: 'production' }),
  org(2, { alias: 'W'.repeat(60), kind: 'sandbox', state: 'needs-sign-in' }),
  org(3, { alias: 'Globex', kind: 'scratch' }),
];
const clientApps = [savedApp, practiceApp];
const some = scenario({ orgs, clientApps });

const button = (scope: Page | Locator, name: string) => scope.getByRole('button', { name, exact: true });
const tool = (name: string) => (page: Page) => button(page, name).first().click();
const fromRow = (entry: string) => async (page: Page) => {
  await button(page.getByRole('row', { name: /^ACME/u }), de.list.more).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
};

/** How a person gets there in German. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  list: (page) => page.getByRole('row').first().waitFor(),
  'row-menu': (page) => button(page.getByRole('row', { name: /^ACME/u }), de.list.more).click(),
  'add-org': tool(de.toolbar.addOrg),
  'client-apps': tool(de.toolbar.clientApps),
  settings: tool(de.settings.open),
  palette: (page) => page.keyboard.press('ControlOrMeta+k'),
  shortcuts: (page) => page.keyboard.press('?'),
  'open-at': fromRow(de.openPages.at.menu),
  rename: fromRow(de.list.rename),
  remove: fromRow(de.list.remove),
};

for (const [name, reach] of Object.entries(SCREENS)) {
  test(`in German, ${name} has no English left, and is whole and accessible`, async ({ page, latchkey }) => {
    await page.setViewportSize(SIZES[0]);
    await latchkey.open(some);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await reach(page);
    expect(await englishOn(page)).toEqual([]);
    await latchkey.isAccessible();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expectWhole(page, size);
      await latchkey.picture(`de-${name}-${size.width}`);
    }
  });
}

test('in German, the first screen has no English left', async ({ page, latchkey }) => {
  await latchkey.open(scenario());
  await expect(button(page, de.empty.addOrg)).toBeVisible();
  expect(await englishOn(page)).toEqual([]);
  await latchkey.picture('de-empty');
});

test('in German, pages of Setup have the names of the German Setup, and are found by the English ones too', async ({
  page,
  latchkey,
}) => {
  await latchkey.open(some);
  await page.keyboard.press('ControlOrMeta+k');
  for (const typed of ['acme benutzer', 'acme users']) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(typed);
    await expect(page.getByRole('option').first()).toContainText(de.palette.openAt('Benutzer'));
  }
});

test('in German, the palette has room for the whole name of every page', async ({ page, latchkey }) => {
  await page.setViewportSize({ width: 980, height: 680 });
  await latchkey.open(some);
  await page.keyboard.press('ControlOrMeta+k');
  for (const name of Object.values(LANDING_PAGE_NAMES.de)) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(`acme ${name}`);
    const title = page.getByRole('option').first().locator('.palette-title');
    await expect(title).toHaveText(de.palette.openAt(name));
    expect(await title.evaluate((one) => one.scrollWidth > one.clientWidth), name).toBe(false);
  }
  await latchkey.picture('de-palette-long');
});

test('in German, keys are written as German keyboards name them', async ({ page, latchkey }) => {
  await latchkey.open(scenario({ orgs, settings: { switcherShortcut: 'Control+Shift+Space' } }));
  await tool(de.settings.open)(page);
  await expect(page.getByLabel(de.desktop.shortcut.name)).toHaveValue('Strg+Umschalt+Leertaste');
});

/** What English says and German does not; and the small words that no German sentence has. */
const GERMAN = new Set([...leaves(de), ...Object.values(LANDING_PAGE_NAMES.de)]);
const ENGLISH = new Set(leaves(en).filter((text) => !GERMAN.has(text)));
const SMALL_WORDS = /\b(the|your|with|this|and|from|are|not|is|to|of)\b/iu;

async function englishOn(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const texts = [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => [
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent),
      ...['aria-label', 'aria-description', 'placeholder', 'title'].map((name) => element.getAttribute(name)),
    ]);
    return [document.title, ...texts].flatMap((text) =>
      text === null || text.trim() === '' ? [] : [text.trim()],
    );
  });
  return said.filter((text) => ENGLISH.has(text) || SMALL_WORDS.test(text));
}

/** Every text of a language that is not made from foreign words. */
function leaves(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(leaves) : [];
}

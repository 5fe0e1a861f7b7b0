import type { Page } from '@playwright/test';
import { de } from '../../renderer/text/de.ts';
import { en } from '../../renderer/text/en.ts';
import { expect, test } from './fixtures.ts';
import { manyOrgs, scenario } from './scenario.ts';

const orgs = manyOrgs(5);
const WIDTHS = [1100, 1020, 1019, 980, 900, 899, 890, 889, 820, 819, 760, 560, 559, 550, 520, 519, 440, 350];

for (const [language, words] of Object.entries({ en, de })) {
  test(`in ${language}, search and tools stand on one line at every width, each by its name`, async ({
    page,
    latchkey,
  }) => {
    await page.addInitScript(`globalThis.latchkeyLanguage = '${language}'`);
    await latchkey.open(scenario({ orgs }));
    const names = [
      words.toolbar.addOrg,
      words.life.tree.toggle,
      words.check.all,
      words.openPages.paste.button,
      words.toolbar.clientApps,
      words.settings.open,
    ];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 400 });
      await expect.poll(() => misplaced(page, names, words.search.label), `at ${width}`).toEqual([]);
    }
    await latchkey.isAccessible();
    await latchkey.picture(`toolbar-${language}-350`);
  });
}

test('a tool that shows its icon alone tells its name to whoever points at it or comes to it by key', async ({
  page,
  latchkey,
}) => {
  await page.setViewportSize({ width: 550, height: 360 });
  await latchkey.open(scenario({ orgs }));
  const tool = page.getByRole('button', { name: en.openPages.paste.button, exact: true });
  await expect(tool).not.toContainText(en.openPages.paste.button);
  await page.mouse.move(300, 300);
  await tool.hover();
  await expect(page.getByRole('tooltip')).toHaveText(en.openPages.paste.button);
  await page.getByRole('button', { name: en.toolbar.addOrg, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tooltip')).toHaveText(en.check.all);
  await latchkey.isAccessible();
  await latchkey.picture('toolbar-tooltip');
});

test('what can be done with selected orgs is one line of icons in a narrow window', async ({
  page,
  latchkey,
}) => {
  await page.setViewportSize({ width: 550, height: 360 });
  await latchkey.open(scenario({ orgs }));
  await page.getByRole('row').first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  const bar = page.getByRole('toolbar', { name: en.marks.bulk.label });
  const remove = bar.getByRole('button', { name: en.marks.bulk.remove, exact: true });
  await expect(remove).toBeVisible();
  const tops = await bar
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(8);
  await latchkey.picture('bulk-bar-550');
});

for (const search of ['', 'acme']) {
  test(`a notice stands off from what is below it, ${search === '' ? 'the list' : 'what was found'}`, async ({
    page,
    latchkey,
  }) => {
    const notices = [
      { id: 'a', severity: 'warning', message: 'The list of orgs was damaged.' },
      { id: 'b', severity: 'info', message: 'It was restored.' },
    ] as const;
    await latchkey.open(scenario({ orgs, status: { notices } }));
    await page.getByRole('searchbox').fill(search);
    const next = search === '' ? page.locator('.orgs-frame').last() : page.locator('.search-summary');
    await expect(next).toBeVisible();
    const gap = async () => {
      const [above, below] = await Promise.all([
        page.locator('.notice').last().boundingBox(),
        next.boundingBox(),
      ]);
      return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
    };
    await expect.poll(gap).toBe(10);
  });
}

/** What of the toolbar is not beside the others, not inside the window, or leaves no room to type in. */
function misplaced(page: Page, names: readonly string[], search: string): Promise<readonly string[]> {
  return page.evaluate(
    ([wanted, label]) => {
      const toolbar = document.querySelector('.toolbar');
      const find = (name: string) =>
        [...(toolbar?.querySelectorAll('button, input') ?? [])].find(
          (one) => one.getAttribute('aria-label') === name,
        );
      const field = find(label)?.getBoundingClientRect();
      const boxes = wanted.map((name) => [name, find(name)?.getBoundingClientRect()] as const);
      const middle = (box: DOMRect) => (box.top + box.bottom) / 2;
      const isBad = (box: DOMRect | undefined) =>
        box === undefined ||
        field === undefined ||
        Math.abs(middle(box) - middle(field)) > 2 ||
        box.left < field.right ||
        box.right > innerWidth;
      return [
        ...boxes.filter(([, box]) => isBad(box)).map(([name]) => name),
        ...(field === undefined || field.width < 90 ? [`no room to search: ${field?.width ?? 0}`] : []),
      ];
    },
    [names, search] as const,
  );
}

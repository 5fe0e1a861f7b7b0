import { expect, test } from './fixtures.ts';
import { expectWhole, SIZES } from './expect-whole.ts';
import { SCREENS } from './screens.ts';
import { manyOrgs, scenario } from './scenario.ts';

for (const { name, scenario, reach, back } of SCREENS) {
  test(`${name}: reached by keys alone, accessible, whole at every size, left with the focus where it was`, async ({
    page,
    latchkey,
  }) => {
    await page.setViewportSize(SIZES[0]);
    await latchkey.open(scenario);
    await reach(page, latchkey);
    await latchkey.isAccessible();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expectWhole(page, size);
      await latchkey.picture(`${name}-${size.width}`);
    }
    if (back === undefined) return;
    await page.setViewportSize(SIZES[0]);
    await page.keyboard.press('Escape');
    await expect(back(page)).toBeFocused();
  });
}

for (const count of [1, 5, 500]) {
  test(`${count} orgs are whole at every size`, async ({ page, latchkey }) => {
    await latchkey.open(scenario({ orgs: manyOrgs(count) }));
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expectWhole(page, size);
      await latchkey.picture(`orgs-${count}-${size.width}`);
    }
  });
}

import { test as base } from '@playwright/test';
import { CATALOGUE } from '../shared/oauth-errors.ts';
import { createCatalogueStage, type CatalogueStage } from './catalogue/catalogue-stage.ts';
import { CATALOGUE_CASES } from './catalogue/catalogue-cases.ts';
import { expectExplanation } from './catalogue/expect-explanation.ts';
import { findLeaks } from './find-leaks.ts';
import { expect } from './fixtures.ts';
import { withPracticeStage } from './practice-stage.ts';

/** One app for all cases: what is tested is what it says, not how it starts. */
const test = base.extend<object, { readonly stage: CatalogueStage }>({
  stage: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
    async ({}, use) => {
      await withPracticeStage(async (stage) => {
        const app = await stage.start();
        await use(createCatalogueStage(app, stage));
        await app.quit();
        const said = (await app.messages()).map(({ direction, channel, text }) => ({
          name: `the ${direction} ${channel}`,
          content: Buffer.from(text),
        }));
        expect(findLeaks(stage.practice.issued.tokens(), said)).toEqual([]);
      });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

// In order and in one worker: each case resets the practice, and only those that need an org wait for one.
test.describe.configure({ mode: 'default' });

for (const { entry: id, by, fail } of CATALOGUE_CASES) {
  test(`${id}${by === undefined ? '' : `, ${by}`}: says what Salesforce said, why, and what to do`, async ({
    stage,
  }) => {
    const entry = CATALOGUE.find((one) => one.id === id);
    if (entry === undefined) throw new Error(`The catalogue has no entry ${id}`);
    await stage.reset();
    await expectExplanation(stage, await fail(stage), entry);
  });
}

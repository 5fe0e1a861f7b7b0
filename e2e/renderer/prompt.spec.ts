import { expect, test as base } from '@playwright/test';
import type { Prompt } from '../../shared/prompt-contract.ts';
import { buildPages } from './build-pages.ts';
import { lookAt, watchComplaints, type Looks } from './looks.ts';
import { servePage } from './page-server.ts';

interface PromptPage extends Looks {
  readonly open: (prompt: Prompt) => Promise<void>;
  /** What the page answered to the main process, in its order. */
  readonly answers: () => Promise<readonly unknown[]>;
}

const test = base.extend<{ readonly prompt: PromptPage }, { readonly site: string }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
    async ({}, use) => {
      const server = await servePage(await buildPages());
      await use(`${server.url}prompt.html`);
      server.close();
    },
    { scope: 'worker' },
  ],
  prompt: async ({ page, site }, use) => {
    const complaints = watchComplaints(page);
    await page.setViewportSize({ width: 460, height: 340 });
    await use({
      open: async (prompt) => {
        await page.addInitScript((told) => {
          const answers: unknown[] = [];
          Object.assign(window, {
            answers,
            promptBridge: {
              getPrompt: () => Promise.resolve({ ok: true, value: told }),
              answerPrompt: (answer: unknown) => {
                answers.push(answer);
                return Promise.resolve({ ok: true, value: null });
              },
            },
          });
        }, prompt);
        await page.goto(site);
      },
      answers: () => page.evaluate(() => Reflect.get(window, 'answers') as readonly unknown[]),
      ...lookAt(page),
    });
    expect(complaints, 'the page complains about nothing').toEqual([]);
  },
});

const acme = {
  alias: 'acme-prod',
  kind: 'production',
  organizationName: 'Acme Corporation',
  username: 'ada@acme.test',
} as const;

test('an org’s alias is typed before it is done; the button waits for it', async ({ page, prompt }) => {
  await prompt.open({ act: 'copy', orgs: [acme], expected: acme.alias });
  const field = page.getByLabel('Type acme-prod to go on');
  await expect(field).toBeFocused();
  await expect(page.getByText('Production', { exact: true })).toBeVisible();
  await page.keyboard.type('acme-uat');
  await expect(page.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCSS('opacity', '0.5');
  await page.keyboard.press('Enter');
  expect(await prompt.answers()).toEqual([]);
  await prompt.isAccessible();
  await field.fill('Acme-Prod');
  await expect(page.getByRole('button', { name: 'Copy' })).toBeEnabled();
  await prompt.isAccessible();
  await prompt.picture('prompt-copy');
  await page.keyboard.press('Enter');
  expect(await prompt.answers()).toEqual([{ typed: 'Acme-Prod' }]);
});

test('Escape and Cancel turn away', async ({ page, prompt }) => {
  await prompt.open({ act: 'log-in-as', orgs: [acme], expected: acme.alias });
  await expect(page.getByLabel('Type acme-prod to go on')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await prompt.answers()).toEqual([{ typed: null }, { typed: null }]);
});

test('several orgs are named as far as there is room, also with long and hostile names', async ({
  page,
  prompt,
}) => {
  const orgs = Array.from({ length: 12 }, (_, number) => ({
    ...acme,
    alias: number === 0 ? 'x'.repeat(60) : `<b>acme ${number}</b>`,
    username: `a.very.long.user.name.indeed.${number}@acme.with.a.long.name.example`,
  }));
  await prompt.open({ act: 'open-several', orgs, expected: 'production' });
  await expect(page.getByText('and 10 more')).toBeVisible();
  await expect(page.getByText('<b>acme 1</b>')).toBeVisible();
  await page.getByLabel('Type production to go on').fill('production');
  await prompt.isAccessible();
  await prompt.picture('prompt-several');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
  await page.getByRole('button', { name: 'Open all' }).click();
  expect(await prompt.answers()).toEqual([{ typed: 'production' }]);
});

for (const language of ['en', 'de']) {
  test(`in ${language}, what has to be typed and the buttons are in sight, however long the names are`, async ({
    page,
    prompt,
  }) => {
    await page.addInitScript(`globalThis.latchkeyLanguage = '${language}'`);
    const alias = 'W'.repeat(60);
    const orgs = [{ ...acme, alias }, acme, acme];
    for (const asked of [
      { act: 'copy', orgs: [{ ...acme, alias }], expected: alias },
      { act: 'open-several', orgs, expected: 'Produktion' },
    ] as const) {
      await prompt.open(asked);
      const label = page.locator('label');
      await expect(label).toContainText(asked.expected);
      expect(await label.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
      await expect(page.locator('input')).toBeInViewport({ ratio: 1 });
      for (const button of await page.getByRole('button').all()) {
        await expect(button).toBeInViewport({ ratio: 1 });
      }
      await prompt.picture(`prompt-long-${language}-${asked.act}`);
    }
  });
}

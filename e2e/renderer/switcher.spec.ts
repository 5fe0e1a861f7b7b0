import { expect, test as base } from '@playwright/test';
import type { OrgSummary } from '../../shared/org.ts';
import { buildPages } from './build-pages.ts';
import { lookAt, watchComplaints, type Looks } from './looks.ts';
import { servePage } from './page-server.ts';
import { deadRefreshToken, manyOrgs, org, orgKey } from './scenario.ts';

interface SwitcherPage extends Looks {
  readonly open: (orgs: readonly OrgSummary[], copy?: unknown) => Promise<void>;
  /** What the page asked of the main process besides the list, in its order. */
  readonly calls: () => Promise<readonly unknown[]>;
  readonly summon: (orgs: readonly OrgSummary[]) => Promise<void>;
}

const test = base.extend<{ readonly switcher: SwitcherPage }, { readonly site: string }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
    async ({}, use) => {
      const server = await servePage(await buildPages());
      await use(`${server.url}switcher.html`);
      server.close();
    },
    { scope: 'worker' },
  ],
  switcher: async ({ page, site }, use) => {
    const complaints = watchComplaints(page);
    await page.setViewportSize({ width: 620, height: 420 });
    await use({
      open: async (orgs, copy = { ok: true, value: { orgKey: orgKey(1), clearsAt: 0, format: 'token' } }) => {
        await page.addInitScript(
          (told) => {
            const calls: unknown[] = [];
            const main = { orgs: told.orgs, summon: (): void => undefined };
            const noted = (name: string, answer: unknown) => (request: unknown) => {
              calls.push([name, request]);
              return Promise.resolve(answer);
            };
            const done = { ok: true, value: null };
            Object.assign(window, {
              calls,
              main,
              switcherBridge: {
                listOrgs: () => Promise.resolve({ ok: true, value: { orgs: main.orgs, groups: [] } }),
                openOrg: noted('openOrg', done),
                copyToken: noted('copyToken', told.copy),
                hide: noted('hide', done),
                onSummoned: (listener: () => void) => {
                  main.summon = listener;
                  return () => undefined;
                },
              },
            });
          },
          { orgs, copy },
        );
        await page.goto(site);
        await expect(page.getByRole('combobox', { name: 'Find an org' })).toBeFocused();
      },
      calls: () => page.evaluate(() => Reflect.get(window, 'calls') as readonly unknown[]),
      summon: (orgs) =>
        page.evaluate((now) => {
          const main = Reflect.get(window, 'main') as { orgs: unknown; summon: () => void };
          main.orgs = now;
          main.summon();
        }, orgs),
      ...lookAt(page),
    });
    expect(complaints, 'the page complains about nothing').toEqual([]);
  },
});

test('an org is found by a few letters and opened by Enter, all from the keyboard', async ({
  page,
  switcher,
}) => {
  await switcher.open(manyOrgs(500));
  await expect(page.getByRole('option')).toHaveCount(7);
  await switcher.isAccessible();
  await switcher.picture('switcher');
  await page.keyboard.type('acme prod');
  const first = page.getByRole('option').first();
  await expect(first).toContainText(/acme-prod/);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await switcher.isAccessible();
  await switcher.picture('switcher-found');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const id = (await first.getAttribute('id')) ?? '';
  await page.keyboard.press('Enter');
  expect(await switcher.calls()).toEqual([['openOrg', { orgKey: id.slice('org-'.length) }]]);
});

test('Ctrl+C copies the token of the org that is meant, but what is marked in the field as ever', async ({
  page,
  switcher,
}) => {
  await switcher.open([org(1, { alias: 'acme' }), org(2, { alias: 'other' })]);
  await page.keyboard.type('acme');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await switcher.calls()).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await switcher.calls()).toEqual([['copyToken', { orgKey: orgKey(1) }]]);
});

test('why a token could not be copied is said in the switcher; Escape turns away', async ({
  page,
  switcher,
}) => {
  await switcher.open([org(1, { alias: 'acme' })], { ok: false, error: deadRefreshToken });
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByRole('status')).toContainText('The refresh token of this org is dead');
  await switcher.isAccessible();
  await switcher.picture('switcher-problem');
  await page.keyboard.press('Escape');
  expect(await switcher.calls()).toEqual([
    ['copyToken', { orgKey: orgKey(1) }],
    ['hide', undefined],
  ]);
});

test('each time it comes up it begins anew, with what the list holds then', async ({ page, switcher }) => {
  await switcher.open([]);
  await expect(page.getByRole('status')).toContainText('There are no orgs yet');
  await switcher.picture('switcher-empty');
  await page.keyboard.type('left over');
  await switcher.summon([org(1, { alias: 'fresh' })]);
  await expect(page.getByRole('option')).toHaveText(/fresh/);
  await expect(page.getByRole('combobox')).toHaveValue('');
});

test('long and hostile names stay text within the window', async ({ page, switcher }) => {
  const orgs = [1, 2, 3, 4, 5, 6, 7].map((number) =>
    org(number, {
      alias: number === 1 ? 'x'.repeat(60) : `<img src=x onerror=alert(${number})>`,
      username: `a.very.long.user.name.indeed@${'acme.'.repeat(12)}example`,
      kind: number % 2 === 0 ? 'production' : 'sandbox',
      state: 'needs-sign-in',
    }),
  );
  await switcher.open(orgs);
  await expect(page.getByText('<img src=x onerror=alert(2)>')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await expect(page.getByRole('option').last()).toBeInViewport();
  await switcher.picture('switcher-long');
});

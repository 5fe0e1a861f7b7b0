import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';
import { build as bundle } from 'esbuild';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { Channel, PushEvents } from '../../shared/ipc-contract.ts';
// Brings the declaration of `window.fake` into view; nothing of it runs here.
import type {} from './fake-bridge.ts';
import { servePage } from './page-server.ts';
import type { Scenario } from './scenario.ts';

interface Site {
  readonly url: string;
  /** The fake bridge as a script. */
  readonly fakeBridge: string;
}

/** The page with a pretended main process behind it. */
export interface Latchkey {
  readonly open: (scenario: Scenario) => Promise<void>;
  readonly answerNext: (channel: Channel, answer: unknown) => Promise<void>;
  readonly release: (channel: Channel, answer: unknown) => Promise<void>;
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => Promise<void>;
  /** The requests of every call on `channel` so far. */
  readonly requestsOf: (channel: Channel) => Promise<readonly unknown[]>;
  /** Fails when axe finds anything serious on the page as it is now: by any rule in its scheme, by colour in both. */
  readonly isAccessible: () => Promise<void>;
  /**
   * Takes a picture in each scheme (`name.png`, `name.dark.png`; of a page that is dark already just the one) for the
   * person who looks at them; where is set by LATCHKEY_PICTURES, else none is taken.
   */
  readonly picture: (name: string) => Promise<void>;
}

interface Fixtures {
  readonly latchkey: Latchkey;
}

export const test = base.extend<Fixtures, { readonly site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
    async ({}, use) => {
      // Built by each worker into a folder of its own, so that a test never sees a stale or half-written page.
      const outDir = await mkdtemp(join(tmpdir(), 'latchkey-page-'));
      await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir } });
      const script = await bundle({
        entryPoints: ['e2e/renderer/fake-bridge.ts'],
        bundle: true,
        write: false,
        format: 'iife',
      });
      const server = await servePage(outDir);
      await use({ url: server.url, fakeBridge: script.outputFiles[0]?.text ?? '' });
      server.close();
    },
    { scope: 'worker' },
  ],

  latchkey: async ({ page, site }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(drive(page, site));
    // A refused style, script or connection is told on the console: the production CSP is in force here.
    expect(complaints, 'the page complains about nothing').toEqual([]);
  },
});

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

function drive(page: Page, site: Site): Latchkey {
  return {
    open: async (scenario) => {
      await page.addInitScript({
        content: `window.scenario = ${JSON.stringify(scenario)};\n${site.fakeBridge}`,
      });
      await page.goto(site.url);
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
    },
    answerNext: (channel, answer) =>
      page.evaluate(([name, value]) => window.fake.answerNext(name, value), [channel, answer] as const),
    release: (channel, answer) =>
      page.evaluate(([name, value]) => window.fake.release(name, value), [channel, answer] as const),
    push: (event, payload) =>
      // Handed over as one JSON text: through Playwright's own types the pair of event and payload is lost.
      page.evaluate((text) => {
        const message = JSON.parse(text) as { event: typeof event; payload: typeof payload };
        window.fake.push(message.event, message.payload);
      }, JSON.stringify({ event, payload })),
    requestsOf: (channel) =>
      page.evaluate(
        (name) => window.fake.calls.filter((call) => call.channel === name).map((call) => call.request),
        channel,
      ),
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

export { expect };

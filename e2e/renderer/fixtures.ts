import { expect, type Page, test as base } from '@playwright/test';
import type { Channel, PushEvents } from '../../shared/ipc-contract.ts';
import type { OrgSummary } from '../../shared/org.ts';
// Brings the declaration of `window.fake` into view; nothing of it runs here.
import type {} from './fake-bridge.ts';
import { buildPages, bundleScript } from './build-pages.ts';
import { lookAt, watchComplaints, type Looks } from './looks.ts';
import { servePage } from './page-server.ts';
import type { Scenario } from './scenario.ts';

interface Site {
  readonly url: string;
  /** The fake bridge as a script. */
  readonly fakeBridge: string;
}

/** The page with a pretended main process behind it. */
export interface Latchkey extends Looks {
  readonly open: (scenario: Scenario) => Promise<void>;
  readonly answerNext: (channel: Channel, answer: unknown) => Promise<void>;
  readonly release: (channel: Channel, answer: unknown) => Promise<void>;
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => Promise<void>;
  /** The orgs are these now; without any, those that the page has not been told of yet. */
  readonly tellOrgs: (now?: readonly OrgSummary[]) => Promise<void>;
  /** The requests of every call on `channel` so far. */
  readonly requestsOf: (channel: Channel) => Promise<readonly unknown[]>;
}

interface Fixtures {
  readonly latchkey: Latchkey;
}

export const test = base.extend<Fixtures, { readonly site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
    async ({}, use) => {
      const outDir = await buildPages();
      const fakeBridge = await bundleScript('e2e/renderer/fake-bridge.ts');
      const server = await servePage(outDir);
      await use({ url: server.url, fakeBridge });
      server.close();
    },
    { scope: 'worker' },
  ],

  latchkey: async ({ page, site }, use) => {
    const complaints = watchComplaints(page);
    await use(drive(page, site));
    // A refused style, script or connection is told on the console: the production CSP is in force here.
    expect(complaints, 'the page complains about nothing').toEqual([]);
  },
});

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
    tellOrgs: (now) => page.evaluate((orgs) => window.fake.tellOrgs(orgs), now),
    requestsOf: (channel) =>
      page.evaluate(
        (name) => window.fake.calls.filter((call) => call.channel === name).map((call) => call.request),
        channel,
      ),
    ...lookAt(page),
  };
}

export { expect };

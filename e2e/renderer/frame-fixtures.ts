import { expect, type Page, test as base } from '@playwright/test';
import type { FrameChannel, FrameEvents } from '../../shared/frame-contract.ts';
import { buildPages, bundleScript } from './build-pages.ts';
// Brings the declaration of `window.fakeFrame` into view; nothing of it runs here.
import type { FrameScenario } from './fake-frame-bridge.ts';
import { lookAt, watchComplaints, type Looks } from './looks.ts';
import { servePage } from './page-server.ts';

/** The frame of an org's window with a pretended main process behind it. */
export interface OrgFramePage extends Looks {
  readonly open: (scenario: FrameScenario) => Promise<void>;
  readonly answerNext: (channel: FrameChannel, answer: unknown) => Promise<void>;
  readonly release: (channel: FrameChannel, answer: unknown) => Promise<void>;
  readonly push: <E extends keyof FrameEvents>(event: E, payload: FrameEvents[E]) => Promise<void>;
  /** The requests of every call on `channel` so far. */
  readonly requestsOf: (channel: FrameChannel) => Promise<readonly unknown[]>;
}

interface Site {
  readonly url: string;
  readonly fakeBridge: string;
}

export const test = base.extend<{ readonly orgFrame: OrgFramePage }, { readonly site: Site }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
    async ({}, use) => {
      const server = await servePage(await buildPages());
      const fakeBridge = await bundleScript('e2e/renderer/fake-frame-bridge.ts');
      await use({ url: `${server.url}frame.html`, fakeBridge });
      server.close();
    },
    { scope: 'worker' },
  ],

  orgFrame: async ({ page, site }, use) => {
    const complaints = watchComplaints(page);
    await use(drive(page, site));
    // The production CSP is in force here: what it refuses is told on the console.
    expect(complaints, 'the page complains about nothing').toEqual([]);
  },
});

function drive(page: Page, site: Site): OrgFramePage {
  return {
    open: async (scenario) => {
      await page.addInitScript({
        content: `window.frameScenario = ${JSON.stringify(scenario)};\n${site.fakeBridge}`,
      });
      await page.goto(site.url);
      await expect(page.getByRole('banner', { name: 'Org' })).toBeVisible();
    },
    answerNext: (channel, answer) =>
      page.evaluate(([name, value]) => window.fakeFrame.answerNext(name, value), [channel, answer] as const),
    release: (channel, answer) =>
      page.evaluate(([name, value]) => window.fakeFrame.release(name, value), [channel, answer] as const),
    push: (event, payload) =>
      // Handed over as one JSON text: through Playwright's own types the pair of event and payload is lost.
      page.evaluate((text) => {
        const message = JSON.parse(text) as { event: typeof event; payload: typeof payload };
        window.fakeFrame.push(message.event, message.payload);
      }, JSON.stringify({ event, payload })),
    requestsOf: (channel) =>
      page.evaluate(
        (name) => window.fakeFrame.calls.filter((call) => call.channel === name).map((call) => call.request),
        channel,
      ),
    ...lookAt(page),
  };
}

export { expect };

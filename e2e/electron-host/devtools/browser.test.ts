import { ChildProcess } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Browser } from './browser.ts';
import { BrowserContext } from './browser-context.ts';
import { PipeClient } from './pipe-client.ts';

const requestSchema = z.looseObject({ id: z.number(), method: z.string() });

/** A Chromium that answers each request at once, but keeps its answers about new pages until `tellPages`. */
function setUp() {
  const toChromium = new PassThrough();
  const fromChromium = new PassThrough();
  const client = new PipeClient(toChromium, fromChromium, () => undefined);
  const pages: number[] = [];
  const write = (...messages: readonly object[]) =>
    fromChromium.write(messages.map((message) => `${JSON.stringify(message)}\0`).join(''));
  toChromium.on('data', (data: Buffer) => {
    for (const text of data
      .toString('utf8')
      .split('\0')
      .filter((part) => part !== '')) {
      const { id, method } = requestSchema.parse(JSON.parse(text));
      if (method === 'Target.createTarget') pages.push(id);
      else write({ id, result: { product: 'Chromium/1', userAgent: 'x' } });
    }
  });
  const tellPages = () => {
    const attached = pages.map((id) => ({
      method: 'Target.attachedToTarget',
      params: {
        sessionId: `session-${id}`,
        waitingForDebugger: true,
        targetInfo: { targetId: `page-${id}`, type: 'page', url: '', title: '', attached: true },
      },
    }));
    write(...attached);
    // In one chunk: both answers are there before anything goes on.
    write(...pages.map((id) => ({ id, result: { targetId: `page-${id}` } })));
    return pages.map((id) => `page-${id}`);
  };
  return { client, pages, tellPages };
}

test('pages that are made at the same moment are both pages of the app, and no popups', async () => {
  const { client, pages, tellPages } = setUp();
  const popups: string[] = [];
  const connected = Promise.withResolvers<Browser>();
  const context = new BrowserContext('', () => connected.promise);
  const browser = await Browser.connect(
    { client, process: new ChildProcess() },
    context,
    (popup) => void popups.push(popup.info.targetId),
    () => undefined,
  );
  connected.resolve(browser);
  const made = [browser.createPage(context, { url: '' }), browser.createPage(context, { url: '' })];
  while (pages.length < 2) await new Promise(setImmediate);
  const told = tellPages();
  const targets = await Promise.all(made);
  expect([targets.map(({ info }) => info.targetId), popups]).toEqual([told, []]);
});

import { EventEmitter } from 'node:events';
import type { App, HandlerDetails, WebContents, WindowOpenHandlerResponse } from 'electron';
import { expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createFakeLog } from '../fakes/fake-log.ts';
import { orgPolicy } from './navigation-policy.ts';
import { guardWebContents } from './web-contents-guard.ts';

const ORG = 'https://acme.my.salesforce.com';

/** As much of a page as the guard asks for. */
class FakeContents extends EventEmitter {
  open: (details: Pick<HandlerDetails, 'url'>) => WindowOpenHandlerResponse = () => ({ action: 'deny' });
  getURL = () => `${ORG}/home`;
  setWindowOpenHandler(handler: FakeContents['open']) {
    this.open = handler;
  }
}

/** Only `on` of Electron's app is used. */
function stage() {
  const app = new EventEmitter();
  const opened: string[] = [];
  const log = createFakeLog();
  const browser = {
    find: () => Promise.resolve([]),
    open: (url: string) => {
      opened.push(url);
      return Promise.resolve(ok(null));
    },
  };
  const guard = guardWebContents(app as unknown as App, browser, log, createFakeClock());
  const page = () => {
    const fake = new FakeContents();
    app.emit('web-contents-created', {}, fake);
    return { fake, contents: fake as unknown as WebContents };
  };
  return { guard, opened, log, page };
}

it('a link that the person opens gets the answer that the page’s own window.open would get', () => {
  const { guard, opened, log, page } = stage();
  const { contents } = page();
  guard.assign(contents, orgPolicy(ORG));
  expect(guard.mayOpen(contents, `${ORG}/001`)).toBe(true);
  expect(opened).toEqual([]);
  expect(guard.mayOpen(contents, 'https://example.com/a?code=secret')).toBe(false);
  expect(opened).toEqual(['https://example.com/a?code=secret']);
  for (const url of ['file:///etc/passwd', 'app://latchkey/index.html', 'javascript:alert(1)', 'nothing'])
    expect(guard.mayOpen(contents, url)).toBe(false);
  expect(opened).toHaveLength(1);
  expect(log.lines.join('\n')).not.toContain('secret');
});

it('it counts as one of the pages that may be opened in a while', () => {
  const { guard, page } = stage();
  const { contents, fake } = page();
  guard.assign(contents, orgPolicy(ORG));
  const answers = Array.from({ length: 20 }, () => guard.mayOpen(contents, `${ORG}/001`));
  expect(new Set(answers)).toEqual(new Set([true]));
  expect(guard.mayOpen(contents, `${ORG}/001`)).toBe(false);
  expect(fake.open({ url: `${ORG}/001` })).toEqual({ action: 'deny' });
});

it('contents that nobody has given a policy open nothing', () => {
  const { guard, opened, page } = stage();
  const { contents } = page();
  expect(guard.mayOpen(contents, `${ORG}/001`)).toBe(false);
  expect(opened).toEqual([]);
});

import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { PipeClient } from '../devtools/pipe-client.ts';
import { FrameTree } from '../frames/frame-tree.ts';
import { NavigationTracker } from './navigation-tracker.ts';

const FRAME = 'frame-1';

/** A tracker that Chromium's events reach, and whose commit holds the line until `goOn`. */
function setUp() {
  const fromChromium = new PassThrough();
  const client = new PipeClient(new PassThrough(), fromChromium, () => undefined);
  const history = Promise.withResolvers<undefined>();
  const frames = new FrameTree(
    {
      contentsId: 1,
      frameById: () => undefined,
      childrenOf: () => [],
      evaluateIn: () => Promise.resolve(undefined),
      sendTo: () => undefined,
      reloadFrame: () => false,
      isVisible: true,
    },
    () => 1,
    () => undefined,
  );
  const tracker = new NavigationTracker(
    {
      emit: () => true,
      toElectron: (url) => url,
      committed: () => undefined,
      urlChanged: () => undefined,
      historyChanged: () => history.promise,
      leavingForScheme: () => undefined,
    },
    frames,
  );
  tracker.follow(client.root);
  const tell = (method: string, params: object) => {
    fromChromium.write(`${JSON.stringify({ method, params: { frameId: FRAME, ...params } })}\0`);
  };
  const start = (url: string) =>
    tell('Page.frameStartedNavigating', { url, loaderId: url, navigationType: 'differentDocument' });
  return {
    tracker,
    start,
    announce: (url: string) => tell('Page.frameRequestedNavigation', { url, disposition: 'currentTab' }),
    commit: (url: string) => tell('Page.frameNavigated', { frame: { id: FRAME, url, loaderId: url } }),
    goOn: async () => {
      await new Promise(setImmediate);
      history.resolve(undefined);
      await tracker.line.idle();
      await new Promise(setImmediate);
    },
  };
}

test('a page that goes elsewhere while an earlier navigation still stands in line is asked about', async () => {
  const { tracker, start, announce, commit, goOn } = setUp();
  start('https://org.example/');
  commit('https://org.example/');
  announce('app://latchkey/index.html');
  start('app://latchkey/index.html');
  announce('https://elsewhere.example/');
  start('https://elsewhere.example/');
  await goOn();
  expect(tracker.navigationOf(FRAME)).toMatchObject({ url: 'https://elsewhere.example/', byPage: true });
});

import { frameContract, frameWire, type FrameChannel } from '../shared/frame-contract.ts';
import { addOrgHere } from './add-org.ts';
import { callHandler } from './call-handler.ts';
import { expect, test } from './fixtures.ts';
import { fuzzRequests } from './hostile-requests.ts';
import type { RunningApp } from './launch-app.ts';
import { openOrgWindow, windowTitles } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

const CHANNELS = Object.keys(frameContract) as readonly FrameChannel[];
const FUZZ_CASES = 500;
const NOBODY = '00D000000000000AAA:005000000000000AAA';
/** Fields of the requests there are, each naming what does not exist: fuzzing spoils them one by one. */
const SEED = { tabId: 'none', id: 'none', orgKey: NOBODY, to: -1, height: 0, text: 1, forward: 'x' };

/** What another window shows and where its page lies: nothing that one frame says may change it. */
function stateOfOther(app: RunningApp, alias: string) {
  return app.electron.evaluate(({ BrowserWindow }, name) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.getTitle().includes(name));
    if (window === undefined) throw new Error(`no window of ${name}`);
    return {
      title: window.getTitle(),
      bounds: window.getBounds(),
      views: window.contentView.children.map((view) => view.getBounds()),
    };
  }, alias);
}

test('no request of a frame, however malformed or forged, throws or reaches another window', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann, ben } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'attacker' }, ann);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'untouched' }, ben);
  const attacker = await openOrgWindow(latchkey, 'attacker');
  const untouched = await openOrgWindow(latchkey, 'untouched');
  await attacker.page.getByText(ann.username).first().waitFor();
  await untouched.page.getByText(ben.username).first().waitFor();
  // Its frame has measured itself: from here on nothing moves by itself.
  await expect
    .poll(async () => (await stateOfOther(latchkey, 'untouched')).views[0]?.y)
    .toBe(
      await untouched.frame
        .getByRole('banner')
        .evaluate((frame) => Math.ceil(frame.getBoundingClientRect().height)),
    );
  const before = await stateOfOther(latchkey, 'untouched');
  const titles = [...(await windowTitles(latchkey))].sort();
  /** As the frame of that org's window, were it taken over. */
  const callAsAttacker = (channel: FrameChannel, requests: readonly unknown[]) =>
    callHandler(
      latchkey,
      { title: 'attacker' },
      frameWire(channel),
      requests.map((request) => [request]),
    );

  for (const channel of CHANNELS) {
    const { request: schema } = frameContract[channel];
    const requests = fuzzRequests(SEED, `frame ${channel}`, FUZZ_CASES).filter(
      (request) => !schema.safeParse(request).success,
    );
    expect(requests.length, channel).toBeGreaterThan(FUZZ_CASES / 2);
    const answers = await callAsAttacker(channel, requests);
    expect(
      answers.filter(({ code }) => code !== 'INVALID_REQUEST'),
      channel,
    ).toEqual([]);
  }
  // The tabs of another window are not to be named, even by who knows their ids.
  const theirs = await untouched.frame.evaluate(async () => {
    const bridge: unknown = Reflect.get(globalThis, 'frameBridge');
    const { value } = await (
      Reflect.get(bridge as object, 'getFrame') as () => Promise<{ value: { activeTabId: string } }>
    )();
    return value.activeTabId;
  });
  for (const channel of ['closeTab', 'selectTab'] as const) {
    await callAsAttacker(channel, [{ tabId: theirs }]);
  }
  await callAsAttacker('moveTab', [{ tabId: theirs, to: 0 }]);
  await callAsAttacker('setFrameHeight', [{ height: 300 }]);

  expect(await stateOfOther(latchkey, 'untouched')).toEqual(before);
  expect([...(await windowTitles(latchkey))].sort()).toEqual(titles);
  await expect(untouched.page.getByText(ben.username).first()).toBeVisible();
  expect(await latchkey.electron.evaluate(() => Reflect.has({}, 'polluted'))).toBe(false);
});

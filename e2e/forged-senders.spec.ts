import { expect, test } from './fixtures.ts';
import { frameContract, frameWire } from '../shared/frame-contract.ts';
import { contract } from '../shared/ipc-contract.ts';
import { promptContract } from '../shared/prompt-contract.ts';
import { switcherContract } from '../shared/switcher-contract.ts';
import { nextOrgWindow, openAddedOrg } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

const FRAME_CHANNELS: readonly string[] = Object.keys(frameContract).map((name) =>
  frameWire(name as keyof typeof frameContract),
);

test('a message forged on any channel by a popup, or by a frame or a page that is gone, is refused', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = await openAddedOrg(latchkey, { ...entriesFor(org.loginUrl), alias: 'untouched' }, ann);
  const popup = await nextOrgWindow(latchkey, () =>
    page.evaluate(() => void window.open('/lightning/o/Contact/list', '', 'width=500,height=400')),
  );
  await popup.page.locator('#username').waitFor();
  // A frame in the popup that will be gone when it is heard.
  await popup.page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.id = 'gone';
        frame.addEventListener('load', resolve);
        frame.srcdoc = '<p>x';
        document.body.append(frame);
      }),
  );
  await latchkey.electron.evaluate(({ webContents }) => {
    const found = webContents.getAllWebContents().find((one) => one.getURL().includes('/Contact/list'));
    const [frame] = found?.mainFrame.frames ?? [];
    if (frame === undefined) throw new Error('the popup has no frame');
    Reflect.set(globalThis, 'frameThatGoes', frame);
  });
  await popup.page.evaluate(() => document.getElementById('gone')?.remove());
  await expect
    .poll(() =>
      latchkey.electron.evaluate(({ webContents }) => {
        const found = webContents.getAllWebContents().find((one) => one.getURL().includes('/Contact/list'));
        return found?.mainFrame.frames.length;
      }),
    )
    .toBe(0);

  const answers = await latchkey.electron.evaluate(async ({ BrowserWindow, webContents }, frameChannels) => {
    const pageOfPopup = webContents.getAllWebContents().find((one) => one.getURL().includes('/Contact/list'));
    const windows = BrowserWindow.getAllWindows();
    const main = windows.find((one) => one.getTitle() === 'Latchkey');
    const popupWindow = windows.find((one) =>
      one.contentView.children.some((view) => Reflect.get(view, 'webContents') === pageOfPopup),
    );
    if (pageOfPopup === undefined || main === undefined || popupWindow === undefined) {
      throw new Error('the popup is not there');
    }
    const frameOfPopup = popupWindow.webContents;
    const ours = { list: main.webContents.mainFrame.url, frame: frameOfPopup.mainFrame.url };
    // A window that a page could wish it still were.
    const closed = new BrowserWindow({ show: false });
    await closed.loadURL('about:blank');
    const dead = closed.webContents;
    const deadFrame = dead.mainFrame;
    closed.destroy();
    const senders: Record<string, unknown> = {
      'a popup’s page': { sender: pageOfPopup, senderFrame: pageOfPopup.mainFrame },
      'a popup’s page with the frame’s address': {
        sender: pageOfPopup,
        senderFrame: { url: ours.frame, parent: null },
      },
      'a popup’s page with the list’s address': {
        sender: pageOfPopup,
        senderFrame: { url: ours.list, parent: null },
      },
      'a sub-frame of a popup’s frame': {
        sender: frameOfPopup,
        senderFrame: { url: ours.frame, parent: frameOfPopup.mainFrame },
      },
      'about:blank in a popup’s frame': {
        sender: frameOfPopup,
        senderFrame: { url: 'about:blank', parent: null },
      },
      'a frame of a page that is gone': {
        sender: pageOfPopup,
        senderFrame: Reflect.get(globalThis, 'frameThatGoes') as unknown,
      },
      'a frame of ours that is gone': { sender: frameOfPopup, senderFrame: null },
      'a window that is gone': { sender: dead, senderFrame: deadFrame },
    };
    const handlers = Reflect.get(globalThis, 'handlersForTests') as Map<
      string,
      (event: unknown, ...args: unknown[]) => Promise<unknown>
    >;
    const results: { channel: string; sender: string; answer: unknown }[] = [];
    const hear = async (channel: string, sender: string, event: unknown) => {
      try {
        results.push({ channel, sender, answer: await handlers.get(channel)?.(event, undefined) });
      } catch (error) {
        results.push({ channel, sender, answer: String(error) });
      }
    };
    for (const channel of handlers.keys()) {
      for (const [sender, event] of Object.entries(senders)) await hear(channel, sender, event);
      // The frame of a popup is heard about its own window, and about nothing of the list.
      if (frameChannels.includes(channel)) continue;
      await hear(channel, 'a popup’s frame', { sender: frameOfPopup, senderFrame: frameOfPopup.mainFrame });
    }
    return results;
  }, FRAME_CHANNELS);

  expect([...new Set(answers.map(({ channel }) => channel))].sort()).toEqual(
    [
      ...Object.keys(contract),
      ...FRAME_CHANNELS,
      ...Object.keys(promptContract).map((name) => `prompt:${name}`),
      ...Object.keys(switcherContract).map((name) => `switcher:${name}`),
    ].sort(),
  );
  for (const { channel, sender, answer } of answers) {
    expect(answer, `${channel} from ${sender}`).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST' },
    });
  }
  await expect(popup.page.locator('#username')).toBeVisible();
  await expect(latchkey.page.getByRole('row', { name: /^untouched/ })).toBeVisible();
});

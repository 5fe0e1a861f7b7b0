import { frameContract, frameWire } from '../shared/frame-contract.ts';
import { contract } from '../shared/ipc-contract.ts';
import { promptContract } from '../shared/prompt-contract.ts';
import { switcherContract } from '../shared/switcher-contract.ts';
import { addOrgHere } from './add-org.ts';
import { expect, test } from './fixtures.ts';
import { openOrg } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

test('an org’s page finds no way into the app', async ({ latchkey, practice, entriesFor }) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const page = await openOrg(latchkey, ann.username);
  await page.getByText(ann.username).first().waitFor();
  const heardBefore = (await latchkey.messages()).length;

  const found = await page.evaluate(async () => {
    const names = ['bridge', 'require', 'process', 'Buffer', 'ipcRenderer', 'electron', 'module', 'global'];
    const byName = names.filter((name) => name in globalThis);
    const byWalk: string[] = [];
    for (
      let object: unknown = globalThis;
      object !== null && object !== undefined;
      object = Object.getPrototypeOf(object)
    ) {
      byWalk.push(...Object.getOwnPropertyNames(object).filter((name) => names.includes(name)));
    }
    const fetched = await fetch('app://latchkey/index.html').then(
      () => 'answered',
      () => 'blocked',
    );
    const opened = window.open('app://latchkey/index.html') === null ? 'blocked' : 'opened';
    const frame = document.createElement('iframe');
    frame.src = 'app://latchkey/index.html';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      setTimeout(resolve, 1000);
    });
    let framed = 'unreadable';
    try {
      framed = frame.contentDocument?.title ?? 'unreadable';
    } catch {
      // Another origin's document: as it should be.
    }
    return { byName, byWalk, fetched, opened, framed };
  });
  expect(found.byName).toEqual([]);
  expect(found.byWalk).toEqual([]);
  expect(found.fetched).toBe('blocked');
  expect(found.opened).toBe('blocked');
  expect(found.framed).not.toBe('Latchkey');
  // Our own frame measures itself whenever its words change; a page that forges that is forged-frame-requests.spec's.
  const asked = (await latchkey.messages())
    .slice(heardBefore)
    .filter(({ direction, channel }) => direction === 'request' && channel !== frameWire('setFrameHeight'));
  expect(asked).toEqual([]);
});

test('a message forged on any channel from anywhere but the app’s page is refused', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(org.loginUrl), alias: 'untouched' }, ann);
  await openOrg(latchkey, ann.username);
  const answers = await latchkey.electron.evaluate(async ({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find((window) => window.getTitle() === 'Latchkey');
    const other = BrowserWindow.getAllWindows().find((window) => window !== main);
    if (main === undefined || other === undefined) throw new Error('two windows are needed');
    const page = main.webContents.mainFrame;
    const [view] = other.contentView.children;
    const foreign: unknown = view === undefined ? undefined : Reflect.get(view, 'webContents');
    if (!(foreign instanceof Object && 'mainFrame' in foreign)) throw new Error('the window shows no org');
    const frameOfOrg = other.webContents;
    // Handlers are called as Electron would, with senders that only a hostile page could be.
    const handlers = Reflect.get(globalThis, 'handlersForTests') as Map<
      string,
      (event: unknown, ...args: unknown[]) => Promise<unknown>
    >;
    const senders: Record<string, unknown> = {
      'an org’s frame': { sender: foreign, senderFrame: foreign.mainFrame },
      'a sub-frame of the app': { sender: main.webContents, senderFrame: { url: page.url, parent: page } },
      'about:blank in the main window': {
        sender: main.webContents,
        senderFrame: { url: 'about:blank', parent: null },
      },
      'a frame that is gone': { sender: main.webContents, senderFrame: null },
      'a sub-frame of an org’s frame': {
        sender: frameOfOrg,
        senderFrame: { url: frameOfOrg.mainFrame.url, parent: frameOfOrg.mainFrame },
      },
      'an org’s window with the app’s address': {
        sender: foreign,
        senderFrame: { url: page.url, parent: null },
      },
    };
    const results: { channel: string; sender: string; answer: unknown }[] = [];
    for (const [channel, handler] of handlers) {
      for (const [sender, event] of Object.entries(senders)) {
        results.push({ channel, sender, answer: await handler(event, undefined) });
      }
    }
    return results;
  });
  const channels = new Set(answers.map(({ channel }) => channel));
  expect([...channels].sort()).toEqual(
    [
      ...Object.keys(contract),
      ...Object.keys(frameContract).map((name) => `frame:${name}`),
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
  await expect(latchkey.page.getByRole('row', { name: /^untouched/ })).toBeVisible();
});

test('what one org’s pages store, another org does not see', async ({ latchkey, practice, entriesFor }) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'ann' }, production.ann);
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'ben' }, production.ben);
  await addOrgHere(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  const ann = await openOrg(latchkey, 'ann');
  const ben = await openOrg(latchkey, 'ben');
  await ann.getByText(production.ann.username).first().waitFor();
  await ben.getByText(production.ben.username).first().waitFor();
  await ann.evaluate(async () => {
    localStorage.setItem('mark', 'ann');
    document.cookie = 'mark=ann; path=/';
    await caches.open('mark').catch(() => undefined);
  });
  const seen = await ben.evaluate(() => ({
    storage: localStorage.getItem('mark'),
    cookie: document.cookie.includes('mark=ann'),
  }));
  expect(seen).toEqual({ storage: null, cookie: false });
  // Both users are on the same host: only their partitions keep them apart.
  expect(new URL(ann.url()).host).toBe(new URL(ben.url()).host);
});

test('an org’s window goes nowhere that is not Salesforce’s', async ({ latchkey, practice, entriesFor }) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const page = await openOrg(latchkey, ann.username);
  await page.getByText(ann.username).first().waitFor();
  const home = page.url();
  for (const target of [
    'file:///etc/passwd',
    'data:text/html,<h1>x</h1>',
    'http://example.com/',
    'app://latchkey/index.html',
  ]) {
    // The page may be stopped in the middle of this very call.
    await page.evaluate((url) => void (location.href = url), target).catch(() => undefined);
    await expect.poll(() => page.evaluate(() => document.readyState).catch(() => 'gone')).toBe('complete');
    expect(new URL(page.url()).origin, target).toBe(new URL(home).origin);
  }
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/help';
    link.id = 'outside';
    link.textContent = 'help';
    document.body.append(link);
  });
  await page.locator('#outside').click();
  await expect.poll(() => latchkey.opened()).toContain('https://example.com/help');
  expect(new URL(page.url()).origin).toBe(new URL(home).origin);
});

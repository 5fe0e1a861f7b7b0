import { createServer } from 'node:http';
import type { Frame, Page } from '@playwright/test';
import { addOrgHere, fillAddOrg, signInHere } from './add-org.ts';
import { answerBoxes } from './answer-boxes.ts';
import { expect, test as base } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { chooseMore, nextOrgWindow, openOrg } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

const test = base.extend<{ readonly stranger: string }>({
  /** A page of somebody else's, which lets itself be framed. */
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern.
  stranger: async ({}, use) => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<title>stranger</title><p>Hello');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await use(`http://127.0.0.1:${address.port}/`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** Tries everything that needs leave, and says what was given. Runs in a page. */
async function askForEverything(): Promise<readonly string[]> {
  const given: string[] = [];
  const tryOut = async (name: string, attempt: () => Promise<unknown>) => {
    // A chooser that nobody answers gives nothing either.
    const unanswered = new Promise((resolve) => setTimeout(resolve, 1000, null));
    const answer = await Promise.race([attempt(), unanswered]).catch(() => null);
    if (answer !== null) given.push(name);
  };
  const orNull = (holds: boolean) => (holds ? true : null);
  const device = (name: string, method: string) => async () => {
    const owner: unknown = Reflect.get(navigator, name);
    const request: unknown = Reflect.get(Object(owner) as object, method);
    if (typeof request !== 'function') return null;
    const chosen: unknown = await Reflect.apply(request, owner, [{ filters: [] }]);
    return Array.isArray(chosen) && chosen.length === 0 ? null : chosen;
  };
  const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['camera', () => navigator.mediaDevices.getUserMedia({ video: true })],
    ['microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })],
    ['screen', () => navigator.mediaDevices.getDisplayMedia()],
    [
      'geolocation',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    ],
    ['notifications', async () => orNull((await Notification.requestPermission()) === 'granted')],
    ['notification', async () => Promise.resolve(orNull(Notification.permission === 'granted'))],
    ['clipboard', () => navigator.clipboard.readText()],
    ['clipboard items', () => navigator.clipboard.read()],
    ['MIDI', () => navigator.requestMIDIAccess({ sysex: true })],
    ['lasting storage', async () => orNull(await navigator.storage.persist())],
    ['USB', device('usb', 'requestDevice')],
    ['HID', device('hid', 'requestDevice')],
    ['serial', device('serial', 'requestPort')],
    ['bluetooth', device('bluetooth', 'requestDevice')],
  ];
  await Promise.all(attempts.map(([name, attempt]) => tryOut(name, attempt)));
  const states = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'];
  for (const name of states) {
    const state = await navigator.permissions
      .query({ name: name as PermissionName })
      .then((status) => status.state)
      .catch(() => 'unknown');
    if (state === 'granted') given.push(`state of ${name}`);
  }
  return given;
}

/**
 * Leads a window to a page that frames a page of another site, allowed whatever a page can allow, and gives that frame.
 * (The practice's own pages frame nothing.)
 */
async function frameStranger(page: Page, stranger: string): Promise<Frame> {
  const src = stranger.replace('127.0.0.1', 'localhost');
  await page.evaluate((to) => void (location.href = to), stranger).catch(() => undefined);
  await page.waitForURL(stranger);
  await page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.allow =
          'camera *; microphone *; display-capture *; geolocation *; clipboard-read *; midi *; usb *; hid *; serial *';
        frame.src = address;
        frame.addEventListener('load', resolve);
        document.body.append(frame);
      }),
    src,
  );
  const frame = page.frame({ url: src });
  if (frame === null) throw new Error('the frame shows something else');
  return frame;
}

const pagesOf = (app: RunningApp) => app.electron.windows().length;

test('no page is given a permission: not an org’s, not a frame in it, not one of a session made later', async ({
  latchkey,
  practice,
  entriesFor,
  stranger,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const page = await openOrg(latchkey, ann.username);
  await page.getByText(ann.username).first().waitFor();
  expect(await page.evaluate(askForEverything)).toEqual([]);
  const frame = await frameStranger(page, stranger);
  expect(await frame.evaluate(askForEverything)).toEqual([]);

  const later = latchkey.electron.waitForEvent('window');
  await latchkey.electron.evaluate(
    ({ BrowserWindow }, url) =>
      void new BrowserWindow({ webPreferences: { partition: 'made-later' } }).loadURL(url),
    stranger,
  );
  const laterPage = await later;
  await laterPage.getByText('Hello').waitFor();
  expect(await laterPage.evaluate(askForEverything)).toEqual([]);
});

test('no page is given a permission in a popup, a private window, or the window of a login as somebody else', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const other = org.users[1];
  if (other === undefined) throw new Error('the practice has one user only');
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const page = await openOrg(latchkey, ann.username);
  await page.getByText(ann.username).first().waitFor();
  const popup = await nextOrgWindow(latchkey, () =>
    page.evaluate(() => void window.open('/lightning/o/Contact/list', '', 'width=500,height=400')),
  );
  await popup.page.getByText(ann.username).first().waitFor();
  expect(await popup.page.evaluate(askForEverything)).toEqual([]);
  const hidden = await nextOrgWindow(latchkey, () => chooseMore(latchkey, ann.username, 'Open privately'));
  await hidden.page.getByText(ann.username).first().waitFor();
  expect(await hidden.page.evaluate(askForEverything)).toEqual([]);
  // Yes to the question before production.
  await answerBoxes(latchkey, 0);
  const child = await nextOrgWindow(latchkey, () =>
    page.evaluate((id) => {
      location.href = `/servlet/servlet.su?oid=x&suorgadminid=${id.slice(0, 15)}&targetURL=%2Fhome`;
    }, other.id),
  );
  await child.page.getByText(other.username).first().waitFor();
  expect(await child.page.evaluate(askForEverything)).toEqual([]);
});

test('an org’s page opens, moves and downloads only what its policy allows', async ({
  latchkey,
  practice,
  entriesFor,
  stranger,
}) => {
  const { org, ann } = productionOrg(practice);
  await addOrgHere(latchkey, entriesFor(org.loginUrl), ann);
  const page = await openOrg(latchkey, ann.username);
  await page.getByText(ann.username).first().waitFor();
  const windows = pagesOf(latchkey);
  const open = (url: string) => page.evaluate((to) => window.open(to) !== null, url);

  for (const url of [
    'file:///etc/passwd',
    'app://latchkey/index.html',
    'data:text/html,<h1>x</h1>',
    'http://example.com/',
    'https://login.salesforce.com@evil.example/',
    'chrome://settings',
    'ms-msdt:/id',
  ]) {
    expect(await open(url), url).toBe(false);
  }
  expect(await open('https://elsewhere.example/popup')).toBe(false);
  await expect.poll(() => latchkey.opened()).toEqual(['https://elsewhere.example/popup']);
  expect(pagesOf(latchkey)).toBe(windows);

  // What may open is a page of the same org and partition, with no more rights than its opener.
  const popup = latchkey.electron.waitForEvent('window');
  expect(await open('/lightning/o/Account/home')).toBe(true);
  const child = await popup;
  await expect(child.getByText(ann.username).first()).toBeVisible();
  expect(
    await child.evaluate(() => ['bridge', 'require', 'process'].filter((name) => name in globalThis)),
  ).toEqual([]);
  await child.evaluate(() => void (location.href = 'https://elsewhere.example/from-popup'));
  await expect.poll(() => latchkey.opened()).toContain('https://elsewhere.example/from-popup');
  expect(new URL(child.url()).origin).toBe(org.instanceUrl);
  await child.close();

  // A hostile frame would like to replace the whole page (Discord CVE-2020-15174).
  const frame = await frameStranger(page, stranger);
  for (const url of [
    'file:///etc/passwd',
    'app://latchkey/index.html',
    'data:text/html,x',
    'http://example.com/',
  ]) {
    await frame.evaluate((to) => {
      try {
        (top ?? window).location.href = to;
      } catch {
        // Refused by the browser itself.
      }
    }, url);
  }
  await frame.evaluate(() => void ((top ?? window).location.href = 'https://elsewhere.example/from-frame'));
  await expect.poll(() => latchkey.opened()).toContain('https://elsewhere.example/from-frame');
  expect(page.url()).toBe(stranger);
  // Which addresses left, not how often: a page may ask for the same one again.
  expect(new Set(await latchkey.opened())).toEqual(
    new Set([
      'https://elsewhere.example/popup',
      'https://elsewhere.example/from-popup',
      'https://elsewhere.example/from-frame',
    ]),
  );

  // A download is the person's to place: Latchkey names no path, so the system asks.
  await watchDownloads(latchkey);
  await startDownload(page);
  await expect.poll(() => downloads(latchkey)).toEqual([{ prevented: false, path: '' }]);
});

test('a sign-in page downloads nothing and opens nothing but pages', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org } = productionOrg(practice);
  await fillAddOrg(latchkey.page, entriesFor(org.loginUrl));
  const page = await signInHere(latchkey);
  await page.getByLabel('Username').waitFor();
  expect(await page.evaluate(askForEverything)).toEqual([]);
  for (const url of [
    'file:///etc/passwd',
    'app://latchkey/index.html',
    'http://example.com/',
    'ms-msdt:/id',
  ]) {
    expect(await page.evaluate((to) => window.open(to) !== null, url), url).toBe(false);
  }
  await watchDownloads(latchkey);
  await startDownload(page);
  await expect.poll(() => downloads(latchkey)).toEqual([{ prevented: true, path: '' }]);
});

test('the app’s own page, taken over, goes nowhere, runs no foreign script and asks no server', async ({
  latchkey,
}) => {
  const { page } = latchkey;
  await page.getByRole('button', { name: 'Add org' }).first().waitFor();
  const home = page.url();
  for (const url of [
    'https://evil.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://latchkey/assets/',
  ]) {
    // The page may be stopped in the middle of this very call.
    await page.evaluate((to) => void (location.href = to), url).catch(() => undefined);
  }
  for (const url of [
    'file:///etc/passwd',
    'http://evil.example/',
    'ms-msdt:/id',
    'app://latchkey/index.html',
  ]) {
    expect(await page.evaluate((to) => window.open(to) !== null, url), url).toBe(false);
  }
  expect(await page.evaluate(() => window.open('https://help.example/') !== null)).toBe(false);
  await expect.poll(() => latchkey.opened()).toEqual(['https://help.example/']);
  const ran = await page.evaluate(async () => {
    const found: string[] = [];
    const script = document.createElement('script');
    script.textContent = 'globalThis.foreign = true';
    document.body.append(script);
    if ('foreign' in globalThis) found.push('an inline script ran');
    const image = document.createElement('div');
    image.innerHTML = '<img src="x" onerror="globalThis.foreign = true">';
    document.body.append(image);
    await new Promise((resolve) => image.querySelector('img')?.addEventListener('error', resolve));
    if ('foreign' in globalThis) found.push('an attribute ran');
    const asked = await fetch('https://evil.example/').then(
      () => true,
      (error: unknown) => !String(error).includes('Failed to fetch'),
    );
    if (asked) found.push('a request left');
    const frame = document.createElement('iframe');
    frame.src = 'https://evil.example/';
    const violated = new Promise<boolean>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'frame-src') resolve(true);
      });
      setTimeout(resolve, 5000, false);
    });
    document.body.append(frame);
    if (!(await violated)) found.push('a frame was let in');
    return found;
  });
  expect(ran).toEqual([]);
  expect(page.url()).toBe(home);
  expect(await page.evaluate(askForEverything)).toEqual([]);
});

/** Notes what becomes of every download of every session there is, without keeping any. */
function watchDownloads(app: RunningApp): Promise<void> {
  return app.electron.evaluate(({ webContents }) => {
    const seen: unknown[] = [];
    Reflect.set(globalThis, 'downloadsSeenByTest', seen);
    const sessions = new Set(webContents.getAllWebContents().map((contents) => contents.session));
    for (const each of sessions) {
      each.on('will-download', (event, item) => {
        seen.push({ prevented: event.defaultPrevented, path: item.getSavePath() });
        event.preventDefault();
      });
    }
  });
}

const downloads = (app: RunningApp) =>
  app.electron.evaluate((): unknown => Reflect.get(globalThis, 'downloadsSeenByTest'));

/** A page hands itself a file to save. */
function startDownload(page: Page): Promise<void> {
  return page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'gift.exe';
    document.body.append(link);
    link.click();
  });
}

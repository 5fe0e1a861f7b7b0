import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { FrameBridge } from '../shared/frame-contract.ts';
import type { FrameState } from '../shared/frame-state.ts';
import { expect, test } from './fixtures.ts';
import { nextOrgWindow, openAddedOrg, openOrgWindow, windowTitles } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

const bridgeOf = (frame: Page) =>
  frame.evaluateHandle(() => Reflect.get(globalThis, 'frameBridge') as FrameBridge);

async function frameState(frame: Page): Promise<FrameState> {
  const told = await (await bridgeOf(frame)).evaluate((bridge) => bridge.getFrame());
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}

test('what a page opens stays in its org: a tab beside it, a popup in a window with the same frame', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  const [tab] = await Promise.all([
    latchkey.electron.waitForEvent('window'),
    page.evaluate(() => void window.open('/lightning/o/Account/list')),
  ]);
  // Logged in: the same partition. Tied to the page that opened it, as Salesforce's own popups need it.
  await expect(tab.locator('#username')).toHaveText(ann.username);
  expect(await tab.evaluate(() => window.opener !== null)).toBe(true);
  await expect.poll(async () => (await frameState(frame)).tabs.length).toBe(2);
  const { tabs, activeTabId } = await frameState(frame);
  expect(activeTabId).toBe(tabs[1]?.id);

  const popup = await nextOrgWindow(latchkey, () =>
    page.evaluate(() => void window.open('/lightning/o/Contact/list', '', 'width=500,height=400')),
  );
  await expect(popup.page.locator('#username')).toHaveText(ann.username);
  await expect(popup.frame.getByRole('banner', { name: 'Org' })).toContainText(ann.username);
  expect((await frameState(popup.frame)).isPopup).toBe(true);
  const titles = (await windowTitles(latchkey)).filter((title) => title.includes('PRODUCTION'));
  expect(titles).toHaveLength(2);
  await popup.page.evaluate(() => window.close()).catch(() => undefined);
  await expect.poll(async () => (await windowTitles(latchkey)).length).toBe(2);

  // Elsewhere is the system browser's, and nothing is not opened at all.
  // The list, the window's frame and its two tabs: the popup's two pages take a moment to be gone.
  await expect.poll(() => latchkey.electron.windows().length).toBe(4);
  expect(await page.evaluate(() => window.open('javascript:alert(1)') === null)).toBe(true);
  expect(latchkey.electron.windows()).toHaveLength(4);
});

test('a page is searched and made larger, and the org keeps the size', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  // Until Latchkey knows too that the page has come: a search ends with the page it began in.
  await expect.poll(async () => (await frameState(frame)).page.isLoading).toBe(false);
  await page.evaluate(() => document.body.append(' needle needle needle '));
  const bridge = await bridgeOf(frame);
  await bridge.evaluate((frameBridge) => frameBridge.find({ text: 'needle', forward: true }));
  await expect.poll(async () => (await frameState(frame)).find).toEqual({ matches: 3, current: 1 });
  await bridge.evaluate((frameBridge) => frameBridge.find({ text: 'needle', forward: true }));
  await expect.poll(async () => (await frameState(frame)).find?.current).toBe(2);
  await bridge.evaluate((frameBridge) => frameBridge.closeFind());
  expect((await frameState(frame)).find).toBeUndefined();

  await bridge.evaluate((frameBridge) => frameBridge.zoom({ to: 'in' }));
  await expect.poll(async () => (await frameState(frame)).page.zoomPercent).toBe(110);
  await latchkey.electron.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      if (!contents.getURL().includes('/lightning')) continue;
      const key = {
        type: 'keyDown',
        key: '+',
        control: process.platform !== 'darwin',
        meta: process.platform === 'darwin',
      };
      contents.emit(
        'before-input-event',
        { preventDefault: () => undefined },
        { ...key, alt: false, shift: false },
      );
    }
  });
  await expect.poll(async () => (await frameState(frame)).page.zoomPercent).toBe(125);
  await page.close();
  const again = await openOrgWindow(latchkey, ann.username);
  expect((await frameState(again.frame)).page.zoomPercent).toBe(125);
});

test('a download is the person’s to place, and the frame says how it went', async ({
  latchkey,
  practice,
  entriesFor,
}, testInfo) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  // Electron asks with its own dialog as long as no listener names a path: this one stands for the person's answer.
  await latchkey.electron.evaluate(({ session, webContents }, folder) => {
    const own = webContents.getAllWebContents().find((one) => one.session !== session.defaultSession);
    own?.session.on('will-download', (_event, item) => {
      Reflect.set(globalThis, 'placedByApp', item.getSavePath());
      item.setSavePath(`${folder}/report.csv`);
    });
  }, testInfo.outputDir);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['Name\nAcme\n'], { type: 'text/csv' }));
    link.download = 'report.csv';
    link.click();
  });
  await expect
    .poll(async () => (await frameState(frame)).downloads)
    .toEqual([expect.objectContaining({ fileName: 'report.csv', state: 'done' })]);
  expect(await latchkey.electron.evaluate(() => Reflect.get(globalThis, 'placedByApp') as string)).toBe('');
  const [download] = (await frameState(frame)).downloads;
  await (await bridgeOf(frame)).evaluate((bridge, id) => bridge.dismissDownload({ id }), download?.id ?? '');
  await expect.poll(async () => (await frameState(frame)).downloads).toEqual([]);
});

test('a download that the person refuses leaves nothing, one that cannot be written says that it failed', async ({
  latchkey,
  practice,
  entriesFor,
  folder,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  const taken = path.join(folder, 'taken');
  await writeFile(taken, 'a file, and no folder');
  // Stands for the person: no to the first file, and a place for the second that is none.
  await latchkey.electron.evaluate(
    ({ session, webContents }, place) => {
      const own = webContents.getAllWebContents().find((one) => one.session !== session.defaultSession);
      const ends: string[] = [];
      Reflect.set(globalThis, 'endsOfDownloads', ends);
      own?.session.on('will-download', (_event, item) => {
        item.once('done', (_done, state) => ends.push(state));
        if (item.getFilename() === 'refused.csv') item.cancel();
        else item.setSavePath(place);
      });
    },
    path.join(taken, 'report.csv'),
  );
  const download = (name: string) =>
    page.evaluate((fileName) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['Name'], { type: 'text/csv' }));
      link.download = fileName;
      link.click();
    }, name);
  const ends = () => latchkey.electron.evaluate((): unknown => Reflect.get(globalThis, 'endsOfDownloads'));

  await download('refused.csv');
  await expect.poll(ends).toEqual(['cancelled']);
  expect((await frameState(frame)).downloads).toEqual([]);
  await download('report.csv');
  await expect
    .poll(async () => (await frameState(frame)).downloads)
    .toEqual([expect.objectContaining({ fileName: 'report.csv', state: 'failed' })]);
  await expect(frame.getByText('report.csv')).toBeVisible();
  expect(await readFile(taken, 'utf8')).toBe('a file, and no folder');
});

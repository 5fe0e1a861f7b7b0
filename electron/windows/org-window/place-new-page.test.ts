import type { HandlerDetails, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { boundsOf, placeNewPages } from './place-new-page.ts';

const GUEST = { id: 7 } as unknown as WebContents;

function place(disposition: HandlerDetails['disposition'], options: object) {
  const opened: unknown[] = [];
  const note = (kind: string) => (page: unknown, how: unknown) => {
    opened.push([kind, page, how]);
    return GUEST;
  };
  const url = 'https://acme.my.salesforce.com/x';
  const answer = placeNewPages({
    partition: 'persist:org-1',
    openTab: note('tab'),
    openPopup: note('popup'),
  })({
    disposition,
    url,
    frameName: '',
    features: '',
    referrer: { url: '', policy: 'default' },
  });
  if (answer.action !== 'allow') throw new Error('refused');
  const made = answer.createWindow?.(options);
  return { opened, answer, made, url };
}

it('makes a tab of what wants a tab, with the page that Chromium made', () => {
  const { opened, made, answer, url } = place('foreground-tab', { webContents: GUEST });
  expect(opened).toEqual([['tab', { guest: GUEST, url }, true]]);
  expect(made).toBe(GUEST);
  expect(answer.outlivesOpener).toBe(true);
  expect(answer.overrideBrowserWindowOptions?.webPreferences).toMatchObject({
    partition: 'persist:org-1',
    sandbox: true,
    nodeIntegration: false,
  });
  expect(place('background-tab', {}).opened).toEqual([['tab', { guest: undefined, url }, false]]);
});

it('makes a small window of what has a size', () => {
  const { opened, url } = place('new-window', { webContents: GUEST, width: 500, height: 400 });
  expect(opened).toEqual([['popup', { guest: GUEST, url }, { width: 500, height: 400 }]]);
});

it('makes no window too small to be seen or beyond the screen’s edge', () => {
  expect(boundsOf({ width: 1, height: 99_999, x: -5000, y: 10 })).toEqual({
    width: 320,
    height: 4000,
    x: 0,
    y: 10,
  });
});

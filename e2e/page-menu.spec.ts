import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './launch-app.ts';
import { clipboardText, openAddedOrg } from './open-app.ts';
import { productionOrg } from './practice-people.ts';

/** Menus of the system are seen by nobody here: the one that would be shown is kept instead. */
function keepMenus(app: RunningApp): Promise<void> {
  return app.electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu, options) {
      Object.assign(globalThis, { shownMenu: this, shownAt: [options?.x, options?.y] });
    };
  });
}

/** The ids of the menu that a right click there brings; none when there is no menu. */
async function menuOn(app: RunningApp, page: Page, selector: string): Promise<readonly string[]> {
  // Every right click is told, also one that brings no menu.
  await app.electron.evaluate(({ webContents }) => {
    const { promise, resolve } = Promise.withResolvers<null>();
    for (const contents of webContents.getAllWebContents())
      contents.once('context-menu', () => setImmediate(resolve, null));
    Object.assign(globalThis, { shownMenu: null, heardClick: promise });
  });
  await page.locator(selector).click({ button: 'right' });
  await app.electron.evaluate(() => Reflect.get(globalThis, 'heardClick') as Promise<null>);
  return app.electron.evaluate(() => {
    const menu = Reflect.get(globalThis, 'shownMenu') as Electron.Menu | null;
    return (menu?.items ?? []).filter(({ type }) => type !== 'separator').map(({ id }) => id);
  });
}

/** Chooses an entry of the menu that was brought last. */
function choose(app: RunningApp, id: string): Promise<void> {
  return app.electron.evaluate((_electron, wanted) => {
    const menu = Reflect.get(globalThis, 'shownMenu') as Electron.Menu;
    const item = menu.getMenuItemById(wanted);
    if (item === null || !item.enabled) throw new Error(`nobody can choose ${wanted}`);
    (item.click as () => void)();
  }, id);
}

/** Lays links and a field onto an org's page. */
function furnish(page: Page, links: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate((hrefs) => {
    const made = Object.entries(hrefs).map(([id, href]) => {
      const link = document.createElement('a');
      Object.assign(link, { id, href, textContent: id });
      link.style.cssText = 'display: block; width: 20em';
      return link;
    });
    const field = document.createElement('textarea');
    field.id = 'field';
    document.body.prepend(...made, field);
  }, links);
}

test('a link of an org’s page opens in a tab, is copied without what logs in, or goes to the browser', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await keepMenus(latchkey);
  await furnish(page, {
    ours: '/lightning/o/Account/list?sid=00D000000000001!not-a-real-one',
    plain: '/lightning/o/Contact/list',
    elsewhere: 'https://example.com/elsewhere',
    login: '/secur/frontdoor.jsp?otp=used',
    file: 'file:///etc/passwd',
    script: 'javascript:void(document.title="run")',
    app: 'app://latchkey/index.html',
  });

  expect(await menuOn(latchkey, page, '#plain')).toEqual(['open-link-in-tab', 'copy-link']);
  const [tab] = await Promise.all([
    latchkey.electron.waitForEvent('window'),
    choose(latchkey, 'open-link-in-tab'),
  ]);
  // Logged in: a tab of the same org. The page one reads stays in front.
  await expect(tab.locator('#username')).toHaveText(ann.username);
  expect(new URL(tab.url()).pathname).toBe('/lightning/o/Contact/list');
  const frameTabs = frame.getByRole('tab');
  await expect(frameTabs).toHaveCount(2);
  await expect(frameTabs.first()).toHaveAttribute('aria-selected', 'true');

  expect(await menuOn(latchkey, page, '#ours')).toEqual(['copy-link']);
  await choose(latchkey, 'copy-link');
  await expect
    .poll(() => clipboardText(latchkey))
    .toBe(new URL('/lightning/o/Account/list', page.url()).href);

  expect(await menuOn(latchkey, page, '#elsewhere')).toEqual(['open-link-in-browser', 'copy-link']);
  await choose(latchkey, 'open-link-in-browser');
  await expect.poll(() => latchkey.opened()).toEqual(['https://example.com/elsewhere']);

  const ofThePage = ['back', 'forward', 'reload', 'copy-page-url', 'print'];
  for (const hostile of ['#login', '#file', '#script', '#app'])
    expect(await menuOn(latchkey, page, hostile)).toEqual(ofThePage);
  await choose(latchkey, 'copy-page-url');
  await expect.poll(() => clipboardText(latchkey)).toBe(page.url());
});

test('text is cut, copied and pasted by mouse in an org’s page and in the list; what is no text there has no menu', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await keepMenus(latchkey);
  await furnish(page, {});
  const field = page.locator('#field');
  await field.fill('words of mine');
  await field.selectText();
  const editing = ['undo', 'redo', 'cut', 'copy', 'paste', 'paste-plain', 'select-all'];
  expect(await menuOn(latchkey, page, '#field')).toEqual(editing);
  await choose(latchkey, 'cut');
  await expect.poll(() => clipboardText(latchkey)).toBe('words of mine');
  await expect(field).toHaveValue('');
  await menuOn(latchkey, page, '#field');
  await choose(latchkey, 'paste');
  await expect(field).toHaveValue('words of mine');

  const few = ['cut', 'copy', 'paste', 'select-all'];
  expect(await menuOn(latchkey, latchkey.page, 'input[type=search]')).toEqual(few);
  expect(await menuOn(latchkey, latchkey.page, '.toolbar')).toEqual([]);
  expect(await menuOn(latchkey, frame, 'header')).toEqual([]);
});

test('a misspelled word is set right by its menu, which opens at the word when it is asked for by key', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await keepMenus(latchkey);
  await furnish(page, {});
  await page.locator('#field').fill('recieve');
  // Without dictionaries no Chromium of the tests misspells: the event is what Electron tells of such a word.
  await latchkey.electron.evaluate(({ webContents, session }) => {
    const contents = webContents.getAllWebContents().find((one) => one.session !== session.defaultSession);
    contents?.emit(
      'context-menu',
      {},
      {
        x: 11,
        y: 22,
        frame: null,
        linkURL: '',
        srcURL: '',
        mediaType: 'none',
        hasImageContents: false,
        isEditable: true,
        selectionText: '',
        misspelledWord: 'recieve',
        dictionarySuggestions: ['receive', 'relieve'],
        editFlags: {},
        menuSourceType: 'keyboard',
      },
    );
  });
  const at = await latchkey.electron.evaluate(() => Reflect.get(globalThis, 'shownAt') as readonly number[]);
  expect(at[0]).toBe(11);
  // The page begins below the frame.
  expect(at[1]).toBeGreaterThan(22 + 20);
  await choose(latchkey, 'suggestion-0');
  await expect(page.locator('#field')).toHaveValue('receive');
  await choose(latchkey, 'add-to-dictionary');
  const learnt = await latchkey.electron.evaluate(({ webContents, session }) =>
    webContents
      .getAllWebContents()
      .find((one) => one.session !== session.defaultSession)
      ?.session.listWordsInSpellCheckerDictionary(),
  );
  expect(learnt).toEqual(['recieve']);
});

test('an image is copied, and saved as any download is: where the person says', async ({
  latchkey,
  practice,
  entriesFor,
  folder,
}) => {
  const { org, ann } = productionOrg(practice);
  const { page, frame } = await openAddedOrg(latchkey, entriesFor(org.loginUrl), ann);
  await keepMenus(latchkey);
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
    const image = Object.assign(new Image(), { id: 'image', src: canvas.toDataURL('image/png') });
    await image.decode();
    document.body.prepend(image);
  });
  expect(await menuOn(latchkey, page, '#image')).toEqual(['copy-image', 'save-image']);
  await choose(latchkey, 'copy-image');
  await expect
    .poll(() => latchkey.electron.evaluate(({ clipboard }) => clipboard.has('image/png')))
    .toBe(true);

  // Electron asks with its own dialog as long as no listener names a path: this one stands for the person's answer.
  await latchkey.electron.evaluate(
    ({ session, webContents }, file) => {
      const own = webContents.getAllWebContents().find((one) => one.session !== session.defaultSession);
      own?.session.on('will-download', (_event, item) => {
        Reflect.set(globalThis, 'placedByApp', item.getSavePath());
        item.setSavePath(file);
      });
    },
    path.join(folder, 'image.png'),
  );
  await choose(latchkey, 'save-image');
  await expect(frame.getByText('image.png')).toBeVisible();
  await expect
    .poll(() => readFile(path.join(folder, 'image.png'), 'latin1').catch(() => ''))
    .toContain('PNG');
  expect(await latchkey.electron.evaluate(() => Reflect.get(globalThis, 'placedByApp') as string)).toBe('');
});

import type { Page } from '@playwright/test';
import { expect, pageAt, test } from './fixtures.ts';

interface Asked {
  readonly params: Omit<Electron.ContextMenuParams, 'frame'>;
  readonly isMainFrame: boolean;
}

/** Opens a page with that body, whose right clicks are noted. */
async function openPage(
  app: Parameters<typeof pageAt>[0],
  base: string,
  body: string,
): Promise<{ page: Page; asked: () => Promise<readonly Asked[]> }> {
  await app.evaluate(async (_electron, url) => {
    const { webContents } = fixture.open();
    const asked: Asked[] = [];
    Reflect.set(globalThis, 'asked', asked);
    Reflect.set(globalThis, 'clicked', webContents);
    webContents.on('context-menu', (_event, { frame, ...params }) => {
      asked.push({ params, isMainFrame: frame === webContents.mainFrame });
    });
    await webContents.loadURL(url);
  }, `${base}/a`);
  const page = await pageAt(app, /\/a$/);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, body);
  return { page, asked: () => app.evaluate(() => Reflect.get(globalThis, 'asked') as readonly Asked[]) };
}

test('a right click tells what it was on: a link, an image, a field, a selection', async ({
  app,
  server,
}) => {
  const pixel =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const { page, asked } = await openPage(
    app,
    server.base,
    `<p id="text">plain</p><a id="link" href="/b"><b>to b</b></a>
     <img id="image" alt="a pixel" width="20" height="20" src="${pixel}">
     <input id="field" value="typed"><input id="secret" type="password" value="hidden">`,
  );
  const click = (id: string) => page.locator(id).click({ button: 'right' });
  const last = async (count: number) => {
    await expect.poll(async () => (await asked()).length).toBe(count);
    return (await asked()).at(-1);
  };
  await click('#link b');
  expect(await last(1)).toMatchObject({
    isMainFrame: true,
    params: {
      linkURL: `${server.base}/b`,
      linkText: 'to b',
      pageURL: `${server.base}/a`,
      mediaType: 'none',
      isEditable: false,
      menuSourceType: 'mouse',
    },
  });
  await click('#image');
  expect((await last(2))?.params).toMatchObject({
    srcURL: pixel,
    mediaType: 'image',
    hasImageContents: true,
    altText: 'a pixel',
    linkURL: '',
  });
  await page.locator('#field').selectText();
  await click('#field');
  expect((await last(3))?.params).toMatchObject({
    isEditable: true,
    selectionText: 'typed',
    editFlags: { canCut: true, canCopy: true, canPaste: true, canEditRichly: false },
  });
  // A password is pasted, never copied.
  await page.locator('#secret').selectText();
  await click('#secret');
  expect((await last(4))?.params).toMatchObject({
    isEditable: true,
    selectionText: '',
    editFlags: { canCut: false, canCopy: false, canPaste: true },
  });
  await page.locator('#text').selectText();
  await click('#text');
  expect((await last(5))?.params).toMatchObject({
    isEditable: false,
    selectionText: 'plain',
    editFlags: { canCut: false, canCopy: true, canPaste: false },
  });
});

test('a page with a menu of its own keeps it to itself; one that only stops the event does not', async ({
  app,
  server,
}) => {
  const { page, asked } = await openPage(app, server.base, '<p id="own">own</p><p id="stopped">stopped</p>');
  await page.evaluate(() => {
    document.getElementById('own')?.addEventListener('contextmenu', (event) => event.preventDefault());
    document.getElementById('stopped')?.addEventListener('contextmenu', (event) => event.stopPropagation());
  });
  await page.locator('#own').click({ button: 'right' });
  await page.locator('#stopped').click({ button: 'right' });
  await expect.poll(async () => (await asked()).length).toBe(1);
});

test('a click in a frame counts from the page’s corner, and is the frame’s', async ({ app, server }) => {
  const { page, asked } = await openPage(
    app,
    server.base,
    '<div style="height: 100px"></div><iframe src="/b" style="border: 0; margin-left: 50px"></iframe>',
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('body').click({ button: 'right', position: { x: 5, y: 5 }, force: true });
  await expect.poll(async () => (await asked()).length).toBe(1);
  const [told] = await asked();
  expect(told).toMatchObject({ isMainFrame: false, params: { frameURL: `${server.base}/b` } });
  expect(told?.params.y).toBeGreaterThan(100);
  expect(told?.params.x).toBeGreaterThan(50);
});

test('what is cut and copied is on the app’s clipboard, and pasted from there; undo takes it back', async ({
  app,
  server,
}) => {
  const { page, asked } = await openPage(app, server.base, '<input id="field" value="one two">');
  const act = (name: 'undo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'delete') =>
    app.evaluate((_electron, member) => {
      (Reflect.get(globalThis, 'clicked') as Electron.WebContents)[member]();
    }, name);
  const clipboard = () => app.evaluate((electron) => electron.clipboard.readText());
  const field = page.locator('#field');
  await field.click({ button: 'right' });
  await expect.poll(async () => (await asked()).length).toBe(1);
  await act('selectAll');
  await act('copy');
  await expect.poll(clipboard).toBe('one two');
  await act('cut');
  await expect(field).toHaveValue('');
  await act('paste');
  await expect(field).toHaveValue('one two');
  await act('pasteAndMatchStyle');
  await expect(field).toHaveValue('one twoone two');
  await act('undo');
  await expect(field).toHaveValue('one two');
  await act('selectAll');
  await act('delete');
  await expect(field).toHaveValue('');
});

test('a suggestion takes the place of the word the cursor is in; a word is learnt once', async ({
  app,
  server,
}) => {
  const { page } = await openPage(app, server.base, '<textarea id="field">we recieve mail</textarea>');
  await page.locator('#field').evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(6, 6);
  });
  await app.evaluate(() => {
    (Reflect.get(globalThis, 'clicked') as Electron.WebContents).replaceMisspelling('receive');
  });
  await expect(page.locator('#field')).toHaveValue('we receive mail');
  const learnt = await app.evaluate(async ({ session }) => {
    const words = session.fromPartition('words');
    const answers = ['Acme', 'Acme', 'two words', ''].map((word) =>
      words.addWordToSpellCheckerDictionary(word),
    );
    return { answers, list: await words.listWordsInSpellCheckerDictionary() };
  });
  expect(learnt).toEqual({ answers: [true, false, false, false], list: ['Acme'] });
});

test('an image is copied at its own size', async ({ app, server }) => {
  const { page } = await openPage(app, server.base, '<canvas width="3" height="2"></canvas>');
  await page.evaluate(async () => {
    const image = new Image();
    image.src = document.querySelector('canvas')?.toDataURL() ?? '';
    await image.decode();
    image.style.cssText = 'position: fixed; left: 0; top: 0; width: 60px; height: 40px';
    document.body.replaceChildren(image);
  });
  await app.evaluate(() => {
    (Reflect.get(globalThis, 'clicked') as Electron.WebContents).copyImageAt(10, 10);
  });
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.has('image/png'))).toBe(true);
});

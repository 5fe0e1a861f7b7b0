import { describe, expect, it } from 'vitest';
import { orgPolicy } from '../navigation-policy.ts';
import { pageMenu, type Clicked, type ClickedPage } from './page-menu.ts';

const ORG = 'https://acme.my.salesforce.com';
const SESSION = '00D5g00000AbCdE!AQ4AQ.secret';

const NOTHING: Clicked = {
  x: 10,
  y: 20,
  linkURL: '',
  srcURL: '',
  mediaType: 'none',
  hasImageContents: false,
  isEditable: false,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: {
    canUndo: false,
    canRedo: false,
    canCut: false,
    canCopy: false,
    canPaste: false,
    canDelete: false,
    canSelectAll: true,
    canEditRichly: false,
  },
};

const policy = orgPolicy(ORG);
const PAGE: ClickedPage = {
  url: `${ORG}/lightning/page/home`,
  canGoBack: true,
  canGoForward: false,
  opening: (url) => policy.open(url),
};

const menu = (clicked: Partial<Clicked>, page: Partial<ClickedPage> = {}) =>
  pageMenu({ ...NOTHING, ...clicked }, { ...PAGE, ...page });
const ids = (sections: ReturnType<typeof menu>) => sections.map((section) => section.map(({ id }) => id));
const find = (sections: ReturnType<typeof menu>, id: string) =>
  sections.flat().find((entry) => entry.id === id);

describe('a right click on nothing', () => {
  it('is about the page: back, forward, reload, its address, print', () => {
    const sections = menu({});
    expect(ids(sections)).toEqual([
      ['back', 'forward', 'reload'],
      ['copy-page-url', 'print'],
    ]);
    expect(find(sections, 'back')?.isEnabled).toBe(true);
    expect(find(sections, 'forward')?.isEnabled).toBe(false);
  });

  it('copies the page’s address without what logs in, and none of a page that only hands a session over', () => {
    const copied = find(menu({}, { url: `${ORG}/001?id=7&sid=${SESSION}` }), 'copy-page-url');
    expect(copied?.command).toEqual({ kind: 'copy-address', url: `${ORG}/001?id=7` });
    const frontdoor = find(menu({}, { url: `${ORG}/secur/frontdoor.jsp?otp=1` }), 'copy-page-url');
    expect(frontdoor).toMatchObject({ isEnabled: false, command: { url: '' } });
  });
});

describe('a right click on a link', () => {
  it('opens a page of the org in a tab or in the browser, and copies its address', () => {
    const url = `${ORG}/lightning/o/Account/list`;
    const sections = menu({ linkURL: url });
    expect(ids(sections)).toEqual([['open-link-in-tab', 'open-link-in-browser', 'copy-link']]);
    expect(find(sections, 'open-link-in-tab')?.command).toEqual({ kind: 'open-in-tab', url });
  });

  it('leaves a page elsewhere to the browser', () => {
    expect(ids(menu({ linkURL: 'https://example.com/a' }))).toEqual([['open-link-in-browser', 'copy-link']]);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://latchkey/index.html',
    'latchkey://open/acme',
    'data:text/html,<p>hello',
    'blob:https://acme.my.salesforce.com/1',
    'about:blank',
    'ms-msdt:/id',
    'not an address',
  ])('offers nothing to do with %s', (linkURL) => {
    expect(ids(menu({ linkURL }))).toEqual(ids(menu({})));
  });

  it('never follows a disguised host, and copies where it leads', () => {
    const sections = menu({ linkURL: 'https://acme.my.salesforce.com@evil.example/' });
    expect(ids(sections)).toEqual([['copy-link']]);
    expect(find(sections, 'copy-link')?.command).toMatchObject({ url: 'https://evil.example/' });
  });

  it('offers nothing on a one-time address, and no tab for what holds a token or logs in as somebody else', () => {
    expect(ids(menu({ linkURL: `${ORG}/secur/frontdoor.jsp?otp=abc` }))).toEqual(ids(menu({})));
    const holds = menu({ linkURL: `${ORG}/apex/page?sid=${SESSION}` });
    expect(ids(holds)).toEqual([['open-link-in-browser', 'copy-link']]);
    expect(JSON.stringify(holds)).not.toContain('secret');
    const logInAs = `${ORG}/servlet/servlet.su?oid=00D5g00000AbCdE&suorgadminid=0055g00000AbCdE`;
    expect(find(menu({ linkURL: logInAs }), 'open-link-in-tab')).toBeUndefined();
  });
});

describe('a right click on an image', () => {
  const image: Partial<Clicked> = { mediaType: 'image', hasImageContents: true, srcURL: `${ORG}/logo.png` };

  it('copies it where it was clicked, and saves it', () => {
    const sections = menu(image);
    expect(ids(sections)).toEqual([['copy-image', 'save-image']]);
    expect(find(sections, 'copy-image')?.command).toEqual({ kind: 'copy-image', x: 10, y: 20 });
  });

  it('copies none that has not come', () => {
    expect(ids(menu({ ...image, hasImageContents: false }))).toEqual([['save-image']]);
  });

  it.each(['file:///etc/passwd', 'app://latchkey/a.png', 'http://192.168.0.1/a.png', 'data:text/html,a', ''])(
    'saves nothing from %s',
    (srcURL) => expect(ids(menu({ ...image, srcURL }))).toEqual([['copy-image']]),
  );

  it('stands beside the link it is in', () => {
    expect(ids(menu({ ...image, linkURL: `${ORG}/a` }))).toEqual([
      ['open-link-in-tab', 'open-link-in-browser', 'copy-link'],
      ['copy-image', 'save-image'],
    ]);
  });
});

describe('a right click in a text', () => {
  it('offers what can be done to it now, the rest in grey', () => {
    const editFlags = { ...NOTHING.editFlags, canPaste: true, canUndo: true };
    const sections = menu({ isEditable: true, editFlags });
    expect(ids(sections)).toEqual([
      ['undo', 'redo'],
      ['cut', 'copy', 'paste', 'paste-plain', 'select-all'],
    ]);
    const enabled = sections.flat().filter(({ isEnabled }) => isEnabled);
    expect(enabled.map(({ id }) => id)).toEqual(['undo', 'paste', 'paste-plain', 'select-all']);
  });

  it('offers to copy what is selected outside of fields, and nothing of a selection that is empty', () => {
    const editFlags = { ...NOTHING.editFlags, canCopy: true };
    expect(ids(menu({ selectionText: 'Acme', editFlags }))).toEqual([['copy']]);
    expect(ids(menu({ selectionText: ' \n', editFlags }))).toEqual(ids(menu({})));
  });

  it('begins with the spelling: at most five suggestions, and the word for the dictionary', () => {
    const dictionarySuggestions = ['receive', 'relieve', 'c', 'd', 'e', 'f'];
    const sections = menu({ isEditable: true, misspelledWord: 'recieve', dictionarySuggestions });
    expect(ids(sections).slice(0, 2)).toEqual([
      ['suggestion-0', 'suggestion-1', 'suggestion-2', 'suggestion-3', 'suggestion-4'],
      ['add-to-dictionary'],
    ]);
    expect(sections[0]?.[0]).toMatchObject({
      label: 'receive',
      command: { kind: 'replace-misspelling', by: 'receive' },
    });
    expect(find(sections, 'add-to-dictionary')?.command).toEqual({
      kind: 'add-to-dictionary',
      word: 'recieve',
    });
  });

  it('says so when there is no suggestion', () => {
    const [first] = menu({ isEditable: true, misspelledWord: 'xqzt' });
    expect(first).toMatchObject([{ label: 'No suggestions', isEnabled: false }]);
  });

  it('shows foreign words as one short line in which & is only itself', () => {
    const word = `A&B\t\u202e\n${'x'.repeat(100)}`;
    const sections = menu({ isEditable: true, misspelledWord: 'a', dictionarySuggestions: [word, '\u200b'] });
    const [first, ...more] = sections[0] ?? [];
    expect(first?.label).toMatch(/^A&&B x+…$/);
    expect(Array.from(first?.label ?? '').length).toBeLessThanOrEqual(61);
    expect(first?.command).toEqual({ kind: 'replace-misspelling', by: word });
    // A label without a letter is no entry.
    expect(more).toEqual([]);
  });
});

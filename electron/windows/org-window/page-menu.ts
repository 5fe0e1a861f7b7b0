import type { ContextMenuParams } from 'electron';
import { holdsToken } from '../../../shared/page-secrets.ts';
import { findLogInAs } from '../../salesforce/log-in-as.ts';
import { words } from '../../text/words.ts';
import { editEntries, type EditCommand } from '../edit-menu.ts';
import type { NavigationVerdict } from '../navigation-policy.ts';
import type { MenuEntry, MenuSection } from '../popup-menu.ts';
import { pageAddress } from './page-address.ts';

/** What an entry of a page's menu does; addresses are as they may leave the window. */
export type PageCommand =
  | { readonly kind: 'edit'; readonly edit: EditCommand }
  | { readonly kind: 'replace-misspelling'; readonly by: string }
  | { readonly kind: 'add-to-dictionary'; readonly word: string }
  | { readonly kind: 'open-in-tab' | 'open-in-browser' | 'copy-address'; readonly url: string }
  | { readonly kind: 'copy-image'; readonly x: number; readonly y: number }
  | { readonly kind: 'save-image'; readonly url: string }
  | { readonly kind: 'back' | 'forward' | 'reload' | 'print' };

/** What was clicked, in Chromium's words().pageMenu. Every text of it is the page's, and may be anything. */
export type Clicked = Pick<
  ContextMenuParams,
  | 'x'
  | 'y'
  | 'linkURL'
  | 'srcURL'
  | 'mediaType'
  | 'hasImageContents'
  | 'isEditable'
  | 'selectionText'
  | 'misspelledWord'
  | 'dictionarySuggestions'
  | 'editFlags'
>;

/** The page that was clicked, as the main process knows it. */
export interface ClickedPage {
  readonly url: string;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** What the page's own `window.open` of that address would come to. */
  opening(url: string): NavigationVerdict;
}

type Entry = MenuEntry<PageCommand>;

/** As many as a person reads. */
const MOST_SUGGESTIONS = 5;

/** The menu of a right click on an org's page: what belongs to the thing clicked, or else what belongs to the page. */
export function pageMenu(clicked: Clicked, page: ClickedPage): readonly MenuSection<PageCommand>[] {
  const aboutTheThing = [
    ...spellingSections(clicked),
    linkSection(clicked.linkURL, page),
    imageSection(clicked, page),
    ...editSections(clicked),
  ].filter((section) => section.length > 0);
  return aboutTheThing.length > 0 ? aboutTheThing : pageSections(page);
}

function spellingSections({
  isEditable,
  misspelledWord,
  dictionarySuggestions,
}: Clicked): readonly MenuSection<PageCommand>[] {
  if (!isEditable || misspelledWord === '') return [];
  const suggestions = dictionarySuggestions
    .slice(0, MOST_SUGGESTIONS)
    .map((by, index) => ({
      ...entry(`suggestion-${index}`, words().pageMenu.suggestion(by), { kind: 'replace-misspelling', by }),
    }))
    .filter(({ label }) => label !== '');
  const none = entry(
    'no-suggestions',
    words().pageMenu.noSuggestions,
    { kind: 'replace-misspelling', by: misspelledWord },
    false,
  );
  return [
    suggestions.length > 0 ? suggestions : [none],
    [
      entry('add-to-dictionary', words().pageMenu.addToDictionary, {
        kind: 'add-to-dictionary',
        word: misspelledWord,
      }),
    ],
  ];
}

/**
 * A link that leads nowhere on the web, or hands over a session, has no entries. A new tab loads what it is told, so it
 * is offered only what the page itself may open, and never what logs in: not even Salesforce's _Log in as_, which would
 * take the person's own session away.
 */
function linkSection(link: string, page: ClickedPage): MenuSection<PageCommand> {
  const address = pageAddress(link);
  if (address === null) return [];
  const url = new URL(link).href;
  const opensHere = page.opening(url) === 'stay' && !holdsToken(url) && findLogInAs(url) === null;
  return [
    ...(opensHere
      ? [entry('open-link-in-tab', words().pageMenu.openLinkInTab, { kind: 'open-in-tab', url })]
      : []),
    ...(address.protocol === 'https:' && page.opening(url) !== 'refuse'
      ? [
          entry('open-link-in-browser', words().pageMenu.openLinkInBrowser, {
            kind: 'open-in-browser',
            url: address.href,
          }),
        ]
      : []),
    entry('copy-link', words().pageMenu.copyLink, { kind: 'copy-address', url: address.href }),
  ];
}

function imageSection(
  { mediaType, hasImageContents, srcURL, x, y }: Clicked,
  page: ClickedPage,
): MenuSection<PageCommand> {
  if (mediaType !== 'image') return [];
  return [
    ...(hasImageContents
      ? [entry('copy-image', words().pageMenu.copyImage, { kind: 'copy-image', x, y })]
      : []),
    ...(mayBeSaved(srcURL, page.url)
      ? [entry('save-image', words().pageMenu.saveImage, { kind: 'save-image', url: srcURL })]
      : []),
  ];
}

/** The main process fetches what is saved: nothing but what the page could have fetched by itself. */
function mayBeSaved(image: string, pageUrl: string): boolean {
  if (!URL.canParse(image)) return false;
  const { protocol, origin } = new URL(image);
  if (protocol === 'https:') return true;
  if (protocol === 'data:') return /^data:image\//i.test(image);
  return protocol === 'http:' && URL.canParse(pageUrl) && new URL(pageUrl).origin === origin;
}

function editSections({
  isEditable,
  selectionText,
  editFlags,
}: Clicked): readonly MenuSection<PageCommand>[] {
  const { undoing, moving } = editEntries(editFlags);
  const asPage = (section: MenuSection<EditCommand>) =>
    section.map((one): Entry => ({ ...one, command: { kind: 'edit', edit: one.command } }));
  if (isEditable) return [asPage(undoing), asPage(moving)];
  if (selectionText.trim() === '') return [];
  return [asPage(moving.filter(({ command }) => command === 'copy'))];
}

function pageSections(page: ClickedPage): readonly MenuSection<PageCommand>[] {
  const address = pageAddress(page.url);
  return [
    [
      entry('back', words().pageMenu.back, { kind: 'back' }, page.canGoBack),
      entry('forward', words().pageMenu.forward, { kind: 'forward' }, page.canGoForward),
      entry('reload', words().pageMenu.reload, { kind: 'reload' }),
    ],
    [
      entry(
        'copy-page-url',
        words().pageMenu.copyPageUrl,
        { kind: 'copy-address', url: address?.href ?? '' },
        address !== null,
      ),
      entry('print', words().pageMenu.print, { kind: 'print' }),
    ],
  ];
}

const entry = (id: string, label: string, command: PageCommand, isEnabled = true): Entry => ({
  id,
  label,
  isEnabled,
  command,
});

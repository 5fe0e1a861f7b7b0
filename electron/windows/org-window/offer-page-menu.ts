import type { BrowserWindow } from 'electron';
import { assertNever, type Result } from '../../../shared/result.ts';
import { doEdit } from '../edit-menu.ts';
import type { NavigationPolicy } from '../navigation-policy.ts';
import { popUpMenu } from '../popup-menu.ts';
import type { WebContentsGuard } from '../web-contents-guard.ts';
import { pageMenu, type PageCommand } from './page-menu.ts';
import type { Tab } from './tab.ts';
import type { WindowTabs } from './window-tabs.ts';

interface PageMenuParts {
  readonly window: BrowserWindow;
  readonly tabs: WindowTabs;
  readonly guard: WebContentsGuard;
  readonly policy: NavigationPolicy;
  copyAddress(address: string): Promise<Result<null>>;
  openInBrowser(url: string): Promise<Result<null>>;
}

/** A right click on a tab's page offers a menu of ours. */
export function offerPageMenu(tab: Tab, parts: PageMenuParts): void {
  const { contents } = tab;
  contents.on('context-menu', (_event, params) => {
    if (parts.window.isDestroyed() || contents.isDestroyed()) return;
    const { canGoBack, canGoForward } = tab.page();
    const sections = pageMenu(params, {
      url: tab.url(),
      canGoBack,
      canGoForward,
      opening: (url) => parts.policy.open(url),
    });
    popUpMenu(sections, parts.window, { params, page: tab.view.getBounds() }, (command) =>
      doPageCommand(tab, command, parts),
    );
  });
}

/** Does what was chosen, to the page as it is by then; what fails is said in the tab. */
function doPageCommand(tab: Tab, command: PageCommand, parts: PageMenuParts): void {
  const { contents } = tab;
  if (contents.isDestroyed()) return;
  const orSay = async (attempt: () => Promise<Result<null>>): Promise<void> => {
    const done = await attempt();
    if (!done.ok) parts.tabs.setProblem(tab, { error: done.error, retry: () => orSay(attempt) });
  };
  switch (command.kind) {
    case 'edit':
      doEdit(contents, command.edit);
      return;
    case 'replace-misspelling':
      contents.replaceMisspelling(command.by);
      return;
    case 'add-to-dictionary':
      contents.session.addWordToSpellCheckerDictionary(command.word);
      return;
    case 'open-in-tab':
      // Asked anew, and counted: the menu is no way around the rules that the page's own `window.open` lives under.
      if (parts.guard.mayOpen(contents, command.url)) parts.tabs.addBehind(command.url);
      return;
    case 'open-in-browser':
      void orSay(() => parts.openInBrowser(command.url));
      return;
    case 'copy-address':
      void orSay(() => parts.copyAddress(command.url));
      return;
    case 'copy-image':
      contents.copyImageAt(command.x, command.y);
      return;
    case 'save-image':
      // As any download of the page: the person is asked where it goes.
      contents.downloadURL(command.url);
      return;
    case 'back':
      contents.navigationHistory.goBack();
      return;
    case 'forward':
      contents.navigationHistory.goForward();
      return;
    case 'reload':
      contents.reload();
      return;
    case 'print':
      contents.print();
      return;
    default:
      return assertNever(command);
  }
}

import type { AppError } from '../../shared/app-error.ts';
import type { OtherOrg } from '../../shared/frame-contract.ts';
import { organizationOf, type OrgKey } from '../../shared/org.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CopiedSecret } from '../orgs/copy/copied-secret.ts';
import { copyText } from '../orgs/copy/copy-text.ts';
import type { ListOrgs } from '../orgs/list/list-orgs.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import type { OrgWindow } from '../windows/org-window/org-window.ts';
import { pageAddress, pathInAnotherOrg } from '../windows/org-window/page-address.ts';
import type { FrameHandlers } from './register.ts';
import { words } from '../text/words.ts';

export interface FrameHandlerParts {
  readonly browser: SystemBrowser;
  readonly copied: CopiedSecret;
  readonly listOrgs: ListOrgs;
  /** Opens a page of an org in its window, logged in. */
  openAt(orgKey: OrgKey, path: string): Promise<Result<null>>;
}

const SETUP_HOME = '/lightning/setup/SetupOneHome/home';

/** What the frame of an org's window asks for: each is about the window whose frame it is. */
export function createFrameHandlers(parts: FrameHandlerParts): FrameHandlers<OrgWindow> {
  /** Does it to the page of the active tab. */
  const onPage =
    (act: (window: OrgWindow) => void) =>
    (window: OrgWindow): Result<null> => {
      if (!window.active().contents.isDestroyed()) act(window);
      return ok(null);
    };
  /** A page of the org at its own host; when the session has ended, Salesforce asks for the login there. */
  const goTo = (window: OrgWindow, path: string): Result<null> => {
    void window.active().load(new URL(path, window.facts().instanceUrl).href);
    return ok(null);
  };

  return {
    getFrame: (window) => ok(window.state()),
    setFrameHeight: (window, { height }) => {
      window.setFrameHeight(height);
      return ok(null);
    },
    goBack: onPage((window) => window.active().contents.navigationHistory.goBack()),
    goForward: onPage((window) => window.active().contents.navigationHistory.goForward()),
    reload: onPage((window) => window.active().contents.reload()),
    stop: onPage((window) => window.active().contents.stop()),
    retryProblem: (window) => {
      window.retry();
      return ok(null);
    },
    selectTab: (window, { tabId }) => {
      const tab = window.tab(tabId);
      if (tab !== undefined) window.select(tab);
      return ok(null);
    },
    closeTab: (window, { tabId }) => {
      void window.tab(tabId)?.close();
      return ok(null);
    },
    moveTab: (window, { tabId, to }) => {
      const tab = window.tab(tabId);
      if (tab !== undefined) window.moveTab(tab, to);
      return ok(null);
    },
    openTab: (window) => {
      window.openTab();
      return goTo(window, '/');
    },
    openSetup: (window) => goTo(window, SETUP_HOME),
    copyPageUrl: async (window) => {
      const address = pageAddress(window.active().url());
      return address === null ? fail(noAddress()) : copyText(parts.copied, address.href);
    },
    openInBrowser: async (window) => {
      const address = pageAddress(window.active().url());
      return address === null ? fail(noAddress()) : parts.browser.open(address.href);
    },
    listOtherOrgs: (window) => ok(otherOrgs(parts.listOrgs, window.facts().orgKey)),
    openInOrg: (window, { orgKey }) => parts.openAt(orgKey, pathFor(window, orgKey)),
    find: (window, { text, forward }) => {
      window.active().search.find(text, forward);
      return ok(null);
    },
    closeFind: onPage((window) => {
      window.active().search.stop();
      window.active().contents.focus();
    }),
    zoom: (window, { to }) => {
      window.zoom(to);
      return ok(null);
    },
    print: onPage((window) => window.active().contents.print()),
    cancelDownload: (window, { id }) => {
      window.downloads.cancel(id);
      return ok(null);
    },
    showDownload: (window, { id }) => {
      window.downloads.show(id);
      return ok(null);
    },
    dismissDownload: (window, { id }) => {
      window.downloads.dismiss(id);
      return ok(null);
    },
  };
}

/** Another user of the same organization sees the same records; in another organization their ids mean nothing. */
function pathFor(window: OrgWindow, other: OrgKey): string {
  const url = window.active().url();
  if (organizationOf(other) !== organizationOf(window.facts().orgKey)) return pathInAnotherOrg(url);
  const address = pageAddress(url);
  return address === null ? '/' : `${address.pathname}${address.search}${address.hash}`;
}

function otherOrgs(listOrgs: ListOrgs, own: OrgKey): readonly OtherOrg[] {
  return listOrgs
    .all()
    .filter((org) => org.key !== own && org.archivedAt === undefined)
    .map(({ key, alias, kind, username }) => ({ key, alias, kind, username }));
}

const noAddress = (): AppError => ({
  code: 'PAGE_HAS_NO_ADDRESS',
  message: words().pages.noAddress,
  remedy: 'retry',
});

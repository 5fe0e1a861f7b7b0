import { BrowserWindow } from 'electron';
import type { AppError } from '../../../shared/app-error.ts';
import type { FrameState } from '../../../shared/frame-state.ts';
import type { OrgWindowFacts } from '../../ports/windows.ts';
import { appPolicy, orgPolicy } from '../navigation-policy.ts';
import { orgWindowTitle } from '../org-window-title.ts';
import type { WebContentsGuard } from '../web-contents-guard.ts';
import { orgWindowOptions } from '../window-options.ts';
import { placePage } from './place-views.ts';
import { createTab, type Tab } from './tab.ts';
import { watchArrivals, type Arrival } from './watch-arrivals.ts';

/** Height of the frame until its page has measured itself, in points. */
const FIRST_FRAME_HEIGHT = 84;

/** What every org window is made with. */
export interface OrgWindowParts {
  readonly guard: WebContentsGuard;
  readonly framePreload: string;
  /** `app://latchkey/frame.html`, or the development server's. */
  readonly framePageUrl: string;
}

/**
 * A window of an org: the frame, which is our own page and says which org this is, and below it the org's pages as tabs
 * in the org's partition. A page cannot draw over the frame, nor reach it: it is another view of another session.
 */
export interface OrgWindow {
  readonly window: BrowserWindow;
  readonly facts: () => OrgWindowFacts;
  /** Held in memory only. */
  readonly isPrivate: boolean;
  tabs(): readonly Tab[];
  active(): Tab;
  tab(id: string): Tab | undefined;
  openTab(): Tab;
  select(tab: Tab): void;
  state(): FrameState;
  setFrameHeight(height: number): void;
  /** Says why that tab is not what the person wanted, until it shows another page. */
  setProblem(tab: Tab, problem: AppError | undefined): void;
  retitle(facts: OrgWindowFacts): void;
  focus(): void;
  /** Asks each page first; false when one wants to stay, and then the window stays with it. */
  close(): Promise<boolean>;
  /** At once, without asking the pages. */
  destroy(): void;
}

export function createOrgWindow(
  parts: OrgWindowParts & {
    readonly facts: OrgWindowFacts;
    readonly partition: string;
    readonly isPrivate: boolean;
    onClosed(window: OrgWindow): void;
    onArrived(tab: Tab, arrival: Arrival): void;
  },
): OrgWindow {
  let facts = parts.facts;
  const problems = new Map<Tab, AppError>();
  let frameHeight = FIRST_FRAME_HEIGHT;
  const window = new BrowserWindow(orgWindowOptions(parts.framePreload, orgWindowTitle(facts)));
  parts.guard.assign(window.webContents, appPolicy);
  // The frame has a title of its own; the window's is how a person tells production from a sandbox in the task bar.
  window.on('page-title-updated', (event) => event.preventDefault());

  let tabs: readonly Tab[] = [];
  let active: Tab;
  let isClosing = false;

  const place = () => {
    if (window.isDestroyed()) return;
    const [width = 0, height = 0] = window.getContentSize();
    active.view.setBounds(placePage({ width, height }, frameHeight));
  };

  let due = false;
  const changed = () => {
    if (due) return;
    due = true;
    // Several events of one turn (a title, an address, the end of loading) become one message.
    setImmediate(() => {
      due = false;
      if (window.isDestroyed() || tabs.length === 0) return;
      window.webContents.send('frame:frameChanged', self.state());
    });
  };

  const setProblem = (tab: Tab, problem: AppError | undefined) => {
    if (problem === undefined ? !problems.delete(tab) : !tabs.includes(tab)) return;
    if (problem !== undefined) problems.set(tab, problem);
    changed();
  };

  const show = (tab: Tab) => {
    active = tab;
    for (const other of tabs) other.view.setVisible(other === tab);
    place();
    changed();
  };

  const addTab = (): Tab => {
    const tab = createTab({
      partition: parts.partition,
      guard: parts.guard,
      policy: orgPolicy(facts.instanceUrl),
      onChanged: changed,
      onGone: (gone) => {
        const at = tabs.indexOf(gone);
        tabs = tabs.filter((one) => one !== gone);
        problems.delete(gone);
        if (window.isDestroyed()) return;
        window.contentView.removeChildView(gone.view);
        const next = tabs[Math.min(at, tabs.length - 1)];
        if (next === undefined) window.destroy();
        else if (active === gone) show(next);
        else changed();
      },
    });
    watchArrivals(tab.contents, (arrival) => {
      setProblem(tab, undefined);
      parts.onArrived(tab, arrival);
    });
    tabs = [...tabs, tab];
    window.contentView.addChildView(tab.view);
    return tab;
  };

  const problemOf = (tab: Tab) => {
    const problem = problems.get(tab);
    return problem === undefined ? {} : { problem };
  };

  const closeTabs = async () => {
    const closed = await Promise.all(tabs.map((tab) => tab.close()));
    return closed.every((isClosed) => isClosed);
  };

  const self: OrgWindow = {
    window,
    facts: () => facts,
    isPrivate: parts.isPrivate,
    tabs: () => tabs,
    active: () => active,
    tab: (id) => tabs.find((tab) => tab.id === id),
    openTab: () => {
      const tab = addTab();
      show(tab);
      return tab;
    },
    select: (tab) => {
      show(tab);
      tab.contents.focus();
    },
    state: () => ({
      org: {
        key: facts.orgKey,
        alias: facts.alias,
        kind: facts.kind,
        organizationName: facts.organizationName,
        username: facts.username,
      },
      isPrivate: parts.isPrivate,
      tabs: tabs.map((tab) => tab.facts()),
      activeTabId: active.id,
      page: active.page(),
      ...problemOf(active),
    }),
    setFrameHeight: (height) => {
      frameHeight = height;
      place();
    },
    setProblem,
    retitle: (next) => {
      facts = next;
      window.setTitle(orgWindowTitle(next));
      changed();
    },
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      if (!active.contents.isDestroyed()) active.contents.focus();
    },
    // The window goes with its last tab.
    close: closeTabs,
    destroy: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };

  active = addTab();
  place();
  window.on('resize', place);
  window.on('close', (event) => {
    if (isClosing || tabs.length === 0) return;
    // The pages are asked first: what a person typed into one must not go without a word.
    event.preventDefault();
    void closeTabs();
  });
  window.on('closed', () => {
    isClosing = true;
    // Views do not end with their window (Electron, WebContentsView).
    for (const tab of tabs) if (!tab.contents.isDestroyed()) tab.contents.close();
    parts.onClosed(self);
  });
  void window.loadURL(parts.framePageUrl);
  return self;
}

import type { BrowserWindow } from 'electron';
import { frameWire } from '../../../shared/frame-contract.ts';
import type { FrameSession, FrameState, FrameWish } from '../../../shared/frame-state.ts';
import type { KeptWindow } from '../../ports/kept-windows.ts';
import type { OrgWindowFacts } from '../../ports/windows.ts';
import { orgPolicy } from '../navigation-policy.ts';
import { orgWindowTitle, type OrgHold } from '../org-window-title.ts';
import { createOwnPageWindow } from '../own-page-window.ts';
import { visibleBounds } from '../visible-bounds.ts';
import { orgWindowOptions } from '../window-options.ts';
import type { DownloadList } from './download-list.ts';
import { followKeys } from './follow-keys.ts';
import { frameStateOf } from './frame-state-of.ts';
import { followWindow } from './follow-window.ts';
import { keptWindowOf } from './kept-window.ts';
import { showFirstTabs } from './show-first-tabs.ts';
import { offerPageMenu } from './offer-page-menu.ts';
import type { OneOrgWindowParts, OrgWindowParts } from './org-window-parts.ts';
import { FIRST_FRAME_HEIGHT, placePage, withFrame } from './place-views.ts';
import { isAwake } from './sleeping-tab.ts';
import type { Tab } from './tab.ts';
import { catchLogInAs, takeLogInAs } from './catch-log-in-as.ts';
import { watchArrivals } from './watch-arrivals.ts';
import { createWindowTabs, type AnyTab, type TabProblem } from './window-tabs.ts';
import { nextZoom, OWN_SIZE, type ZoomStep } from './zoom-steps.ts';

/**
 * A window of an org: the frame, which is our own page and says which org this is, and below it the org's pages as tabs
 * in the org's partition. A page cannot draw over the frame, nor reach it: it is another view of another session.
 */
export interface OrgWindow {
  readonly window: BrowserWindow;
  readonly facts: () => OrgWindowFacts;
  readonly hold: OrgHold;
  readonly partition: string;
  /** A small window that a page has opened: what is opened in the org goes elsewhere. */
  readonly isPopup: boolean;
  /** Resolves when the frame has come, or cannot. */
  readonly framed: Promise<void>;
  tabs(): readonly AnyTab[];
  /** Whether the page that is shown has been let go of. */
  isAsleep(): boolean;
  /** The tab that is shown, awake. */
  active(): Tab;
  tab(id: string): AnyTab | undefined;
  openTab(): Tab;
  select(tab: AnyTab): void;
  /** Puts it at a place among the tabs, counted from 0. */
  moveTab(tab: AnyTab, to: number): void;
  /** One step; the org's other windows and its record follow (`onZoomed`). */
  zoom(to: ZoomStep): void;
  setZoom(percent: number): void;
  setSession(session: FrameSession): void;
  readonly downloads: DownloadList;
  /** Asks something of the frame, and gives it the keyboard. */
  wish(wish: FrameWish): void;
  state(): FrameState;
  /** What there is to keep of it until the next start. */
  kept(): KeptWindow;
  /** Lets go of every page that would lose nothing by it: it is loaded again when it is looked at. */
  hibernate(): Promise<void>;
  setFrameHeight(height: number): void;
  /** Says why that tab is not what the person wanted, until it shows another page. */
  setProblem(tab: Tab, problem: TabProblem): void;
  /** Does again what failed in the tab that is shown; what comes of it is said anew. */
  retry(): void;
  retitle(facts: OrgWindowFacts): void;
  focus(): void;
  /** Asks each page first; false when one wants to stay, and then the window stays with it. */
  close(): Promise<boolean>;
  /** At once, without asking the pages. */
  destroy(): void;
}

export function createOrgWindow(parts: OrgWindowParts & OneOrgWindowParts): OrgWindow {
  let facts = parts.facts;
  let frameHeight = FIRST_FRAME_HEIGHT;
  let zoomPercent = facts.zoomPercent ?? OWN_SIZE;
  let session: FrameSession = { state: 'ready' };
  // The frame has a title of its own; the window's is how a person tells production from a sandbox in the task bar.
  const window = createOwnPageWindow(
    parts.guard,
    orgWindowOptions(
      parts.framePreload,
      orgWindowTitle(facts, parts.hold),
      withFrame(parts.popup?.bounds) ?? visibleBounds(parts.reopened?.bounds),
      parts.reopened === undefined,
    ),
  );

  const place = () => {
    if (window.isDestroyed()) return;
    const [width = 0, height = 0] = window.getContentSize();
    const shown = tabs.shown();
    if (isAwake(shown)) shown.view.setBounds(placePage({ width, height }, frameHeight));
  };

  let due = false;
  const changed = () => {
    if (due) return;
    due = true;
    // Several events of one turn (a title, an address, the end of loading) become one message.
    setImmediate(() => {
      due = false;
      if (window.isDestroyed() || tabs.all().length === 0) return;
      window.webContents.send(frameWire('frameChanged'), self.state());
      parts.onPlaceChanged();
    });
  };

  // One for all its tabs and popups: an identity provider that one of them met is known to the others.
  const policy = parts.popup?.policy ?? orgPolicy(facts.instanceUrl);
  const tabs = createWindowTabs({
    window,
    partition: parts.partition,
    guard: parts.guard,
    policy,
    zoomPercent: () => zoomPercent,
    askToLeave: () => parts.askToLeave(window),
    askToLeaveNow: () => parts.askToLeaveNow(window),
    openPopup: (page, bounds) => parts.openPopup({ page, bounds, policy }),
    mayOpen: (tab, url) =>
      parts.hold.kind !== 'own' || !takeLogInAs(url, (found) => parts.onLogInAs(tab, found)),
    onChanged: changed,
    onShown: place,
    onAwake: (tab) => {
      watchArrivals(tab.contents, (arrival) => {
        tabs.setProblem(tab, undefined);
        parts.onArrived(tab, arrival);
      });
      // Where the session is gone with the window, the page may do with it what it likes.
      if (parts.hold.kind === 'own') catchLogInAs(tab.contents, (found) => parts.onLogInAs(tab, found));
      followKeys(tab.contents, (command) => parts.onKey(command));
      offerPageMenu(tab, { ...parts, window, tabs, policy });
      // Once it is among the tabs.
      setImmediate(() => parts.onAwake());
    },
  });

  const self: OrgWindow = {
    window,
    facts: () => facts,
    hold: parts.hold,
    partition: parts.partition,
    isPopup: parts.popup !== undefined,
    framed: Promise.race([
      window.loadURL(parts.framePageUrl).catch(() => undefined),
      new Promise<void>((resolve) => window.once('closed', () => resolve())),
    ]),
    tabs: () => tabs.all(),
    isAsleep: () => !isAwake(tabs.shown()),
    active: () => tabs.wake(tabs.shown()),
    tab: (id) => tabs.all().find((tab) => tab.id === id),
    openTab: () => {
      const tab = tabs.add();
      tabs.show(tab);
      return tab;
    },
    select: (tab) => {
      const awake = tabs.wake(tab);
      tabs.show(awake);
      awake.contents.focus();
    },
    moveTab: (tab, to) => tabs.move(tab, to),
    zoom: (to) => parts.onZoomed(nextZoom(zoomPercent, to)),
    setZoom: (percent) => {
      zoomPercent = percent;
      for (const tab of tabs.all()) if (isAwake(tab)) tab.applyZoom();
      changed();
    },
    setSession: (next) => {
      session = next;
      changed();
    },
    downloads: parts.downloads,
    wish: (wish) => {
      window.webContents.focus();
      window.webContents.send(frameWire('frameWants'), wish);
    },
    state: () =>
      frameStateOf({
        facts,
        hold: parts.hold,
        isPopup: parts.popup !== undefined,
        tabs,
        zoomPercent,
        session,
        downloads: parts.downloads,
      }),
    kept: () => keptWindowOf(window, tabs, facts),
    setFrameHeight: (height) => {
      frameHeight = height;
      place();
    },
    setProblem: (tab, problem) => tabs.setProblem(tab, problem),
    retry: () => {
      const problem = tabs.problemOf(tabs.shown());
      tabs.setProblem(tabs.shown(), undefined);
      void problem?.retry();
    },
    hibernate: () => tabs.hibernate(),
    retitle: (next) => {
      facts = next;
      window.setTitle(orgWindowTitle(next, parts.hold));
      changed();
    },
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      const shown = self.active();
      if (!shown.contents.isDestroyed()) shown.contents.focus();
    },
    // The window goes with its last tab.
    close: () => tabs.close(),
    destroy: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };

  followKeys(window.webContents, (command) => parts.onKey(command));
  showFirstTabs({ window, tabs, policy }, parts, facts.instanceUrl);
  followWindow({ window, tabs }, parts, { place, changed, wake: () => self.active() });
  return self;
}

import { randomUUID } from 'node:crypto';
import type { BrowserWindow, WebContents } from 'electron';
import type { AppError } from '../../../shared/app-error.ts';
import { pageRemedy } from '../../../shared/page-remedy.ts';
import type { NavigationPolicy } from '../navigation-policy.ts';
import type { WebContentsGuard } from '../web-contents-guard.ts';
import type { WindowBounds } from '../window-options.ts';
import { placeNewPages, type NewPage } from './place-new-page.ts';
import { createSleepingTab, isAwake, sleepingTabOf, type SleepingTab } from './sleeping-tab.ts';
import { createTab, type Tab } from './tab.ts';
import { words } from '../../text/words.ts';

export type AnyTab = Tab | SleepingTab;

/** Why a tab is not what the person wanted, and how to do again what failed. */
export interface TabProblem {
  readonly error: AppError;
  retry(): Promise<void>;
}

/** The pages of one org window: in which order, which of them is shown, and which of them sleep. */
export interface WindowTabs {
  all(): readonly AnyTab[];
  /** The tab that is shown, as it is: it may sleep. */
  shown(): AnyTab;
  /** A new one at the end; not yet shown. */
  add(page?: NewPage): Tab;
  /** One that loads an address behind the one that is shown. */
  addBehind(url: string): void;
  /** The same without a page, until it is looked at; `address` is one of the org and logs nobody in. */
  addAsleep(tab: { readonly title: string; readonly address: URL }): SleepingTab;
  show(tab: AnyTab): void;
  /**
   * Gives a tab its page back. Where the session has ended meanwhile, the page lands on the login, and is logged in
   * again from there.
   */
  wake(tab: AnyTab): Tab;
  /** Puts it at a place among the tabs, counted from 0. */
  move(tab: AnyTab, to: number): void;
  /** Lets go of every page that would lose nothing by it. */
  hibernate(): Promise<void>;
  /** Asks each page first; false when one wants to stay, and then the rest stay with it. */
  close(): Promise<boolean>;
  problemOf(tab: AnyTab): TabProblem | undefined;
  setProblem(tab: AnyTab, problem: TabProblem | undefined): void;
}

export function createWindowTabs(parts: {
  readonly window: BrowserWindow;
  readonly partition: string;
  readonly guard: WebContentsGuard;
  readonly policy: NavigationPolicy;
  /** 100 is the page's own size. */
  zoomPercent(): number;
  /** Whether a page that does not want to go goes anyway. */
  askToLeave(): Promise<boolean>;
  askToLeaveNow(): boolean;
  openPopup(page: NewPage, bounds: WindowBounds): WebContents;
  /** Whether that tab's page may open it; not what is done elsewhere in its place. */
  mayOpen(tab: Tab, url: string): boolean;
  /** What the frame shows of the tabs may have changed. */
  onChanged(): void;
  /** Another tab is shown: its page has to be put in its place. */
  onShown(): void;
  /** A tab has its page: whoever follows what happens in it begins now. */
  onAwake(tab: Tab): void;
}): WindowTabs {
  const { window } = parts;
  const problems = new Map<AnyTab, TabProblem>();
  let tabs: readonly AnyTab[] = [];
  let shown: AnyTab | undefined;
  /** While all of them close, none wakes for being the next one to be seen. */
  let isClosing = false;
  /** Of a page that is being let go: what stays in its place. */
  const stayingOf = new Map<Tab, SleepingTab>();

  const show = (tab: AnyTab) => {
    shown = tab;
    for (const other of tabs) if (isAwake(other)) other.view.setVisible(other === tab);
    parts.onShown();
    parts.onChanged();
  };

  const replace = (tab: AnyTab, by: AnyTab) => {
    tabs = tabs.map((other) => (other === tab ? by : other));
    if (shown === tab) show(by);
    else parts.onChanged();
  };

  const remove = (gone: AnyTab) => {
    const at = tabs.indexOf(gone);
    tabs = tabs.filter((one) => one !== gone);
    if (window.isDestroyed()) return;
    const next = tabs[Math.min(at, tabs.length - 1)];
    if (next === undefined) window.destroy();
    else if (shown === gone) show(window.isFocused() && !isClosing ? wake(next) : next);
    else parts.onChanged();
  };

  const makeTab = (page?: NewPage, id?: string): Tab => {
    const tab = createTab({
      ...(id === undefined ? {} : { id }),
      guest: page?.guest,
      placeNewPage: (details) =>
        parts.mayOpen(tab, details.url) ? placeNewPage(details) : { action: 'deny' },
      askToLeave: () => {
        show(tab);
        return parts.askToLeave();
      },
      askToLeaveNow: () => parts.askToLeaveNow(),
      partition: parts.partition,
      guard: parts.guard,
      policy: parts.policy,
      zoomPercent: () => parts.zoomPercent(),
      onChanged: () => parts.onChanged(),
      onGone: (gone) => {
        problems.delete(gone);
        if (!window.isDestroyed()) window.contentView.removeChildView(gone.view);
        const staying = stayingOf.get(gone);
        stayingOf.delete(gone);
        if (staying === undefined) remove(gone);
        else if (!window.isDestroyed()) replace(gone, staying);
      },
    });
    parts.onAwake(tab);
    window.contentView.addChildView(tab.view);
    if (page !== undefined && page.guest === undefined) void tab.load(page.url);
    return tab;
  };

  const add = (page?: NewPage): Tab => {
    const tab = makeTab(page);
    tabs = [...tabs, tab];
    return tab;
  };

  const wake = (tab: AnyTab): Tab => {
    if (isAwake(tab)) return tab;
    const woken = makeTab(undefined, tab.id);
    if (shown !== tab) woken.view.setVisible(false);
    replace(tab, woken);
    const loadAgain = async () => {
      const end = await woken.load(tab.address);
      if (end.kind === 'failed') setProblem(woken, { error: notLoaded(end.detail), retry: loadAgain });
    };
    void loadAgain();
    return woken;
  };

  const addAsleep = (tab: { readonly title: string; readonly address: URL }): SleepingTab => {
    const asleep = createSleepingTab({ id: randomUUID(), ...tab }, remove);
    tabs = [...tabs, asleep];
    return asleep;
  };

  const setProblem = (tab: AnyTab, problem: TabProblem | undefined) => {
    if (problem === undefined ? !problems.delete(tab) : !tabs.includes(tab)) return;
    if (problem !== undefined) problems.set(tab, problem);
    parts.onChanged();
  };

  const placeNewPage = placeNewPages({
    partition: parts.partition,
    openTab: (page, isShown) => {
      const tab = add(page);
      show(isShown || shown === undefined ? tab : shown);
      return tab.contents;
    },
    openPopup: (page, bounds) => parts.openPopup(page, bounds),
  });

  return {
    all: () => tabs,
    shown: () => {
      if (shown === undefined) throw new Error('an org window has no page yet');
      return shown;
    },
    add,
    addBehind: (url) => {
      const tab = add({ guest: undefined, url });
      show(shown ?? tab);
    },
    addAsleep,
    show,
    wake,
    move: (tab, to) => {
      const others = tabs.filter((other) => other !== tab);
      tabs = [...others.slice(0, to), tab, ...others.slice(to)];
      parts.onChanged();
    },
    async hibernate() {
      for (const tab of tabs.filter(isAwake)) {
        if (window.isDestroyed() || window.isFocused()) return;
        const staying = tab.isBusy() || problems.has(tab) ? null : sleepingTabOf(tab, remove);
        if (staying === null) continue;
        stayingOf.set(tab, staying);
        if (!(await tab.letGo())) stayingOf.delete(tab);
      }
    },
    async close() {
      isClosing = true;
      try {
        // One after the other: a person is asked about one page at a time, and sees the page that is meant.
        for (const tab of tabs) if (!(await tab.close())) return false;
        return true;
      } finally {
        isClosing = false;
      }
    },
    problemOf: (tab) => problems.get(tab),
    setProblem,
  };
}

const notLoaded = (detail: string): AppError => ({
  code: 'NETWORK_UNAVAILABLE',
  message: words().pages.notLoadedAgain(detail),
  remedy: pageRemedy(detail),
});

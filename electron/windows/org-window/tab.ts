import { randomUUID } from 'node:crypto';
import { WebContentsView, type WebContents } from 'electron';
import type { FramePage, FrameTab } from '../../../shared/frame-state.ts';
import type { NavigationPolicy } from '../navigation-policy.ts';
import type { PlaceNewPage, WebContentsGuard } from '../web-contents-guard.ts';
import { orgPagePreferences } from '../window-options.ts';
import { createFindInTab, type FindInTab } from './find-in-tab.ts';
import { words } from '../../text/words.ts';

/** How a load ended, as far as the person is concerned. */
export type LoadEnd =
  | { readonly kind: 'loaded' }
  /** `detail`: Chromium's name of the fault, never a URL. */
  | { readonly kind: 'failed'; readonly detail: string };

/** One page of an org's window, in the org's own partition: no preload, no bridge. */
export interface Tab {
  readonly id: string;
  readonly view: WebContentsView;
  readonly contents: WebContents;
  /** The address the page shows; it may hold what logs in, so it stays in the main process. */
  url(): string;
  facts(): FrameTab;
  page(): Omit<FramePage, 'zoomPercent'>;
  readonly search: FindInTab;
  /** Shows the page in the window's size. */
  applyZoom(): void;
  /** Loads a one-time URL; "back" does not lead to it afterwards. */
  loadOneTime(url: string): Promise<LoadEnd>;
  load(url: string): Promise<LoadEnd>;
  /** Asks the page first, as a browser does; false when it wants to stay. */
  close(): Promise<boolean>;
  /** Whether letting go of the page would lose something: it plays, loads, or was typed into. */
  isBusy(): boolean;
  /** Closes the page without a question; false when it wants to stay. */
  letGo(): Promise<boolean>;
}

/** Makes a tab; `onChanged` runs whenever what the frame shows of it may have changed. */
export function createTab(parts: {
  /** Of a tab that has slept; a new one when absent. */
  readonly id?: string;
  readonly partition: string;
  readonly guard: WebContentsGuard;
  readonly policy: NavigationPolicy;
  readonly placeNewPage: PlaceNewPage;
  /** A page that another page has opened; a new one when absent. */
  readonly guest: WebContents | undefined;
  /** Asks the person about a page that does not want to go: true means it goes anyway. */
  askToLeave(): Promise<boolean>;
  /** The same for a page that goes elsewhere by itself: Electron wants to know at once. */
  askToLeaveNow(): boolean;
  /** The window's zoom: 100 is the page's own size. */
  zoomPercent(): number;
  onChanged(): void;
  /** The page is gone: closed by itself or by us. */
  onGone(tab: Tab): void;
}): Tab {
  const view = new WebContentsView(
    parts.guest === undefined
      ? { webPreferences: orgPagePreferences(parts.partition) }
      : { webContents: parts.guest },
  );
  const contents = view.webContents;
  parts.guard.assign(contents, parts.policy, parts.placeNewPage);
  const id = parts.id ?? randomUUID();
  let isLoading = false;
  let isClosing = false;
  let isTypedInto = false;
  let isAudible = false;

  const load = async (url: string): Promise<LoadEnd> => {
    try {
      await contents.loadURL(url);
      return { kind: 'loaded' };
    } catch (error) {
      // A tab that was closed meanwhile, or a page that went on by itself, is no failure.
      if (contents.isDestroyed()) return { kind: 'loaded' };
      const detail = netError(error);
      return detail === 'ERR_ABORTED' ? { kind: 'loaded' } : { kind: 'failed', detail };
    }
  };

  const applyZoom = () => {
    const factor = parts.zoomPercent() / 100;
    if (!contents.isDestroyed() && contents.getZoomFactor() !== factor) contents.setZoomFactor(factor);
  };

  const closeAfter = (askToLeave: () => Promise<boolean>) => {
    isClosing = true;
    return closeContents(contents, askToLeave).finally(() => {
      isClosing = false;
    });
  };

  const tab: Tab = {
    id,
    view,
    contents,
    url: () => (contents.isDestroyed() ? '' : contents.getURL()),
    facts: () => ({ id, title: contents.isDestroyed() ? '' : titleOf(contents), isLoading }),
    page: () => pageOf(contents, isLoading),
    search: createFindInTab(contents, () => parts.onChanged()),
    applyZoom,
    load,
    async loadOneTime(url) {
      const end = await load(url);
      if (!contents.isDestroyed()) contents.navigationHistory.clear();
      parts.onChanged();
      return end;
    },
    close: () => closeAfter(() => parts.askToLeave()),
    isBusy: () => contents.isDestroyed() || isLoading || isTypedInto || isAudible,
    letGo: () => closeAfter(() => Promise.resolve(false)),
  };

  const loading = (now: boolean) => () => {
    isLoading = now;
    parts.onChanged();
  };
  contents.on('did-start-loading', loading(true));
  contents.on('did-stop-loading', loading(false));
  // Not every page asks before what was typed into it is lost. Lightning changes its address with each page of its own.
  contents.on('before-input-event', (_event, { type, key, control, meta }) => {
    if (type === 'keyDown' && key.length === 1 && !control && !meta) isTypedInto = true;
  });
  contents.on('did-navigate', () => {
    isTypedInto = false;
    // Chromium keeps the zoom by host; a Salesforce org has several.
    applyZoom();
    parts.onChanged();
  });
  contents.on('did-navigate-in-page', () => {
    isTypedInto = false;
    parts.onChanged();
  });
  contents.on('will-prevent-unload', (event) => {
    // Prevented means that the page's wish to stay is passed over.
    if (!isClosing && parts.askToLeaveNow()) event.preventDefault();
  });
  contents.on('audio-state-changed', ({ audible }) => {
    isAudible = audible;
  });
  contents.on('page-title-updated', () => parts.onChanged());
  contents.once('destroyed', () => parts.onGone(tab));
  return tab;
}

/** Closing waits for the person without holding up the rest of the app; a page that is overruled goes unasked. */
function closeContents(contents: WebContents, askToLeave: () => Promise<boolean>): Promise<boolean> {
  if (contents.isDestroyed()) return Promise.resolve(true);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  contents.once('destroyed', () => resolve(true));
  const ask = async () => {
    const leaves = await askToLeave();
    if (!leaves) resolve(false);
    else if (!contents.isDestroyed()) contents.close();
  };
  const stays = (event: { readonly defaultPrevented: boolean }) => {
    if (!event.defaultPrevented) void ask();
  };
  contents.once('will-prevent-unload', stays);
  contents.close({ waitForBeforeUnload: true });
  return promise.finally(() => {
    if (!contents.isDestroyed()) contents.off('will-prevent-unload', stays);
  });
}

/** A page without a title is called by its address in Chromium, and an address can log in. */
function titleOf(contents: WebContents): string {
  const title = contents.getTitle();
  const url = contents.getURL();
  const isAddress =
    title !== '' && (url.includes(title) || title.includes('/secur/') || /[?&](sid|otp)=/.test(title));
  return isAddress ? '' : title.slice(0, 200);
}

function pageOf(contents: WebContents, isLoading: boolean): Omit<FramePage, 'zoomPercent'> {
  if (contents.isDestroyed()) return NO_PAGE;
  const text = contents.getURL();
  const url = URL.canParse(text) ? new URL(text) : null;
  const history = contents.navigationHistory;
  return {
    host: url?.host ?? '',
    isEncrypted: url?.protocol === 'https:',
    canGoBack: history.canGoBack(),
    canGoForward: history.canGoForward(),
    isLoading,
  };
}

const NO_PAGE: Omit<FramePage, 'zoomPercent'> = {
  host: '',
  isEncrypted: false,
  canGoBack: false,
  canGoForward: false,
  isLoading: false,
};

/** `ERR_CONNECTION_REFUSED` and its like out of Electron's message; never the URL, which may be a one-time login. */
function netError(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  return /ERR_[A-Z_]+/.exec(text)?.[0] ?? words().pages.couldNotLoad;
}

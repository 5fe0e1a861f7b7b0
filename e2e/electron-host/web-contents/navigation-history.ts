import { setTimeout as wait } from 'node:timers/promises';
import { DevtoolsError, ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { Protocol } from '../devtools/protocol.ts';

/** How long Chromium may have no page to ask after a commit. */
const PATIENCE_MS = 5000;
/** How long its list may lag behind the page's own word that it went back or forward. */
const LAG_MS = 1000;

type Implemented =
  | 'canGoBack'
  | 'canGoForward'
  | 'canGoToOffset'
  | 'clear'
  | 'getActiveIndex'
  | 'getAllEntries'
  | 'getEntryAtIndex'
  | 'goBack'
  | 'goForward'
  | 'goToIndex'
  | 'goToOffset'
  | 'length';

/** What the history needs of its page. */
export interface HistoryPage {
  toElectron(url: string): string;
  getTitle(): string;
  /** The app has asked for an entry (URL as Chromium has it). */
  goingTo(url: string): void;
}

/**
 * `webContents.navigationHistory`. Electron answers at once, DevTools only after a moment, so the list is a copy that
 * is renewed at each commit, before the commit is told.
 */
export class HostNavigationHistory implements Pick<Electron.NavigationHistory, Implemented> {
  private session: DevtoolsSession | undefined;
  private entries: readonly Protocol.Page.NavigationEntry[] = [];
  private index = 0;
  /** The entry that was gone to, until the list says so too. */
  private wanted: number | undefined;
  private readonly page: HistoryPage;

  constructor(page: HistoryPage) {
    this.page = page;
  }

  follow(session: DevtoolsSession): void {
    this.session = session;
  }

  /** Resolves when the copy is as new as the moment of the call. */
  async renew(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const started = performance.now();
    while (performance.now() - started < PATIENCE_MS) {
      try {
        const history = await session.send('Page.getNavigationHistory');
        // The page tells of its commit by another way than the browser, which may not have heard of it yet.
        if (this.lags(history) && performance.now() - started < LAG_MS) {
          await wait(1);
          continue;
        }
        this.wanted = undefined;
        this.take(history);
        return;
      } catch (error) {
        ignoreGone(error);
        // For a moment after a commit Chromium has no page to ask: the old one is gone, the new one not yet there.
        if (!(error instanceof DevtoolsError) || !error.message.includes('Not attached')) return;
        await wait(1);
      }
    }
  }

  private lags({ entries, currentIndex }: Protocol.Page.getNavigationHistoryReturnValue): boolean {
    if (this.wanted === undefined || this.wanted === this.index) return false;
    return entries[currentIndex]?.id === this.entries[this.index]?.id;
  }

  private take({ entries, currentIndex }: Protocol.Page.getNavigationHistoryReturnValue): void {
    // The empty page every window starts with is no entry of Electron's.
    const first = entries.findIndex(
      (entry) => entry.url !== 'about:blank' || entry.transitionType === 'typed',
    );
    const start = Math.max(first, 0);
    this.entries = entries.slice(start);
    this.index = Math.max(currentIndex - start, 0);
  }

  length(): number {
    return this.entries.length;
  }
  getActiveIndex(): number {
    return this.entries.length === 0 ? -1 : this.index;
  }
  getEntryAtIndex(index: number): Electron.NavigationEntry {
    const entry = this.entries[index];
    // Electron answers null past the end, though its types do not say so.
    if (!entry) return null as unknown as Electron.NavigationEntry;
    const title = index === this.index ? this.page.getTitle() : entry.title;
    return { url: this.page.toElectron(entry.url), title };
  }
  getAllEntries(): Electron.NavigationEntry[] {
    return this.entries.map((_entry, index) => this.getEntryAtIndex(index));
  }

  canGoToOffset(offset: number): boolean {
    return this.entries[this.index + offset] !== undefined;
  }
  canGoBack(): boolean {
    return this.canGoToOffset(-1);
  }
  canGoForward(): boolean {
    return this.canGoToOffset(1);
  }

  goToIndex(index: number): void {
    const entry = this.entries[index];
    if (!entry) return;
    this.wanted = index;
    this.page.goingTo(entry.url);
    void this.session?.send('Page.navigateToHistoryEntry', { entryId: entry.id }).catch(ignoreGone);
  }
  goToOffset(offset: number): void {
    this.goToIndex(this.index + offset);
  }
  goBack(): void {
    this.goToOffset(-1);
  }
  goForward(): void {
    this.goToOffset(1);
  }

  clear(): void {
    this.entries = this.entries.slice(this.index, this.index + 1);
    this.index = 0;
    void this.session
      ?.send('Page.resetNavigationHistory')
      .catch(ignoreGone)
      .then(() => this.renew());
  }
}

import { changesBetween, changesOfSetting, type CookieChange } from './cookie-changes.ts';
import type { CookieFile } from './cookie-file.ts';
import { cookieKey, isExpired, type StoredCookie } from './stored-cookie.ts';

/** Where a jar's cookies really are: Chromium's store of one browser context. */
export interface CookieStore {
  readAll(): Promise<StoredCookie[]>;
  /** Rejects when Chromium refuses one of them. */
  set(cookies: readonly StoredCookie[]): Promise<void>;
  delete(cookies: readonly StoredCookie[]): Promise<void>;
}

/**
 * The cookies of one session: reads and writes in order, tells of every change, keeps the file up to date.
 *
 * Chromium's store is the truth. What pages and servers change in it is learnt by comparing two readings
 * (see {@link sync}), since DevTools has no event for it.
 */
export class CookieJar {
  private readonly store: CookieStore;
  private readonly file: CookieFile | undefined;
  private readonly onChange: (change: CookieChange) => void;
  private readonly nowSeconds: () => number;
  private known: readonly StoredCookie[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  /** @param file where they survive the process; undefined for a session in memory */
  constructor(
    store: CookieStore,
    file: CookieFile | undefined,
    onChange: (change: CookieChange) => void,
    nowSeconds: () => number,
  ) {
    this.store = store;
    this.file = file;
    this.onChange = onChange;
    this.nowSeconds = nowSeconds;
  }

  /** Puts the saved cookies back, before anything asks for them. What is in the file replaces what is in the store. */
  async restore(): Promise<void> {
    const saved = this.file?.load(this.nowSeconds());
    if (saved) {
      const stale = await this.store.readAll();
      const wanted = new Set(saved.map(cookieKey));
      await this.store.delete(stale.filter((cookie) => !wanted.has(cookieKey(cookie))));
      await this.store.set(saved);
    }
    this.known = await this.store.readAll();
  }

  /** Every cookie now in the store. */
  all(): Promise<readonly StoredCookie[]> {
    return this.inOrder(() => this.read());
  }

  /**
   * Sets one cookie. Rejects with Chromium's refusal.
   */
  set(cookie: StoredCookie): Promise<void> {
    return this.inOrder(async () => {
      const before = await this.read();
      const previous = before.find((other) => cookieKey(other) === cookieKey(cookie));
      const expired = isExpired(cookie, this.nowSeconds());
      if (!expired) await this.store.set([cookie]);
      else if (previous) await this.store.delete([previous]);
      const changes = changesOfSetting(previous, cookie, this.nowSeconds());
      await this.commit(changes);
    });
  }

  /** Deletes the cookies that `matching` picks. */
  remove(matching: (cookie: StoredCookie) => boolean): Promise<void> {
    return this.inOrder(async () => {
      const doomed = (await this.read()).filter(matching);
      if (doomed.length === 0) return;
      await this.store.delete(doomed);
      await this.commit(doomed.map((cookie) => ({ cookie, cause: 'explicit', removed: true })));
    });
  }

  /** Learns what pages and servers have changed since the last reading, tells of it and saves. */
  sync(): Promise<void> {
    return this.inOrder(async () => {
      await this.read();
    });
  }

  /** Learns and saves for the last time: Chromium throws its cookies away when it ends, and nobody deleted them. */
  close(): Promise<void> {
    return this.inOrder(async () => {
      await this.read();
      this.isClosed = true;
    });
  }

  private async read(): Promise<readonly StoredCookie[]> {
    if (this.isClosed) return this.known;
    const before = this.known;
    this.known = await this.store.readAll();
    const changes = changesBetween(before, this.known, this.nowSeconds());
    if (changes.length > 0) this.file?.save(this.known);
    for (const change of changes) this.onChange(change);
    return this.known;
  }

  private async commit(changes: readonly CookieChange[]): Promise<void> {
    this.known = await this.store.readAll();
    this.file?.save(this.known);
    for (const change of changes) this.onChange(change);
  }

  private inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }
}

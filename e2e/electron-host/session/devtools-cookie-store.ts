import type { Browser } from '../devtools/browser.ts';
import type { BrowserContext } from '../devtools/browser-context.ts';
import type { CookieStore } from './cookie-jar.ts';
import { fromDevToolsCookie, toDeletion, toDevToolsCookie } from './devtools-cookie.ts';
import type { StoredCookie } from './stored-cookie.ts';

/** The cookies of one browser context, through DevTools' Storage domain. */
export class DevToolsCookieStore implements CookieStore {
  private readonly context: BrowserContext;
  private readonly browser: () => Promise<Browser>;

  constructor(context: BrowserContext, browser: () => Promise<Browser>) {
    this.context = context;
    this.browser = browser;
  }

  async readAll(): Promise<StoredCookie[]> {
    const { root } = await this.browser();
    const { cookies } = await root.send('Storage.getCookies', this.inContext({}));
    return cookies.map(fromDevToolsCookie);
  }

  async set(cookies: readonly StoredCookie[]): Promise<void> {
    if (cookies.length === 0) return;
    const { root } = await this.browser();
    await root.send('Storage.setCookies', this.inContext({ cookies: cookies.map(toDevToolsCookie) }));
  }

  async delete(cookies: readonly StoredCookie[]): Promise<void> {
    if (cookies.length === 0) return;
    const { root } = await this.browser();
    await root.send('Storage.setCookies', this.inContext({ cookies: cookies.map(toDeletion) }));
  }

  /** The default context's commands take no id; every other command must, or it reads another's cookies. */
  private inContext<T extends object>(params: T): T & { browserContextId?: string } {
    return this.context.id === undefined ? params : { ...params, browserContextId: this.context.id };
  }
}

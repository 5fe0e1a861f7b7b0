import { EventEmitter } from 'node:events';
import { ElectronEvent } from '../electron-event.ts';
import { canonicalCookieFromDetails } from './canonical-cookie.ts';
import type { CookieChange } from './cookie-changes.ts';
import type { CookieJar } from './cookie-jar.ts';
import { selectCookies } from './cookie-match.ts';
import { toElectronCookie } from './stored-cookie.ts';

/** How often a jar somebody listens to is compared, for changes that scripts make with `document.cookie`. */
const WATCH_MS = 250;

/** `session.cookies`. */
export class HostCookies extends EventEmitter implements Electron.Cookies {
  readonly #jar: CookieJar;
  readonly #ready: () => Promise<unknown>;
  #watch: NodeJS.Timeout | undefined;

  /** @param ready resolves when the jar may be read (the browser context is there, saved cookies are back) */
  constructor(jar: CookieJar, ready: () => Promise<unknown>) {
    super();
    this.#jar = jar;
    this.#ready = ready;
    this.on('newListener', (event) => {
      if (event === 'changed') this.#startWatching();
    });
    this.on('removeListener', () => {
      if (this.listenerCount('changed') === 0) this.#stopWatching();
    });
  }

  /** For the host: tells the app of a change. */
  static tell(cookies: HostCookies, { cookie, cause, removed }: CookieChange): void {
    cookies.emit('changed', new ElectronEvent(), toElectronCookie(cookie), cause, removed);
  }

  async get(filter: Electron.CookiesGetFilter): Promise<Electron.Cookie[]> {
    await this.#ready();
    return selectCookies(await this.#jar.all(), filter).map(toElectronCookie);
  }

  async set(details: Electron.CookiesSetDetails): Promise<void> {
    const result = canonicalCookieFromDetails(details, Date.now() / 1000);
    if (!result.ok) throw new Error(result.message);
    await this.#ready();
    await this.#jar.set(result.cookie);
  }

  async remove(url: string, name: string): Promise<void> {
    if (!URL.canParse(url)) return;
    await this.#ready();
    await this.#jar.remove((cookie) => selectCookies([cookie], { url, name }).length > 0);
  }

  async flushStore(): Promise<void> {
    await this.#ready();
    await this.#jar.sync();
  }

  #startWatching(): void {
    this.#watch ??= setInterval(() => {
      // A jar whose browser has gone has nothing to tell.
      void this.#ready()
        .then(() => this.#jar.sync())
        .catch(() => this.#stopWatching());
    }, WATCH_MS).unref();
  }

  #stopWatching(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
  }
}

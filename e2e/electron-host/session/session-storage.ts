import type { BrowserContext } from '../devtools/browser-context.ts';
import type { Browser } from '../devtools/browser.ts';
import type { AttachedTarget } from '../devtools/attached-target.ts';

/** Electron's names of what can be cleared, in DevTools'. */
const DEVTOOLS_TYPES: Readonly<Record<string, string>> = {
  // clearStorageData
  filesystem: 'file_systems',
  indexdb: 'indexeddb',
  localstorage: 'local_storage',
  shadercache: 'shader_cache',
  serviceworkers: 'service_workers',
  cachestorage: 'cache_storage',
  // clearData
  backgroundFetch: 'service_workers',
  cache: 'cache_storage',
  fileSystems: 'file_systems',
  indexedDB: 'indexeddb',
  localStorage: 'local_storage',
  serviceWorkers: 'service_workers',
};

/** Everything but cookies, which the jar clears itself so that it can tell of it. */
const EVERY_TYPE =
  'file_systems,indexeddb,local_storage,shader_cache,websql,service_workers,cache_storage,interest_groups,shared_storage,storage_buckets';

/** What pages of one session have stored in Chromium, cookies apart. */
export class SessionStorage {
  private readonly context: BrowserContext;
  private readonly browser: () => Promise<Browser>;
  private readonly visited = new Set<string>();

  constructor(context: BrowserContext, browser: () => Promise<Browser>) {
    this.context = context;
    this.browser = browser;
  }

  /** Remembers an origin that may store something: DevTools clears by origin only, and has no list of them. */
  visit(chromiumUrl: string): void {
    if (!URL.canParse(chromiumUrl)) return;
    const { origin, protocol } = new URL(chromiumUrl);
    if (origin !== 'null') this.visited.add(origin);
    else if (protocol === 'file:') this.visited.add('file://');
  }

  /**
   * Clears what origins have stored.
   *
   * @param types Electron's names; undefined for everything
   * @param includes which of the visited origins
   */
  async clear(types: readonly string[] | undefined, includes: (origin: string) => boolean): Promise<void> {
    const storageTypes = types ? types.flatMap((type) => DEVTOOLS_TYPES[type] ?? []).join(',') : EVERY_TYPE;
    const origins = [...this.visited].filter(includes);
    if (storageTypes === '' || origins.length === 0) return;
    await this.withPage(async ({ session }) => {
      await Promise.all(
        origins.map((origin) => session.send('Storage.clearDataForOrigin', { origin, storageTypes })),
      );
    });
  }

  /** Empties the HTTP cache. */
  async clearCache(): Promise<void> {
    await this.withPage(async ({ session }) => {
      await session.send('Network.clearBrowserCache');
    });
  }

  /** These commands reach a context only through one of its pages; those it shows may be closing, so a hidden one. */
  private async withPage(use: (page: AttachedTarget) => Promise<void>): Promise<void> {
    const browser = await this.browser();
    const page = await browser.createPage(this.context, { url: 'about:blank', hidden: true });
    try {
      await page.resume();
      await use(page);
    } finally {
      await browser.closePage(page.info.targetId);
    }
  }
}

import { CustomSchemes } from './custom-schemes.ts';
import type { Browser } from './devtools/browser.ts';
import type { BrowserContext } from './devtools/browser-context.ts';
import { SwitchList } from './devtools/switch-list.ts';

/** What the core needs from `session/`: the session of a partition, and the browser context behind a session. */
export interface SessionDirectory {
  fromPartition(partition: string, options?: Electron.FromPartitionOptions): Electron.Session;
  contextOf(session: Electron.Session): BrowserContext;
  /** Called before Chromium is closed: write what must survive (cookies of persistent partitions). */
  flush(): Promise<void>;
}

/** A window as the lists know it; the class itself lives in windows/. */
export interface Runtime {
  readonly switches: SwitchList;
  readonly schemes: CustomSchemes;
  /** Resolves when Chromium is up. Everything that needs it waits here, so it may be asked for before `ready`. */
  readonly browser: PromiseWithResolvers<Browser>;
  /** Set once by the assembly (electron-module.ts). */
  sessions: SessionDirectory | null;
  /** Every live WebContents by id, in order of making. */
  readonly contents: Map<number, Electron.WebContents>;
  /** Every live window by id, in order of making. */
  readonly windows: Map<number, Electron.BaseWindow>;
  nextContentsId: number;
  nextWindowId: number;
  isReady: boolean;
}

/**
 * The one mutable thing at module level. Electron's API is a singleton of its process (`new BrowserWindow()` is
 * given nothing to find its browser by), so the host that poses as it has to keep its world somewhere: here, and
 * nowhere else.
 */
export const runtime: Runtime = {
  switches: new SwitchList(),
  schemes: new CustomSchemes(),
  browser: Promise.withResolvers<Browser>(),
  sessions: null,
  contents: new Map(),
  windows: new Map(),
  nextContentsId: 1,
  nextWindowId: 1,
  isReady: false,
};

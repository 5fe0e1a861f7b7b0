import { CustomSchemes } from './custom-schemes.ts';
import type { Browser } from './devtools/browser.ts';
import type { BrowserContext } from './devtools/browser-context.ts';
import type { AttachedTarget } from './devtools/attached-target.ts';
import { HostIpcMain } from './ipc/host-ipc-main.ts';
import { SwitchList } from './devtools/switch-list.ts';

/** What the core needs from `session/`: the session of a partition, and the browser context behind a session. */
export interface SessionDirectory {
  fromPartition(partition: string, options?: Electron.FromPartitionOptions): Electron.Session;
  contextOf(session: Electron.Session): BrowserContext;
  /** Files of `session.registerPreloadScript`, in order. */
  preloadsOf(session: Electron.Session): readonly string[];
  /** Called before Chromium is closed: write what must survive (cookies of persistent partitions). */
  flush(): Promise<void>;
}

/** What the host itself needs of a live WebContents. */
export interface ContentsSeat {
  readonly id: number;
  readonly targetId: string | undefined;
  readonly electron: Electron.WebContents;
  readonly preferences: Electron.WebPreferences;
  /** A page this one opened (window.open, a link) is there, held at its start. */
  popupOpened(popup: AttachedTarget): void;
  /** Chromium closed the target. */
  targetGone(): void;
}

/** Makes the window of an allowed popup; lives in windows/. */
export type PopupOpener = (
  popup: AttachedTarget,
  decision: { details: Electron.HandlerDetails; response: Electron.WindowOpenHandlerResponse },
  opener: Electron.WebContents,
) => void;

/** The clipboard, as far as pages use it. */
export interface PageClipboard {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  writePng(png: Buffer): Promise<void>;
}

/** What windows tell the app object. */
export interface Lifecycle {
  windowClosed(): void;
  /** A listener of 'close' (or the page) kept the window open: a quit under way is called off. */
  closeCancelled(): void;
}

/** Everything the host knows of its process. */
export interface Runtime {
  readonly switches: SwitchList;
  readonly schemes: CustomSchemes;
  /** Resolves when Chromium is up. Everything that needs it waits here, so it may be asked for before `ready`. */
  readonly browser: PromiseWithResolvers<Browser>;
  /** Set once by the assembly (electron-module.ts). */
  sessions: SessionDirectory | null;
  readonly ipcMain: HostIpcMain;
  /** Documented names that throw, by type (`.static`, `.event`): what the app's second compile is held to. */
  readonly lacking: Map<string, readonly string[]>;
  /** `Type member` of what is there: a type may be made of several objects. */
  readonly offered: Set<string>;
  /** What destroyed contents and windows turn into (destroyed.ts); set by the assembly. */
  readonly goneAs: { contents: object | null; window: object | null };
  /** The app object, once made. */
  lifecycle: Lifecycle | null;
  emitter: NodeJS.EventEmitter | null;
  openPopup: PopupOpener | null;
  /** `webContents.downloadURL`, which lives in session/. */
  downloadFrom:
    ((contents: Electron.WebContents, url: string, options?: Electron.DownloadURLOptions) => void) | null;
  imageFromPng: ((png: Buffer) => Electron.NativeImage) | null;
  /** Where pages cut, copy and paste; set by the shell. */
  clipboard: PageClipboard | null;
  /** Every live WebContents by id, in order of making. */
  readonly contents: Map<number, ContentsSeat>;
  /** Every live window by id, in order of making. */
  readonly windows: Map<number, Electron.BaseWindow>;
  /** `app.getAppPath()`, against which relative files are resolved. */
  appPath: string;
  appName: string;
  focusedWindowId: number | null;
  nextContentsId: number;
  nextFrameId: number;
  nextWindowId: number;
  isReady: boolean;
  /** Chromium has been asked to start. */
  isStarted: boolean;
  /** The process is ending: Chromium may go. */
  isEnding: boolean;
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
  ipcMain: new HostIpcMain(),
  lacking: new Map(),
  offered: new Set(),
  goneAs: { contents: null, window: null },
  lifecycle: null,
  emitter: null,
  openPopup: null,
  downloadFrom: null,
  imageFromPng: null,
  clipboard: null,
  contents: new Map(),
  windows: new Map(),
  appPath: '',
  appName: 'Electron',
  focusedWindowId: null,
  nextContentsId: 1,
  nextFrameId: 1,
  nextWindowId: 1,
  isReady: false,
  isStarted: false,
  isEnding: false,
};

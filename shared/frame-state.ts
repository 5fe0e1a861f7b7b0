import type { AppError } from './app-error.ts';
import type { OrgKey, OrgKind, OrgState } from './org.ts';

/**
 * What the frame of an org's window shows. The frame is our page above the org's own; nothing in here comes from that
 * page but its titles and hosts, and no URL of it: a URL can hold a one-time password.
 */
export interface FrameState {
  readonly org: FrameOrg;
  /** Held in memory only: nothing of it is left when the window closes. */
  readonly isPrivate: boolean;
  /** The user whom the admin `org` has logged in as in this window; empty where nobody knows the name. */
  readonly loggedInAs?: string;
  /** True for a small window that a page of the org has opened. */
  readonly isPopup?: boolean;
  /** In the order they are shown; never empty while the window is open. */
  readonly tabs: readonly FrameTab[];
  readonly activeTabId: string;
  /** Of the active tab. */
  readonly page: FramePage;
  readonly session: FrameSession;
  /** Of the search in the active tab; absent while nothing is looked for. */
  readonly find?: FrameFind;
  /** Of this window, the latest last; one stays until it is dismissed. */
  readonly downloads: readonly FrameDownload[];
  /** Why the active tab could not be shown, with the remedy. */
  readonly problem?: AppError;
}

export interface FrameOrg {
  readonly key: OrgKey;
  readonly alias: string;
  readonly kind: OrgKind;
  readonly organizationName: string;
  readonly username: string;
}

export interface FrameTab {
  readonly id: string;
  /** The page's own title: foreign text. */
  readonly title: string;
  readonly isLoading: boolean;
  /** Nobody has looked at it for long: it has no page until somebody does. */
  readonly isAsleep?: boolean;
}

export interface FramePage {
  /** Host of the page that is shown, with its port; empty before the first one. */
  readonly host: string;
  readonly isEncrypted: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly isLoading: boolean;
  /** 100 is the page's own size. */
  readonly zoomPercent: number;
}

/** What is known of the org's sign-in, as in the list of orgs. */
export interface FrameSession {
  readonly state: OrgState;
  /** When the session ends, where that can be known (ms since the epoch). */
  readonly endsAt?: number;
}

export interface FrameFind {
  readonly matches: number;
  /** Which one is marked, counted from 1; 0 without any. */
  readonly current: number;
}

export interface FrameDownload {
  readonly id: string;
  /** The file's name as it was saved, without its folder. */
  readonly fileName: string;
  readonly receivedBytes: number;
  /** 0 when the server did not say. */
  readonly totalBytes: number;
  readonly state: 'progressing' | 'paused' | 'done' | 'failed' | 'cancelled';
}

/** What a key pressed in the page asks of the frame; `find`: that the person can type what to look for. */
export type FrameWish = 'find';

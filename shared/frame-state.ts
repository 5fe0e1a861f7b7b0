import type { AppError } from './app-error.ts';
import type { OrgKey, OrgKind } from './org.ts';

/**
 * What the frame of an org's window shows. The frame is our page above the org's own; nothing in here comes from that
 * page but its titles and hosts, and no URL of it: a URL can hold a one-time password.
 */
export interface FrameState {
  readonly org: FrameOrg;
  /** Held in memory only: nothing of it is left when the window closes. */
  readonly isPrivate: boolean;
  /** In the order they are shown; never empty while the window is open. */
  readonly tabs: readonly FrameTab[];
  readonly activeTabId: string;
  /** Of the active tab. */
  readonly page: FramePage;
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
}

export interface FramePage {
  /** Host of the page that is shown, with its port; empty before the first one. */
  readonly host: string;
  readonly isEncrypted: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly isLoading: boolean;
}

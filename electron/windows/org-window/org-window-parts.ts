import type { BrowserWindow, WebContents } from 'electron';
import type { Result } from '../../../shared/result.ts';
import type { KeptWindow } from '../../ports/kept-windows.ts';
import type { OrgWindowFacts } from '../../ports/windows.ts';
import type { NavigationPolicy } from '../navigation-policy.ts';
import type { OrgHold } from '../org-window-title.ts';
import type { WebContentsGuard } from '../web-contents-guard.ts';
import type { WindowBounds } from '../window-options.ts';
import type { LogInAs } from './catch-log-in-as.ts';
import type { DownloadList } from './download-list.ts';
import type { KeyCommand } from './key-commands.ts';
import type { NewPage } from './place-new-page.ts';
import type { Tab } from './tab.ts';
import type { Arrival } from './watch-arrivals.ts';

/** What every org window is made with. */
export interface OrgWindowParts {
  readonly guard: WebContentsGuard;
  readonly framePreload: string;
  /** `app://latchkey/frame.html`, or the development server's. */
  readonly framePageUrl: string;
  /** Whether a page that does not want to go goes anyway. */
  askToLeave(window: BrowserWindow): Promise<boolean>;
  askToLeaveNow(window: BrowserWindow): boolean;
  openInBrowser(url: string): Promise<Result<null>>;
}

/** What a page has opened, where it wanted it, and the rules it lives under: its opener's, limits on storms included. */
export interface OpenedPopup {
  readonly page: NewPage;
  readonly bounds: WindowBounds;
  readonly policy: NavigationPolicy;
}

/** What one of them is made with besides. */
export interface OneOrgWindowParts {
  readonly facts: OrgWindowFacts;
  readonly partition: string;
  readonly hold: OrgHold;
  readonly downloads: DownloadList;
  readonly popup?: OpenedPopup;
  /** Comes back as it was kept, asleep and without taking the keyboard. */
  readonly reopened?: KeptWindow;
  /** False while windows close: then one that comes to the front by that has not been looked at. */
  mayWake(): boolean;
  openPopup(popup: OpenedPopup): WebContents;
  onKey(command: KeyCommand): void;
  copyAddress(address: string): Promise<Result<null>>;
  onZoomed(percent: number): void;
  /** What there is to keep of it may have changed. */
  onPlaceChanged(): void;
  /** One of its pages is there, where none was. */
  onAwake(): void;
  onClosed(): void;
  onArrived(tab: Tab, arrival: Arrival): void;
  onLogInAs(tab: Tab, found: LogInAs): void;
}

import type { AppError, SalesforceWords } from '../../shared/app-error.ts';
import type { CallbackReceiver } from './callback.ts';
import type { FrameSession } from '../../shared/frame-state.ts';
import type { OrgKey, OrgKind } from '../../shared/org.ts';
import type { KeptWindow } from './kept-windows.ts';

/** How an embedded sign-in window ended without a callback. */
export type SignInWindowEnd =
  | { readonly kind: 'closed' }
  /** Salesforce stopped on its own error page, which never redirects (salesforce.md 0.2). */
  | ({ readonly kind: 'error-page' } & SalesforceWords)
  | { readonly kind: 'load-failed'; readonly detail: string };

export interface SignInWindow {
  /** Settles when the window ends by itself; never when `close` was called first. */
  readonly ended: Promise<SignInWindowEnd>;
  close(): void;
}

export interface SignInWindows {
  /** A window in a throw-away in-memory partition; every URL at the callback is caught before a request leaves. */
  open(request: {
    readonly authorizeUrl: string;
    readonly callbackUrl: string;
    readonly receiver: CallbackReceiver;
  }): SignInWindow;
}

export interface OrgWindowFacts {
  readonly orgKey: OrgKey;
  readonly alias: string;
  readonly kind: OrgKind;
  readonly username: string;
  readonly organizationName: string;
  readonly instanceUrl: string;
  readonly partition: string;
  /** How large its pages are shown, by the person's choice; absent for their own size. */
  readonly zoomPercent?: number;
}

/** How a page's load ended; `detail` is Chromium's name of the fault, never a URL. */
export type LoadEnd = { readonly kind: 'loaded' } | { readonly kind: 'failed'; readonly detail: string };

/** Where an org's page is opened. */
export type OrgPlace =
  /** The tab the person looks at in the org's window; the window is made when there is none. */
  | { readonly kind: 'window' }
  /** A new tab of the org's window. */
  | { readonly kind: 'tab' }
  | { readonly kind: 'another-window' }
  /** That very page; nothing is brought to the front. */
  | { readonly kind: 'page'; readonly tabId: string }
  /** A window of its own, held in memory: nothing of it is left when it closes. */
  | { readonly kind: 'private' }
  /** Like `private`; the person is somebody else in it, by Salesforce's own _Log in as_ (their name, or empty). */
  | { readonly kind: 'child'; readonly loggedInAs: string };

/** A page of an org's own partition that a person has arrived at. */
export interface PageArrival {
  readonly orgKey: OrgKey;
  readonly tabId: string;
  /** It may hold what logs in. */
  readonly url: string;
  /** The address that was asked for; redirects lie between. */
  readonly began: string;
}

/** A page of an org's own partition that goes to Salesforce's _Log in as_: it was stopped on the way. */
export interface LogInAsRequest {
  readonly orgKey: OrgKey;
  readonly tabId: string;
  readonly path: string;
  readonly userId: string | null;
}

export interface OrgWindows {
  isOpen(orgKey: OrgKey): boolean;
  /**
   * Brings its window to the front. `woken`: the page that is shown slept, and is loaded again where it was; where its
   * session has ended, it is logged in again on the way.
   */
  focus(orgKey: OrgKey): 'shown' | 'woken';
  /**
   * Loads a URL of the org, which may log in once, at `place` (absent: the org's window), in the org's own partition unless
   * it is private.
   */
  load(facts: OrgWindowFacts, url: string, place?: OrgPlace): Promise<LoadEnd>;
  /**
   * The value of the partition's `sid` cookie for that host, or null: only ever used to ask that host if it lives, and
   * to tell whether it is the one that we began.
   */
  sessionId(facts: OrgWindowFacts): Promise<string | null>;
  retitle(facts: OrgWindowFacts): void;
  close(orgKey: OrgKey): void;
  /** Closes the windows of the org's own partition, asking each page first; false when one wants to stay. */
  askToClose(orgKey: OrgKey): Promise<boolean>;
  /** Bytes that the partition takes on the disk. */
  partitionSize(partition: string): Promise<number>;
  /** Forgets everything the partition holds: cookies, storage, cache, credentials. */
  clearPartition(partition: string): Promise<void>;
  onOpenChanged(listener: () => void): void;
  /** Whose windows are open, private ones among them. */
  openOrgs(): readonly OrgKey[];
  /** Those of them with a page that is loaded: an org whose windows all sleep has nothing that could end. */
  awakeOrgs(): readonly OrgKey[];
  /** What there is to keep of the windows that are open, the one used last at the end; nothing in it logs in. */
  kept(): readonly KeptWindow[];
  /** Told, often, when `kept` may have changed. */
  onPlacesChanged(listener: () => void): void;
  /** Opens a window as it was kept, asleep: no page is loaded until it is looked at. Resolves when its frame is there. */
  reopen(facts: OrgWindowFacts, window: KeptWindow): Promise<void>;
  /** Says in the frames of the org's windows what is known of its sign-in. */
  tellSession(orgKey: OrgKey, session: FrameSession): void;
  /** The person has chosen how large the org's pages are; never told of private windows. */
  onZoomed(listener: (orgKey: OrgKey, percent: number) => void): void;
  /** Never tells of private windows: who is signed in there is nobody's business but the person's. */
  onArrived(listener: (arrival: PageArrival) => void): void;
  onLogInAs(listener: (request: LogInAsRequest) => void): void;
  /** Says in the frame why a page is not what the person wanted, until it shows another; `retry` is the frame's _Retry_. */
  tellProblem(tabId: string, problem: AppError, retry: () => Promise<void>): void;
}

import type { SalesforceWords } from '../../shared/app-error.ts';
import type { CallbackReceiver } from './callback.ts';
import type { OrgKey, OrgKind } from '../../shared/org.ts';

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
}

export interface OrgWindows {
  isOpen(orgKey: OrgKey): boolean;
  focus(orgKey: OrgKey): void;
  /** Opens the org's window (or uses the open one) and loads the one-time URL in the org's own partition. */
  load(
    facts: OrgWindowFacts,
    oneTimeUrl: string,
  ): Promise<{ readonly kind: 'loaded' } | { readonly kind: 'failed'; readonly detail: string }>;
  /** The value of the partition's `sid` cookie for that host, or null: only ever used to ask that host if it lives. */
  sessionId(facts: OrgWindowFacts): Promise<string | null>;
  retitle(facts: OrgWindowFacts): void;
  close(orgKey: OrgKey): void;
  /** Forgets everything the partition holds: cookies, storage, cache, credentials. */
  clearPartition(partition: string): Promise<void>;
  onOpenChanged(listener: () => void): void;
}

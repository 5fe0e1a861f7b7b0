import type { AppError } from './app-error.ts';
import type { GrantGap, OrgKey, OrgKind } from './org.ts';

/** What the org's page shows: facts about the grant and its session, never the token itself. */
export interface OrgDetails {
  readonly orgKey: OrgKey;
  /** Null when the app is not saved any more, or the method needs none. */
  readonly clientApp: {
    readonly id: string;
    readonly name: string;
    readonly clientId: string;
    readonly hasSecret: boolean;
  } | null;
  readonly scopes: {
    /** As Salesforce said them; empty when it did not say. */
    readonly granted: readonly string[];
    readonly wanted: readonly string[];
  };
  readonly gaps: readonly GrantGap[];
  /** Null while the vault is closed, or when there is no token; `tokenProblem` says which. */
  readonly token: TokenFacts | null;
  readonly tokenProblem?: AppError;
  /** Milliseconds since the epoch, by this computer's clock, as all times here unless said otherwise. */
  readonly lastRefreshedAt?: number;
  /** True once a refresh has brought a new refresh token. */
  readonly rotates: boolean;
  /** When the sign-in ends at the latest unless it is refreshed before, if its app has the 30-day idle limit. */
  readonly idleLimitAt?: number;
  readonly keepAlive: boolean;
  /** The failure that was seen last, mended or not, since Latchkey started or since the sign-in ended. */
  readonly lastProblem?: { readonly at: number; readonly error: AppError };
}

/** What can be said of an access token without showing it. */
export interface TokenFacts {
  /** A JWT cannot open pages (salesforce.md 4.4). */
  readonly kind: 'opaque' | 'jwt';
  readonly length: number;
  /** By Salesforce's clock. */
  readonly issuedAt?: number;
  /** What brings another one: a refresh token, or the method once more with what the vault keeps. */
  readonly renewedBy: 'refresh-token' | 'signing-in-anew' | 'nothing';
}

/** When the session of the present access token ends, as far as it can be known. Times by Salesforce's clock. */
export type SessionEnd =
  | {
      readonly kind: 'ends';
      readonly at: number;
      /** The session's timeout in ms, where the times tell it. */
      readonly timeoutMs: number | null;
      /** `token`: it is written in the token itself, and use does not move it. */
      readonly source: 'introspection' | 'token';
    }
  | { readonly kind: 'ended' }
  /** Salesforce tells it only to apps with a secret (salesforce.md 4.3). */
  | { readonly kind: 'unknown'; readonly why: 'no-secret' | 'not-told' };

/** What an org answered when it was asked just now. */
export interface OrgCheck {
  readonly username: string;
  readonly organizationName: string;
  readonly kind: OrgKind;
  readonly apiVersion: string;
  /** Null when the org would not tell. */
  readonly dailyApiRequests: { readonly remaining: number; readonly max: number } | null;
  /** From one call to the org and back, in ms. */
  readonly roundTripMs: number;
  readonly checkedAt: number;
}

/** How far the check of all orgs has come, and what it found. */
export interface CheckAllProgress {
  readonly total: number;
  readonly ready: number;
  readonly needsSignIn: number;
  readonly unreachable: number;
  readonly blocked: number;
  /** Those about which nothing was learnt: the vault is closed, the disk refuses. */
  readonly notChecked: number;
  readonly state: 'running' | 'finished' | 'cancelled';
}

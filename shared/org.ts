import type { AppError } from './app-error.ts';
import type { SignInMethod, SignInVia } from './sign-in-method.ts';
import type { KnownFamily, SandboxCopy } from './org-family.ts';
import type { OrgFacts } from './org-facts.ts';
import type { OpenIn } from './open-in.ts';
import type { OrgColour, OrgIcon } from './org-marks.ts';
import type { ChosenBrowser } from './sign-in-progress.ts';

/**
 * What a screen may know of an org. There is no token field here or anywhere in this folder: the renderer never
 * holds a secret (docs/security.md, promise 1).
 */

/** `organizationId:userId`, 18 characters each: one user in one organization. */
export type OrgKey = `${string}:${string}`;

/** The organization's part of an org's key: the same for all users of one organization. */
export const organizationOf = (key: OrgKey): string => key.slice(0, key.indexOf(':'));

/** Told from the org's own Organization record, never from its URL; `unknown` while the org would not tell. */
export type OrgKind = 'production' | 'sandbox' | 'scratch' | 'developer' | 'trial' | 'unknown';

export type OrgState = 'ready' | 'refreshing' | 'needs-sign-in' | 'unreachable' | 'blocked';

/** What a grant cannot do, told from what is known of it without asking. */
export type GrantGap =
  /** The scope `web` is missing: Salesforce opens no pages with it. */
  | 'cannot-open'
  /** There is no refresh token and no other way to renew it: it ends with its session. */
  | 'cannot-renew';

export interface OrgSummary extends OrgFacts, KnownFamily {
  readonly key: OrgKey;
  readonly alias: string;
  readonly organizationName: string;
  readonly username: string;
  readonly kind: OrgKind;
  /** Where the token works. */
  readonly instanceUrl: string;
  /** Where sign-in starts. */
  readonly loginHost: string;
  readonly state: OrgState;
  /** How it was added, and so how it is signed in to again. */
  readonly method: SignInMethod;
  readonly signInVia: SignInVia;
  /** The browser it was last signed in with, where one was chosen; to be offered again. */
  readonly browser?: ChosenBrowser;
  /** Where `Open` opens it, by its own choice or its group's; absent for the org's own window. */
  readonly opensIn?: OpenIn;
  /** Absent for a pasted access token, which belongs to no app that Latchkey knows. */
  readonly clientAppId?: string;
  /** Method `password`: whether the password is in the vault, so that signing in again need not ask. */
  readonly passwordKept?: boolean;
  /** True for an org of the practice Salesforce. */
  readonly practice: boolean;
  /** Whether a window of this org is open now. */
  readonly windowOpen: boolean;
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
  readonly lastUsedAt?: number;
  /** The groups it is in, by their ids; empty for none. */
  readonly groupIds: readonly string[];
  /** Empty for none. */
  readonly tags: readonly string[];
  readonly colour?: OrgColour;
  readonly icon?: OrgIcon;
  /** When it was pinned (ms since the epoch): pinned orgs stand in this order. Absent: it is not. */
  readonly pinnedAt?: number;
  readonly note?: string;
  /** Present and true while the vault keeps a secret note of it; the note itself never comes to a screen. */
  readonly hasSecretNote?: boolean;
  /** When it was put out of the way (ms since the epoch): it is then listed in the archive only. */
  readonly archivedAt?: number;
  /** How often and how lately it was used, to order by (shared/frecency.ts); absent for never. */
  readonly frecency?: number;
  readonly gaps: readonly GrantGap[];
  /** When its session ends unless it is used (ms since the epoch), where that was told without asking for it. */
  readonly sessionEndsAt?: number;
  /** Of a sandbox: the copy of production that is under way, or was done since its sign-in. */
  readonly copy?: SandboxCopy;
  /** Of a scratch or trial org: in its last seven days, or past its end `expiresAt`. */
  readonly expiry?: 'soon' | 'over';
  /** Set while the idle limit is near and nothing is done about it: when the sign-in may end (ms since the epoch). */
  readonly goesIdleAt?: number;
  /** Why the state is not `ready`, with the remedy. */
  readonly problem?: AppError;
}

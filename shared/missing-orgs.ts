import type { CopyProgress } from './org-family.ts';

/** An org that another one lists, and that is not in Latchkey yet. */
export interface MissingOrg {
  /** The same for the same org each time it is asked for. */
  readonly id: string;
  readonly kind: 'sandbox' | 'scratch';
  /** The sandbox's name, or the scratch org's. */
  readonly name: string;
  readonly alias: string;
  /** Where it is signed in to; null where nobody said. */
  readonly loginHost: string | null;
  readonly username?: string;
  /** Of a sandbox: the copy under way, by Salesforce's own word. */
  readonly copying?: CopyProgress;
  /** The organization's id, 18 characters; absent before a sandbox's first copy is done. */
  readonly organizationId?: string;
  /** Whether a row waits for its sign-in already. */
  readonly isWaiting: boolean;
  /** Of a scratch org: its last day, in ms since the epoch. */
  readonly expiresAt?: number;
}

/** Why one of the two lists could not be had. */
export type NoList =
  /** The org knows no such list (INVALID_TYPE): it is no production org or no Dev Hub, or this user may not see it. */
  | 'not-there'
  /** It knows the list and keeps it from this user. */
  | 'refused';

/** What was found missing, list by list. */
export interface FoundMissing {
  readonly missing: readonly MissingOrg[];
  readonly sandboxes: { readonly listed: number } | { readonly none: NoList };
  readonly scratchOrgs: { readonly listed: number } | { readonly none: NoList };
}

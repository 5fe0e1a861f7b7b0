/** What one org says of others that belong to it, as of the last check or search for missing ones. */

/** A copy of production that is under way. */
export interface CopyProgress {
  readonly status: string;
  readonly percent?: number;
  /** When it began, in ms since the epoch by Salesforce's clock; absent while it waits for its turn. */
  readonly startedAt?: number;
}

/** A sandbox in production's own list (`SandboxInfo`, `SandboxProcess`). */
export interface KnownSandbox {
  /** Such as `uat`; it stands in the sandbox's My Domain after `--`. */
  readonly name: string;
  /** The organization id it has since it was last made or refreshed, 18 characters; absent before the first copy is done. */
  readonly organizationId?: string;
  /** When that copy was done, in ms since the epoch by Salesforce's clock. */
  readonly copiedAt?: number;
  /** The copy under way: Salesforce's own word for how far it is, and how much of it is done in percent. */
  readonly copying?: CopyProgress;
}

/** A scratch org in its Dev Hub's list (`ScratchOrgInfo`). */
export interface KnownScratchOrg {
  /** 18 characters. */
  readonly organizationId: string;
  readonly username: string;
  readonly name?: string;
  /** Where it is signed in to: an origin, if it is one that tokens may go to. */
  readonly loginHost?: string;
  /** Its last day, in ms since the epoch. */
  readonly expiresAt?: number;
}

/** What is known of an org's family; each absent while the org was not asked or would not tell. */
export interface KnownFamily {
  readonly sandboxes?: readonly KnownSandbox[];
  /** When the sandboxes were listed, in ms since the epoch by this computer's clock. */
  readonly sandboxesAskedAt?: number;
  readonly scratchOrgs?: readonly KnownScratchOrg[];
}

/** What becomes of a sandbox's row, by production's word. */
export type SandboxCopy =
  /** A copy is being made; what is in the sandbox now is replaced once it is activated. `askedAt`: when that was said. */
  | ({ readonly kind: 'under-way'; readonly askedAt: number } & CopyProgress)
  /** A copy was done after the row's sign-in, which is of the one before; `at` in ms since the epoch. */
  | { readonly kind: 'done'; readonly at: number };

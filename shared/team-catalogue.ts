import type { AppError } from './app-error.ts';
import type { UnreadablePart } from './moving.ts';

/** Team catalogues (docs/catalogue.md), as a screen sees them. All names are foreign text; no secret is in anything here. */

/** A catalogue that rows are taken from. */
export interface CatalogueSummary {
  readonly id: string;
  readonly name: string;
  /** Its address, or its path with `~` for the home folder. */
  readonly place: string;
  /** Whether its signature is checked, against a key that the person gave. */
  readonly isSigned: boolean;
  /** When it was read last without a failure, in milliseconds since the epoch. */
  readonly lookedAt: number;
  /** How many rows here come from it. */
  readonly rows: number;
  /** Whether the last look found something that the person has not reviewed. */
  readonly hasChanges: boolean;
  /** Why the last look of this run failed; what was reviewed before holds. */
  readonly problem: AppError | null;
}

export type CatalogueField =
  | 'alias'
  | 'loginHost'
  | 'username'
  | 'clientApp'
  | 'groups'
  | 'tags'
  | 'landingPage'
  | 'colour'
  | 'callbackUrls'
  | 'scopes'
  | 'flows';

export interface CatalogueChange {
  readonly field: CatalogueField;
  /** Empty: nothing is there yet. */
  readonly from: string;
  /** Empty: nothing is there any more. */
  readonly to: string;
}

export type CatalogueVerdict =
  | 'new'
  /** An org that is here already, by the person's own doing: it becomes a row of the catalogue. */
  | 'here'
  | 'changed'
  /** It was in the catalogue before; its row stays, unless the person puts it away. */
  | 'gone'
  /** It was reviewed before and is not here, as the person wanted it. */
  | 'left-out';

/** One thing that would change, to be ticked. */
export interface CatalogueItem {
  readonly id: string;
  readonly what: 'org' | 'group' | 'client-app';
  readonly verdict: CatalogueVerdict;
  /** Of an org: what it is here, or would be. `archived`: a row that is in the archive already. */
  readonly row: 'waiting' | 'org' | 'archived';
  readonly name: string;
  /** A username or a login host, a client id; empty for a group. */
  readonly about: string;
  readonly changes: readonly CatalogueChange[];
  /** What the catalogue says otherwise and the person has changed here: it stays theirs. */
  readonly kept: readonly CatalogueField[];
}

/** What a catalogue would change, before it does. */
export interface CatalogueReview {
  readonly reviewId: string;
  readonly name: string;
  readonly place: string;
  readonly isSigned: boolean;
  /** Whether it is in the list already. */
  readonly isKnown: boolean;
  readonly items: readonly CatalogueItem[];
  /** Names of groups and client apps that would be new here. */
  readonly newGroups: readonly string[];
  readonly newClientApps: readonly string[];
  readonly unreadable: readonly UnreadablePart[];
  /** Set when it is older than what was taken over before: somebody may have put an old file back. */
  readonly older: OlderCatalogue | null;
}

/** Two dates, in milliseconds since the epoch. */
export interface OlderCatalogue {
  /** What the catalogue says of itself; null: nothing, though it said a date before. */
  readonly issuedAt: number | null;
  /** What was taken over said. */
  readonly takenAt: number;
}

export type CatalogueLook =
  { readonly kind: 'same' } | { readonly kind: 'review'; readonly review: CatalogueReview };

export interface CatalogueOutcome {
  /** Rows that wait for a sign-in now. */
  readonly added: number;
  /** Rows, groups and client apps. */
  readonly changed: number;
  /** Rows of entries that left: put into the archive, or forgotten where nobody had signed in. */
  readonly archived: number;
  readonly forgotten: number;
}

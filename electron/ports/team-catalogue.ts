import type { OAuthFlow } from '../../shared/client-app.ts';
import type { OrgColour } from '../../shared/org-marks.ts';

/*
 * A team's catalogue (docs/catalogue.md) as it is kept: what it said when the person reviewed it last. What it says next
 * is compared with that, so that only what the catalogue changed is changed here. No secret is in it.
 */

/** An org that the team has; each member signs in for themselves. Groups and the client app go by their names. */
export interface CatalogueEntry {
  /** Its own in the catalogue, so that it is known again under another alias. */
  readonly id: string;
  readonly alias: string;
  readonly loginHost: string;
  /** Empty where each member has a user of their own. */
  readonly username: string;
  readonly clientApp?: string;
  readonly groups: readonly string[];
  readonly tags: readonly string[];
  /** A path on the org's own host. */
  readonly landingPage?: string;
}

export interface CatalogueGroup {
  readonly name: string;
  readonly colour?: OrgColour;
  readonly landingPage?: string;
}

export interface CatalogueApp {
  readonly name: string;
  readonly clientId: string;
  readonly callbackUrls: readonly string[];
  readonly scopes: readonly string[];
  readonly flows: readonly OAuthFlow[];
}

export interface CatalogueContent {
  readonly entries: readonly CatalogueEntry[];
  readonly groups: readonly CatalogueGroup[];
  readonly clientApps: readonly CatalogueApp[];
}

export type CataloguePlace =
  /** An absolute path. */
  | { readonly kind: 'file'; readonly path: string }
  /** https, or http on this computer; nothing in it is a secret. */
  | { readonly kind: 'web'; readonly url: string };

/** A catalogue that the person takes rows from. */
export interface CatalogueRecord {
  readonly id: string;
  readonly name: string;
  readonly place: CataloguePlace;
  /** The Ed25519 key it must be signed with (base64 of its SPKI); absent: the person gave none. */
  readonly publicKey?: string;
  /** When it was read last without a failure, in milliseconds since the epoch. */
  readonly lookedAt: number;
  /** When what was taken over was issued, by its own word; absent: it did not say. */
  readonly issuedAt?: number;
  readonly seen: CatalogueContent;
}

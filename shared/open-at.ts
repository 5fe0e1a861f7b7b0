import type { AppError } from './app-error.ts';
import type { LandingPage } from './landing-pages.ts';
import type { OrgKey } from './org.ts';

/** The orgs that a pasted address, record id or path may be opened in. */
export interface FoundPage {
  /** On the org's own host, without what logs in; `/` is its start page. */
  readonly path: string;
  /** The one to open first: chosen before, else used last. Empty: none in the list has that page. */
  readonly orgs: readonly OrgKey[];
  /** Whether the first of them is meant; otherwise the person is asked. */
  readonly settled: boolean;
  readonly why:
    /** It is the org's host. */
    | 'host'
    /** It is where those orgs sign in; it tells no more. */
    | 'login-host'
    /** It is the organization's own id. */
    | 'organization'
    /** A record id or a bare path: any org may have it. */
    | 'anywhere';
  /** Where the org of that address signs in; null when the text named no host. */
  readonly loginHost: string | null;
}

/** What an org can be opened at. */
export interface OpenAtChoices {
  /** Those of Latchkey and those of the person's own file. */
  readonly pages: readonly LandingPage[];
  /** Paths that the org was opened at lately, the latest first. */
  readonly recentPaths: readonly string[];
  /** Where `Open` leads; null for the org's own start page. */
  readonly landingPage: string | null;
  /** The person's own file as they would look for it, and what in it could not be used, in whole sentences. */
  readonly ownFile: { readonly shownPath: string; readonly faults: readonly string[] };
}

/** How far the opening of several orgs has come. */
export interface OpenSeveralProgress {
  readonly total: number;
  readonly opened: number;
  /** Being opened now. */
  readonly loading: readonly OrgKey[];
  readonly failures: readonly { readonly orgKey: OrgKey; readonly error: AppError }[];
  readonly state: 'running' | 'finished' | 'cancelled';
}

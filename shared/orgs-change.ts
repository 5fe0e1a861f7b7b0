import type { OrgKey, OrgSummary } from './org.ts';

/*
 * How the page comes to know the orgs. It asks once and gets the beginning of its list, so that it has something to show;
 * the others and whatever changes later follow as news. `number` counts both: a page that missed one asks anew.
 */

/** What the page gets that asks for the list. */
export interface OrgsBeginning {
  readonly number: number;
  readonly orgs: readonly OrgSummary[];
  /** How many orgs are not among them: they come with the news. */
  readonly following: number;
}

/** What the page is told then. */
export interface OrgsNews {
  readonly number: number;
  /** Those that are new to it, or not as they were. */
  readonly changed: readonly OrgSummary[];
  readonly gone: readonly OrgKey[];
  /** How many more are new or changed: they come with the next news. */
  readonly following: number;
}

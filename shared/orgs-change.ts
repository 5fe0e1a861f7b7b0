import type { OrgKey, OrgSummary } from './org.ts';

/**
 * What the page is told when its list has changed. After it asked for the list, the first news is all of it; what follows
 * are the orgs that changed since the news before, which `number` counts: a page that missed one asks for the list again.
 */
export type OrgsChange =
  | { readonly kind: 'all'; readonly number: number; readonly orgs: readonly OrgSummary[] }
  | {
      readonly kind: 'some';
      readonly number: number;
      /** Those that are new or not as they were. */
      readonly changed: readonly OrgSummary[];
      readonly gone: readonly OrgKey[];
    };

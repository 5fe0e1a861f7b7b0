import type { FoundMissing } from '../missing-orgs.ts';
import type { Result } from '../result.ts';
import { forOrg, line } from './line.ts';

/** What belongs to an org, and what becomes of it. */
export const lifeLines = {
  /** Asks the org for its sandboxes and scratch orgs, and tells which of them are not in the list. */
  findMissing: line<Result<FoundMissing>>()(forOrg),
} as const;

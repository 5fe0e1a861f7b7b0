import { z } from 'zod';
import type { FoundMissing } from '../missing-orgs.ts';
import type { Result } from '../result.ts';
import { forOrg, line, orgKey, text } from './line.ts';

/** What belongs to an org, and what becomes of it. */
export const lifeLines = {
  /** Asks the org for its sandboxes and scratch orgs, and tells which of them are not in the list. */
  findMissing: line<Result<FoundMissing>>()(forOrg),
  /** Makes rows that wait for their sign-in of these, by their ids in what was found last. */
  addMissing: line<Result<null>>()(
    z.strictObject({ orgKey, ids: z.array(text(200)).min(1).max(1000).readonly() }),
  ),
} as const;

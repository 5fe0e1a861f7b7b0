import { z } from 'zod';
import { GUARD_LEVELS, GUARDED_ACTS, type GuardLevels } from '../production-guard.ts';
import type { Result } from '../result.ts';
import { line, nothing } from './line.ts';

/** What stands before acts on production. No setting like others: to lower it, the main process asks the person. */
export const guardLines = {
  getGuard: line<GuardLevels>()(nothing),
  setGuardLevel: line<Result<GuardLevels>>()(
    z.strictObject({ act: z.enum(GUARDED_ACTS), level: z.enum(GUARD_LEVELS) }),
  ),
} as const;

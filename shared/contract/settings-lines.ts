import { z } from 'zod';
import type { Result } from '../result.ts';
import { settingMembers, type Settings } from '../settings.ts';
import { line, nothing } from './line.ts';

export const settingsLines = {
  getSettings: line<Settings>()(nothing),
  /** Sets what is given and leaves the rest as it is; says how everything is set then. */
  changeSettings: line<Result<Settings>>()(
    // A change of nothing is no change: what lost its members on the way must not pass for one.
    z.strictObject(settingMembers).refine((change) => Object.keys(change).length > 0),
  ),
} as const;

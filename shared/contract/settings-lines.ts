import { z } from 'zod';
import type { Result } from '../result.ts';
import { settingMembers, type Settings } from '../settings.ts';
import { line, nothing } from './line.ts';

export const settingsLines = {
  getSettings: line<Settings>()(nothing),
  /** Sets what is given and leaves the rest as it is; says how everything is set then. */
  changeSettings: line<Result<Settings>>()(z.strictObject(settingMembers)),
} as const;

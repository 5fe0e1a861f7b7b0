import type { Result } from '../result.ts';
import { forOrg, line } from './line.ts';

/** What is done with the windows of an org, and with what they leave on this computer. */
export const windowLines = {
  /** A window held in memory: nothing of it is left when it closes. */
  openPrivately: line<Result<null>>()(forOrg),
  openAnotherWindow: line<Result<null>>()(forOrg),
  /** How much the org's windows have left on this computer's disk. */
  getBrowserData: line<Result<{ readonly bytes: number }>>()(forOrg),
  /** Closes the org's windows and forgets what they left; false when a page wants to stay, and then nothing is cleared. */
  clearBrowserData: line<Result<{ readonly cleared: boolean }>>()(forOrg),
} as const;

import type { Result } from '../../shared/result.ts';

/** The person's own browser. */
export interface SystemBrowser {
  /** Opens an https URL (http for loopback only). Errors: BROWSER_UNAVAILABLE. */
  open(url: string): Promise<Result<null>>;
}

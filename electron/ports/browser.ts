import type { Result } from '../../shared/result.ts';
import type { BrowserChoice, ChosenBrowser } from '../../shared/sign-in-progress.ts';

/** The person's own browsers. */
export interface SystemBrowser {
  /**
   * Opens an https URL (http for loopback only) in the browser of the system's choice, or in the named one.
   * Errors: BROWSER_UNAVAILABLE.
   */
  open(url: string, browser?: ChosenBrowser): Promise<Result<null>>;
  /** Looks afresh each time: browsers come and go. */
  find(): Promise<readonly BrowserChoice[]>;
}

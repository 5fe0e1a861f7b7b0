import type { Result } from '../../shared/result.ts';

/** Whether the system starts Latchkey when the person logs in to it. */
export interface LoginItem {
  /** False where Latchkey runs from its source: what would be started is not Latchkey. */
  readonly isSupported: boolean;
  /** Errors: STORE_WRITE_FAILED. */
  set(on: boolean): Promise<Result<null>>;
}

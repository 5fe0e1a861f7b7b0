import type { OrgKey } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';

/** One process at a time renews a grant: the app and its command-line twin share the vault, and a refresh token is spent by use. */
export interface RefreshLock {
  /**
   * Runs `task` while nobody else, in any process of this profile, renews this org's grant. The lock of a process that
   * died is taken at once. What another process renewed meanwhile is in the vault: read it first. Errors:
   * STORE_WRITE_FAILED, with `task` not run.
   */
  hold<T>(orgKey: OrgKey, task: () => Promise<T>): Promise<Result<T>>;
}

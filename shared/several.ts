import type { AppError } from './app-error.ts';
import type { OrgKey } from './org.ts';

/** How the removal of several orgs ended. */
export interface RemovedSeveral {
  /** Those whose revocation the server has not confirmed; they are gone from the list all the same. */
  readonly notRevoked: readonly OrgKey[];
  /** Those that are still in the list, and why. */
  readonly failures: readonly { readonly orgKey: OrgKey; readonly error: AppError }[];
}

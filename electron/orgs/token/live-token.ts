import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Grant } from '../grants/grants.ts';

/** A token together with the only place where it may be used. */
export interface LiveToken {
  readonly accessToken: string;
  readonly instanceUrl: string;
}

export type ProbeAnswer =
  | { readonly kind: 'alive' }
  | { readonly kind: 'dead' }
  /** Nobody could say: nothing changed. */
  | { readonly kind: 'unavailable'; readonly error: AppError };

export type RefreshAnswer =
  | { readonly kind: 'renewed'; readonly grant: Omit<Grant, 'refreshing'>; readonly key: OrgKey | null }
  /** The grant has ended: only the person can mend it. */
  | { readonly kind: 'dead'; readonly error: AppError }
  /** Salesforce refuses the client app, not the grant. */
  | { readonly kind: 'blocked'; readonly error: AppError }
  /** A server answered that it could not serve, or nothing was ever sent: the refresh token is as it was. */
  | { readonly kind: 'unchanged'; readonly error: AppError; readonly retryAfterMs?: number }
  /** It may have arrived, and its answer is unknown: the refresh token may be spent. */
  | { readonly kind: 'lost'; readonly error: AppError };

export const live = ({ accessToken, instanceUrl }: LiveToken): LiveToken => ({ accessToken, instanceUrl });

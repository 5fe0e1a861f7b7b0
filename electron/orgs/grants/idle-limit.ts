import type { OrgRecord } from '../../ports/org-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Salesforce ends a refresh token that is not used for 30 days, whatever the app's policy says (salesforce.md 0.6). */
const IDLE_LIMIT_MS = 30 * DAY_MS;
/** How long before its end a grant is worth a word: from its 25th idle day on (trust.md bar 18). */
const WARN_BEFORE_MS = 5 * DAY_MS;

export interface IdleLimit {
  /** When the grant ends unless it is renewed before; milliseconds since the epoch. */
  readonly idleEndsAt: number;
  /** True in its last five days: worth one quiet word with the date. */
  readonly endsSoon: boolean;
}

/**
 * When an org's grant dies of idleness. Only a refresh pushes that back, not a call with the access token, so it counts
 * from the last refresh (or the sign-in). Null where there is nothing that could idle away: a grant that needs a
 * sign-in already, and one that has no refresh token (salesforce.md 1.2: JWT bearer, client credentials and a pasted
 * access token bring none).
 */
export function idleLimit(
  org: Pick<OrgRecord, 'addedAt' | 'lastRefreshedAt' | 'needsSignIn'>,
  hasRefreshToken: boolean,
  now: number,
): IdleLimit | null {
  if (!hasRefreshToken || org.needsSignIn !== undefined) return null;
  const idleEndsAt = (org.lastRefreshedAt ?? org.addedAt) + IDLE_LIMIT_MS;
  return { idleEndsAt, endsSoon: now >= idleEndsAt - WARN_BEFORE_MS };
}

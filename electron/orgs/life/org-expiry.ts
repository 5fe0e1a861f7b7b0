import { lastMoment } from '../../../shared/end-of-org.ts';
import type { OrgRecord } from '../../ports/org-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long before its end an org is worth a word. */
const WARN_BEFORE_MS = 7 * DAY_MS;
/** The end is by Salesforce's clock, and ours may be a little fast. */
const CLOCK_MARGIN_MS = HOUR_MS;

/** `soon`: in its last seven days; `over`: it has ended. */
export type Expiry = 'soon' | 'over';

type Told = Pick<OrgRecord, 'kind' | 'expiresAt' | 'addedAt' | 'lastRefreshedAt'>;

/**
 * Whether a scratch or trial org ends soon, or has ended; null where nothing can be said for sure: of other kinds, of an
 * end that the org did not tell, of an org that issued a token after its end (it was prolonged, or our clock is fast),
 * and by a clock that says that the last sign-in is yet to come. An end that is a day is past once that day is over
 * everywhere.
 */
export function expiryOf({ kind, expiresAt, addedAt, lastRefreshedAt }: Told, now: number): Expiry | null {
  if (expiresAt === undefined || (kind !== 'scratch' && kind !== 'trial')) return null;
  const livedAt = lastRefreshedAt ?? addedAt;
  const end = lastMoment(expiresAt);
  if (isSetBack(livedAt, now) || livedAt > end + CLOCK_MARGIN_MS) return null;
  if (now > end + CLOCK_MARGIN_MS) return 'over';
  return now >= end - WARN_BEFORE_MS ? 'soon' : null;
}

/** Whether the clock was set back since: then no date can be trusted. */
export const isSetBack = (since: number, now: number): boolean => now < since - CLOCK_MARGIN_MS;

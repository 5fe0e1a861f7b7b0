import { DAY_MS, isWholeDay } from './whole-day.ts';

const HOUR_MS = 3_600_000;
/** At UTC-12 a day is over last on earth. */
const LAST_ZONE_MS = 12 * HOUR_MS;

/*
 * The end of a scratch or trial org, in ms since the epoch, is a moment, or a day of which Salesforce does not say where on
 * earth: `ExpirationDate` is a date alone.
 */

/** When the end is past for certain: of a day, once it is over everywhere. */
export const lastMoment = (end: number): number => (isWholeDay(end) ? end + DAY_MS + LAST_ZONE_MS : end);

/** A moment on the day of the end as whoever looks counts days: one that Salesforce names is the same day everywhere. */
export function onDayOfEnd(end: number): Date {
  const named = new Date(end);
  return isWholeDay(end)
    ? new Date(named.getUTCFullYear(), named.getUTCMonth(), named.getUTCDate(), 12)
    : named;
}

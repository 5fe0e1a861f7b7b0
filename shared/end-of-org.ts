const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** At UTC-12 a day is over last on earth. */
const LAST_ZONE_MS = 12 * HOUR_MS;

/**
 * The end of a scratch or trial org, in ms since the epoch, is a moment, or a day of which Salesforce does not say where on
 * earth: `ExpirationDate` is a date alone, and a date is written as a time by its first moment in UTC.
 */
const isDay = (end: number): boolean => end % DAY_MS === 0;

/** When the end is past for certain: of a day, once it is over everywhere. */
export const lastMoment = (end: number): number => (isDay(end) ? end + DAY_MS + LAST_ZONE_MS : end);

/** A moment on the day of the end as whoever looks counts days: one that Salesforce names is the same day everywhere. */
export function onDayOfEnd(end: number): Date {
  const named = new Date(end);
  return isDay(end) ? new Date(named.getUTCFullYear(), named.getUTCMonth(), named.getUTCDate(), 12) : named;
}

const LONGEST_MS = 60 * 60 * 1000;

/** `Retry-After` (RFC 9110 10.2.3: seconds or a date) in milliseconds from `now`, at most an hour; null when unreadable. Without `now` only seconds are read. */
export function retryAfterMs(header: string | undefined, now: number | null): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - (now ?? Number.NaN);
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}

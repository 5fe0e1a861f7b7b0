/** The time from `now` to `until` (both ms since the epoch) as a clock shows it: `14:05`; null once it is over. */
export function timeLeft(until: number, now: number): string | null {
  if (until <= now) return null;
  // Down, not up: `now` is up to a second old, and nobody waits 5:01 of five minutes.
  const seconds = Math.floor((until - now) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The whole seconds from `now` to `until`, for a number that counts down; down as well: nobody has 61 s of a minute. */
export const secondsLeft = (until: number, now: number): number =>
  Math.max(0, Math.floor((until - now) / 1000));

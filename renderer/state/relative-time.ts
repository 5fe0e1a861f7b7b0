const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How a language says when something was. What comes back takes `at` as seen from `now`, both in ms since the epoch:
 * "5 min. ago", or "now" within the first minute.
 */
export function createRelativeTime(language: string): (at: number, now: number) => string {
  // Made once: making one takes sixteen times as long as using it, and each row of the list says when it was used.
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  return (at, now) => {
    const elapsed = Math.max(0, now - at);
    const found = UNITS.find(([, size]) => elapsed >= size);
    if (found === undefined) return format.format(0, 'second');
    const [unit, size] = found;
    return format.format(-Math.floor(elapsed / size), unit);
  };
}

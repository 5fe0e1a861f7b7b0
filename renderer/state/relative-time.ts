const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `at` as seen from `now`, both in ms since the epoch: "5 min. ago", or "now" within the first minute. */
export function relativeTime(at: number, now: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const elapsed = Math.max(0, now - at);
  const found = UNITS.find(([, size]) => elapsed >= size);
  if (found === undefined) return format.format(0, 'second');
  const [unit, size] = found;
  return format.format(-Math.floor(elapsed / size), unit);
}

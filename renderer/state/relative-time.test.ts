import { expect, test } from 'vitest';
import { createRelativeTime } from './relative-time.ts';

const NOW = Date.UTC(2026, 5, 1, 12);
const relativeTime = createRelativeTime('en');

test.each([
  [0, 'now'],
  [59_000, 'now'],
  [60_000, '1 min. ago'],
  [3_599_000, '59 min. ago'],
  [3_600_000, '1 hr. ago'],
  [86_400_000, 'yesterday'],
  [40 * 86_400_000, 'last mo.'],
  [800 * 86_400_000, '2 yr. ago'],
])('%d ms ago reads "%s"', (elapsed, expected) => {
  expect(relativeTime(NOW - elapsed, NOW)).toBe(expected);
});

test('a time in the future (a clock set back) reads as now, never as a negative age', () => {
  expect(relativeTime(NOW + 3_600_000, NOW)).toBe('now');
});

import { expect, test } from 'vitest';
import { secondsLeft, timeLeft } from './time-left.ts';

test.each([
  [1, '0:00'],
  [300_900, '5:00'],
  [59_000, '0:59'],
  [60_000, '1:00'],
  [605_000, '10:05'],
  [0, null],
  [-5_000, null],
])('%d ms from now there is %j left', (ahead, expected) => {
  expect(timeLeft(1_000_000 + ahead, 1_000_000)).toBe(expected);
});

test.each([
  [60_000, 60],
  [60_999, 60],
  [59_999, 59],
  [400, 0],
  [-5_000, 0],
])('%d ms ahead count as %d s', (ahead, seconds) => {
  expect(secondsLeft(1_000_000 + ahead, 1_000_000)).toBe(seconds);
});

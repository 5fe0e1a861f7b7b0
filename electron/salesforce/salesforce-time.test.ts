import { expect, it } from 'vitest';
import { timeOf } from './salesforce-time.ts';

it('reads times as Salesforce writes them, and dates alone', () => {
  expect(timeOf('2026-12-01T10:30:00.000+0000')).toBe(Date.UTC(2026, 11, 1, 10, 30));
  expect(timeOf('2026-12-01T10:30:00.000-0230')).toBe(Date.UTC(2026, 11, 1, 13, 0));
  expect(timeOf('2026-12-01T10:30:00Z')).toBe(Date.UTC(2026, 11, 1, 10, 30));
  expect(timeOf('2026-12-01')).toBe(Date.UTC(2026, 11, 1));
});

it.each(['', 'soon', '2026', '2026-13-01', '12/01/2026', '2026-12-01T10:30', '2026-12-01T10:30:00'])(
  'takes %j for no time',
  (text) => {
    expect(timeOf(text)).toBeNull();
  },
);

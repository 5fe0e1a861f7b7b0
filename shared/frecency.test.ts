import { describe, expect, test } from 'vitest';
import { frecencyOf, scoreAfterUse } from './frecency.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('how much an org is used', () => {
  test('a use counts one, and half as much after a week', () => {
    expect(scoreAfterUse({}, 5 * DAY)).toBe(1);
    expect(scoreAfterUse({ useScore: 1, lastUsedAt: 0 }, 7 * DAY)).toBe(1.5);
    expect(scoreAfterUse({ useScore: 4, lastUsedAt: 0 }, 14 * DAY)).toBe(2);
  });

  test('a last use from before scores were kept counts as one', () => {
    expect(scoreAfterUse({ lastUsedAt: 0 }, 0)).toBe(2);
  });

  test('a clock that was set back makes no use worth more', () => {
    expect(scoreAfterUse({ useScore: 3, lastUsedAt: 100 * DAY }, 0)).toBe(4);
  });

  test('often and lately go before once, and before long ago', () => {
    const often = frecencyOf({ useScore: 8, lastUsedAt: 100 * DAY }) ?? 0;
    const onceToday = frecencyOf({ useScore: 1, lastUsedAt: 101 * DAY }) ?? 0;
    const longAgo = frecencyOf({ useScore: 8, lastUsedAt: 60 * DAY }) ?? 0;
    expect(often).toBeGreaterThan(onceToday);
    expect(onceToday).toBeGreaterThan(longAgo);
    expect(frecencyOf({})).toBeUndefined();
    expect(Number.isFinite(frecencyOf({ useScore: 0, lastUsedAt: 1 }))).toBe(true);
  });
});

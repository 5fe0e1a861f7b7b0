import { expect, test } from 'vitest';
import { firstOf } from './first-of.ts';

interface Item {
  readonly rank: number;
  readonly name: string;
}
const byRank = (a: Item, b: Item) => a.rank - b.rank;
const items = (...ranks: readonly number[]): readonly Item[] =>
  ranks.map((rank, place) => ({ rank, name: `${rank} at ${place}` }));

test.each([
  ['in order', items(1, 2, 3, 4, 5, 6)],
  ['the other way round', items(6, 5, 4, 3, 2, 1)],
  ['mixed, some alike', items(3, 1, 2, 2, 5, 1, 3, 2)],
])('the first are those of the sorted whole: %s', (_what, all) => {
  for (const count of [0, 1, 3, all.length, all.length + 5]) {
    expect(firstOf(all, count, byRank)).toEqual([...all].sort(byRank).slice(0, count));
  }
});

test('those behind the first are compared once, not sorted', () => {
  let compared = 0;
  const counting = (a: Item, b: Item) => {
    compared += 1;
    return byRank(a, b);
  };
  firstOf(items(...Array.from({ length: 1000 }, (_, index) => index)), 10, counting);
  expect(compared).toBeLessThan(1100);
});

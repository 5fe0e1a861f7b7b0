import { expect, it } from 'vitest';
import { TIMES, median, medianOfEach, percentile95 } from './median.ts';

it('is the middle value, or halfway between the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 9, 6])).toBe(5);
  expect(median([3])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});

it('is beside the value that 95 of 100 do not exceed', () => {
  expect(percentile95(Array.from({ length: 100 }, (_, index) => 100 - index))).toBe(95);
  expect(percentile95([3])).toBe(3);
  expect(() => percentile95([])).toThrow(RangeError);
});

it('is taken of seven rounds, of which the first, slow one is none', async () => {
  const order: string[] = [];
  const measure = (name: string, slow: number) => () => {
    order.push(name);
    return Promise.resolve(order.length <= 2 ? 1000 : slow + order.length);
  };
  const medians = await medianOfEach({ a: measure('a', 0), b: measure('b', 100) });
  expect(order).toEqual(Array.from({ length: TIMES + 1 }, () => ['a', 'b']).flat());
  expect(medians).toEqual({ a: 9, b: 110 });
});

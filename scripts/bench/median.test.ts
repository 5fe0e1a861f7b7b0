import { expect, it } from 'vitest';
import { TIMES, median, medianOfEach } from './median.ts';

it('is the middle value, or halfway between the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 9, 6])).toBe(5);
  expect(median([3])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
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

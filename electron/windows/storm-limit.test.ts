import { expect, it } from 'vitest';
import { createStormLimit } from './storm-limit.ts';

it('lets so many through in a while, and more when the while is over', () => {
  let now = 1000;
  const mayPass = createStormLimit({ elapsed: () => now }, 3, 10_000);
  expect([1, 2, 3, 4, 5].map(() => mayPass())).toEqual([true, true, true, false, false]);
  now += 9_999;
  expect(mayPass()).toBe(false);
  now += 1;
  expect(mayPass()).toBe(true);
});

import { expect, it } from 'vitest';
import { nextZoom } from './zoom-steps.ts';

it('goes by the steps of a browser, and back by the same', () => {
  expect(nextZoom(100, 'in')).toBe(110);
  expect(nextZoom(110, 'out')).toBe(100);
  expect(nextZoom(100, 'out')).toBe(90);
  expect(nextZoom(175, 'reset')).toBe(100);
});

it('stays at the first and the last step', () => {
  expect(nextZoom(500, 'in')).toBe(500);
  expect(nextZoom(25, 'out')).toBe(25);
});

it('finds its way from a size that is no step', () => {
  expect(nextZoom(104, 'in')).toBe(110);
  expect(nextZoom(104, 'out')).toBe(100);
  expect(nextZoom(9000, 'in')).toBe(500);
});

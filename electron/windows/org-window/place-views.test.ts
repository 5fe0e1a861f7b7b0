import { expect, it } from 'vitest';
import { placePage } from './place-views.ts';

it('gives the page all that the frame leaves', () => {
  expect(placePage({ width: 1280, height: 860 }, 84)).toEqual({ x: 0, y: 84, width: 1280, height: 776 });
});

it('keeps a piece of the page in sight, however much the frame asks for', () => {
  expect(placePage({ width: 400, height: 300 }, 2000)).toEqual({ x: 0, y: 180, width: 400, height: 120 });
  expect(placePage({ width: 400, height: 90 }, 84)).toEqual({ x: 0, y: 0, width: 400, height: 90 });
});

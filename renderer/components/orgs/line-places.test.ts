import { expect, test } from 'vitest';
import { LinePlaces } from './line-places.ts';

test('lines stand one below the other, each as high as it is', () => {
  const places = new LinePlaces(3, 0, (line) => [56, 90, 56][line] ?? 0);
  expect([0, 1, 2].map((line) => places.topOf(line))).toEqual([0, 56, 146]);
  expect([0, 1, 2].map((line) => places.heightOf(line))).toEqual([56, 90, 56]);
  expect(places.total).toBe(202);
});

test('a gap is above each line and below the last', () => {
  const places = new LinePlaces(2, 10, () => 100);
  expect([places.topOf(0), places.topOf(1), places.total]).toEqual([10, 120, 230]);
  expect(places.heightOf(1)).toBe(100);
});

test('the line at a place is the one that covers it, and the nearest beyond both ends', () => {
  const places = new LinePlaces(3, 0, (line) => [56, 90, 56][line] ?? 0);
  expect([-5, 0, 55, 56, 145, 146, 201, 9999].map((y) => places.lineAt(y))).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
});

test('without a line there is none at any place', () => {
  const places = new LinePlaces(0, 10, () => 56);
  expect([places.lineAt(0), places.lineAt(100), places.total]).toEqual([-1, -1, 0]);
});

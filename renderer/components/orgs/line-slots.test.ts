import { expect, test } from 'vitest';
import { LineSlots } from './line-slots.ts';

const lines = (text: string) => Array.from(text, (name) => `${name}:user` as const);

test('a line that stays in sight keeps its element, wherever it stands', () => {
  const slots = new LineSlots();
  expect(slots.assign(lines('abcd'))).toEqual([0, 1, 2, 3]);
  expect(slots.assign(lines('dba'))).toEqual([3, 1, 0]);
});

test('a line that comes into sight takes the element of one that went', () => {
  const slots = new LineSlots();
  slots.assign(lines('abc'));
  expect(slots.assign(lines('bcd'))).toEqual([1, 2, 0]);
  expect(slots.assign(lines('xyz'))).toEqual([1, 2, 0]);
});

test('no two lines ever have one element, however their number grows and shrinks', () => {
  const slots = new LineSlots();
  for (const shown of ['ab', 'abcdef', 'f', 'fghijk', '', 'kfa', 'akbfcde']) {
    const given = slots.assign(lines(shown));
    expect(new Set(given).size).toBe(shown.length);
    expect(slots.assign(lines(shown))).toEqual(given);
  }
});

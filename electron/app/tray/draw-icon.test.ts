import { describe, expect, it } from 'vitest';
import { drawDot, drawKey, type DrawnIcon } from './draw-icon.ts';

const at = ({ pixels, size }: DrawnIcon, column: number, row: number) => [
  ...pixels.subarray((row * size + column) * 4, (row * size + column) * 4 + 4),
];
const alphas = ({ pixels }: DrawnIcon) => pixels.filter((_byte, place) => place % 4 === 3);

describe.each([16, 32])('at %i pixels', (size) => {
  it('the key is a ring with a hole and a stem, and does not fill its square', () => {
    const key = drawKey(size, [0, 0, 0]);
    const ringCentre = Math.round(size * 0.5 + size * 0.25 * Math.SQRT1_2);
    const hole = at(key, ringCentre - 1, size - ringCentre);
    expect(hole[3]).toBeLessThan(128);
    expect(at(key, size / 2 - 1, size / 2)[3]).toBeGreaterThan(128);
    expect(at(key, 0, 0)[3]).toBe(0);
    expect(at(key, size - 1, size - 1)[3]).toBe(0);
    const covered = [...alphas(key)].filter((alpha) => alpha > 128).length / (size * size);
    expect(covered).toBeGreaterThan(0.12);
    expect(covered).toBeLessThan(0.5);
  });

  it('a dot has its colour in the middle, blue first, and nothing in the corners', () => {
    const dot = drawDot(size, [200, 20, 30]);
    expect(at(dot, size / 2, size / 2)).toEqual([30, 20, 200, 255]);
    expect(at(dot, 0, 0)).toEqual([0, 0, 0, 0]);
  });

  it('no colour is stronger than its alpha: it is weighed already', () => {
    const { pixels } = drawDot(size, [255, 255, 255]);
    for (let place = 0; place < pixels.length; place += 4) {
      expect(pixels[place]).toBeLessThanOrEqual(pixels[place + 3] ?? 0);
    }
  });
});

/** A picture as Electron takes it: four bytes a pixel, blue, green, red, alpha, each colour already weighed by its alpha. */
export interface DrawnIcon {
  readonly pixels: Buffer;
  readonly size: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

/** Whether a point of the unit square belongs to the drawing. */
type Shape = (x: number, y: number) => boolean;

/** How finely an edge is smoothed: samples per pixel, each way. */
const SAMPLES = 4;

/** Latchkey's key, standing askew: a ring, a stem and two teeth. Drawn here so that no picture has to be shipped. */
export const drawKey = (size: number, colour: Colour): DrawnIcon => draw(size, colour, isKey);

/** A dot, for a kind of org in a menu. */
export const drawDot = (size: number, colour: Colour): DrawnIcon =>
  draw(size, colour, (x, y) => Math.hypot(x - 0.5, y - 0.5) < 0.32);

/** In a frame turned by 45 degrees, in which the key lies along the first axis. */
const isKey: Shape = (x, y) => {
  const along = (x - 0.5 - (y - 0.5)) * Math.SQRT1_2;
  const across = (x - 0.5 + (y - 0.5)) * Math.SQRT1_2;
  const fromRing = Math.hypot(along - 0.25, across);
  const ring = fromRing < 0.25 && fromRing > 0.12;
  const stem = along > -0.56 && along < 0.05 && Math.abs(across) < 0.065;
  const isTooth = (from: number) => along > from && along < from + 0.12 && across > 0 && across < 0.23;
  return ring || stem || isTooth(-0.56) || isTooth(-0.34);
};

function draw(size: number, [red, green, blue]: Colour, isInside: Shape): DrawnIcon {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const share = coverage(size, column, row, isInside);
      pixels.set(
        [blue * share, green * share, red * share, 255 * share].map(Math.round),
        (row * size + column) * 4,
      );
    }
  }
  return { pixels, size };
}

/** How much of a pixel the shape covers, 0 to 1. */
function coverage(size: number, column: number, row: number, isInside: Shape): number {
  let hits = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    if (isInside(x, y)) hits += 1;
  }
  return hits / (SAMPLES * SAMPLES);
}

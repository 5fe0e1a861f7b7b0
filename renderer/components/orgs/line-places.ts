/** Where the lines of a list stand, one below the other: in pixels from its beginning. */
export class LinePlaces {
  readonly #tops: Float64Array;
  readonly #gap: number;

  /** `gap`: above each line and below the last. */
  constructor(count: number, gap: number, heightOf: (line: number) => number) {
    this.#gap = gap;
    this.#tops = new Float64Array(count + 1);
    let top = gap;
    for (let line = 0; line < count; line += 1) {
      this.#tops[line] = top;
      top += heightOf(line) + gap;
    }
    this.#tops[count] = top;
  }

  get count(): number {
    return this.#tops.length - 1;
  }

  get total(): number {
    return this.count === 0 ? 0 : this.topOf(this.count);
  }

  topOf(line: number): number {
    return this.#tops[line] ?? 0;
  }

  heightOf(line: number): number {
    return this.topOf(line + 1) - this.topOf(line) - this.#gap;
  }

  /** The line at `y`, or the one nearest to it; -1 where there is none. */
  lineAt(y: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.topOf(middle + 1) <= y) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, this.count - 1);
  }
}

/** The places as they are drawn now, for whoever asks between two drawings: a key, a scroll. */
export class DrawnPlaces {
  #places = new LinePlaces(0, 0, () => 0);

  keep(places: LinePlaces): void {
    this.#places = places;
  }

  now(): LinePlaces {
    return this.#places;
  }
}

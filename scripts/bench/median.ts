/** How often each thing is measured, unless it takes long; the median of them is told. */
export const TIMES = 7;

/** @param values at least one, in any order */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('no values, no median');
  return (low + high) / 2;
}

/** The value that 95 of 100 do not exceed. @param values at least one, in any order */
export function percentile95(values: readonly number[]): number {
  const value = [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
  if (value === undefined) throw new RangeError('no values, no percentile');
  return value;
}

/**
 * Measures things in turn, so that what the computer does besides meets all of them alike. A first round warms up
 * caches and connections and is not counted.
 *
 * @returns the median of each, in the unit that it was measured in
 */
export async function medianOfEach<Name extends string>(
  measures: Readonly<Record<Name, () => Promise<number>>>,
  times = TIMES,
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<() => Promise<number>>(measures);
  const values = new Map(entries.map(([name]): [string, number[]] => [name, []]));
  for (let round = 0; round <= times; round += 1) {
    for (const [name, measure] of entries) {
      const value = await measure();
      if (round > 0) values.get(name)?.push(value);
    }
  }
  const medians = [...values].map(([name, all]) => [name, median(all)] as const);
  // Its keys are those of `measures`, one for one.
  return Object.fromEntries(medians) as Record<Name, number>;
}

import type { Clock } from '../ports/clock.ts';

/**
 * Says whether one more may go through: at most `most` in any `withinMs` milliseconds. A page that opens windows in a
 * loop is stopped; a person who opens one after another is not.
 */
export function createStormLimit(
  clock: Pick<Clock, 'elapsed'>,
  most: number,
  withinMs: number,
): () => boolean {
  let passed: readonly number[] = [];
  return () => {
    const now = clock.elapsed();
    passed = passed.filter((at) => now - at < withinMs);
    if (passed.length >= most) return false;
    passed = [...passed, now];
    return true;
  };
}

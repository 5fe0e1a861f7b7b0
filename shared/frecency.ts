/** After a week without use an org counts half as much: what one worked on last month gives way to this week's. */
const HALVES_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

interface Use {
  /** How much it was used, as of `lastUsedAt`. */
  readonly useScore?: number;
  /** Milliseconds since the epoch. */
  readonly lastUsedAt?: number;
}

/** The score after one more use, now. Of an org that was used before scores were kept, its last use counts as one. */
export function scoreAfterUse({ useScore, lastUsedAt }: Use, now: number): number {
  if (lastUsedAt === undefined) return 1;
  // A clock that was set back must not make an old use worth more than it was.
  const elapsed = Math.max(0, now - lastUsedAt);
  return 1 + (useScore ?? 1) * 2 ** (-elapsed / HALVES_AFTER_MS);
}

/**
 * A number by which orgs can be ordered by how often and how lately they were used. As all scores halve alike, the order
 * is the same at any time: the number changes with a use only, not with each look at the clock. Undefined: never used.
 */
export function frecencyOf({ useScore, lastUsedAt }: Use): number | undefined {
  if (lastUsedAt === undefined) return undefined;
  // Each use makes it 1 at least; a smaller one was written by somebody else, and has a logarithm all the same.
  return Math.log2(Math.max(1, useScore ?? 1)) + lastUsedAt / HALVES_AFTER_MS;
}

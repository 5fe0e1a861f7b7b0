/** How many tests passed, failed and were skipped, and the names of those that failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
}

export const PASSED_ONCE: Tally = { passed: 1, failed: 0, skipped: 0, failures: [] };

export const failedOnce = (what: string): Tally => ({ passed: 0, failed: 1, skipped: 0, failures: [what] });

export function addUp(tallies: readonly Tally[]): Tally {
  return {
    passed: sum(tallies.map((tally) => tally.passed)),
    failed: sum(tallies.map((tally) => tally.failed)),
    skipped: sum(tallies.map((tally) => tally.skipped)),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/** The line that `npm test` closes with. */
export function describeTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

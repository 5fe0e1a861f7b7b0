import type { Clock } from '../ports/clock.ts';

/**
 * A task that follows each call, but not more often than once in `pauseMs`: calls of one turn (a state, a record, a
 * window) are one, and those during the pause are one at its end, so the last is never lost.
 */
export function spreadOut(clock: Pick<Clock, 'after'>, pauseMs: number, task: () => void): () => void {
  let wanted = false;
  let resting = false;
  const run = () => {
    wanted = false;
    resting = true;
    clock.after(pauseMs, () => {
      resting = false;
      if (wanted) run();
    });
    task();
  };
  return () => {
    if (wanted) return;
    wanted = true;
    if (!resting) setImmediate(run);
  };
}

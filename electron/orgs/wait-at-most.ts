import type { Clock } from '../ports/clock.ts';

/** Resolves when the task has ended, or after `ms` milliseconds; the task goes on then. Rejects where it rejects in time. */
export function waitAtMost(
  clock: Pick<Clock, 'after'>,
  ms: number,
  task: Promise<unknown>,
): Promise<unknown> {
  let stop: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    stop = clock.after(ms, resolve);
  });
  return Promise.race([task, late]).finally(() => stop());
}

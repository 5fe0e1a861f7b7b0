import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until a test moves it: `advance` lets time pass, `set` is a hand that moves the pointers. */
export function createFakeClock(
  start = 1_700_000_000_000,
): Clock & { advance(ms: number): void; set(ms: number): void } {
  let now = start;
  let elapsed = 0;
  let tasks: { at: number; task: () => void }[] = [];
  const runDue = () => {
    const due = tasks.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    tasks = tasks.filter(({ at }) => at > now);
    due.forEach(({ task }) => task());
  };
  return {
    now: () => now,
    elapsed: () => elapsed,
    after(ms, task) {
      const entry = { at: now + ms, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      now += ms;
      elapsed += ms;
      runDue();
    },
    set(ms) {
      now = ms;
      runDue();
    },
  };
}

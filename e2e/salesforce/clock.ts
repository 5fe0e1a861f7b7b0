/** Where the practice Salesforce gets its time from: sessions, codes and policies end by this clock only. */
export interface PracticeClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves the clock forward (or back, to practise clock jumps). @param ms milliseconds */
  advance(ms: number): void;
}

/** The computer's own time, which tests and the control page may still push forward. */
export function createRunningClock(): PracticeClock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    advance: (ms) => {
      offset += ms;
    },
  };
}

/** A clock that stands still until it is advanced. @param start milliseconds since the epoch */
export function createStoppedClock(start = Date.UTC(2026, 10, 23, 9)): PracticeClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

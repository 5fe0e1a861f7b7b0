export const DAY_MS = 86_400_000;

/** Whether a time in ms since the epoch stands for a day: a date alone is written as its first moment in UTC. */
export const isWholeDay = (at: number): boolean => at % DAY_MS === 0;

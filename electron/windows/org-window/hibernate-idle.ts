import type { Clock } from '../../ports/clock.ts';

/** How often windows are looked at. */
const EVERY_MS = 60_000;

/** A window as far as its sleep goes. */
export interface Sleeper {
  readonly window: { isFocused(): boolean };
  /** Lets go of the pages that may go; those that may not stay. */
  hibernate(): Promise<void>;
}

/**
 * Hibernates windows that nobody has looked at for as long as the person chose; asked anew each time, and null means never.
 */
export function hibernateIdle(parts: {
  readonly clock: Pick<Clock, 'elapsed' | 'after'>;
  windows(): readonly Sleeper[];
  /** Milliseconds without a look. */
  idleMs(): number | null;
}): void {
  const seenAt = new WeakMap<Sleeper, number>();
  const look = async () => {
    const now = parts.clock.elapsed();
    const idleMs = parts.idleMs();
    for (const sleeper of parts.windows()) {
      const seen = seenAt.get(sleeper);
      // One that is new counts as looked at: it was opened to be.
      if (sleeper.window.isFocused() || seen === undefined) seenAt.set(sleeper, now);
      else if (idleMs !== null && now - seen >= idleMs) await sleeper.hibernate();
    }
  };
  const lookAgain = () => parts.clock.after(EVERY_MS, () => void look().finally(lookAgain));
  lookAgain();
}

/** The person's choice as milliseconds; null: never. */
export function hibernateAfterMs(minutes: number): number | null {
  return minutes === 0 ? null : minutes * 60_000;
}

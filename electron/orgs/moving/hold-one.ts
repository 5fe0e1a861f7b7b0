import type { Clock } from '../../ports/clock.ts';

/** What was read and is being looked at: one at a time, the secrets in it no longer than a person needs to decide. */
export interface HoldOne<T> {
  /** Takes the place of what was held before; gives the id by which it is found. */
  keep(value: T): string;
  /** Null when it is held no longer. */
  find(id: string): T | null;
  forget(id: string): void;
  /** Forgets what is held, if it is meant. */
  forgetWhere(isMeant: (value: T) => boolean): void;
}

/** A person reads a preview for minutes, not for hours. */
const HELD_FOR_MS = 30 * 60_000;

export function holdOne<T>(clock: Clock, newId: () => string): HoldOne<T> {
  let current: { readonly id: string; readonly value: T; readonly stop: () => void } | null = null;
  const forget = (id: string) => {
    if (current?.id !== id) return;
    current.stop();
    current = null;
  };
  return {
    keep(value) {
      if (current !== null) forget(current.id);
      const id = newId();
      current = { id, value, stop: clock.after(HELD_FOR_MS, () => forget(id)) };
      return id;
    },
    find: (id) => (current?.id === id ? current.value : null),
    forget,
    forgetWhere(isMeant) {
      if (current !== null && isMeant(current.value)) forget(current.id);
    },
  };
}

import type { PracticeClock } from '../clock.ts';
import { fingerprint } from '../opaque-secret.ts';

type Redeemed<T> =
  | { readonly kind: 'good'; readonly value: T }
  /** Known, but used before or too old. */
  | { readonly kind: 'spent'; readonly value: T }
  | { readonly kind: 'unknown' };

/** Things that may be redeemed once and not for long: authorization codes, one-time passwords. */
export interface OneTime<T> {
  issue(secret: string, value: T): void;
  redeem(secret: string): Redeemed<T>;
}

/** @param lifeMs milliseconds until an unused one dies */
export function createOneTime<T>(clock: PracticeClock, lifeMs: number): OneTime<T> {
  const issued = new Map<string, { readonly value: T; readonly at: number; used: boolean }>();
  return {
    issue: (secret, value) => void issued.set(fingerprint(secret), { value, at: clock.now(), used: false }),
    redeem: (secret) => {
      const entry = issued.get(fingerprint(secret));
      if (entry === undefined) return { kind: 'unknown' };
      const good = !entry.used && clock.now() - entry.at < lifeMs;
      entry.used = true;
      return { kind: good ? 'good' : 'spent', value: entry.value };
    },
  };
}

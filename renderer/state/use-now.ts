import { useCallback, useSyncExternalStore } from 'react';

/**
 * The present time in whole steps of `stepMs`, repainting once a step. `stepMs` of `null` stands still.
 * Steps are whole so that every row of a list agrees on what "now" is.
 */
export function useNow(stepMs: number | null): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (stepMs === null) return () => undefined;
      const timer = setInterval(listener, stepMs);
      return () => clearInterval(timer);
    },
    [stepMs],
  );
  return useSyncExternalStore(subscribe, () => {
    const step = stepMs ?? 60_000;
    return Math.floor(Date.now() / step) * step;
  });
}

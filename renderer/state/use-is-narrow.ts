import { useSyncExternalStore } from 'react';

/** Narrower than this the groups would squeeze the list: also a window of twice the width at 200 %. */
const NARROW = 760;

export const useIsNarrow = (): boolean => useIsNarrowerThan(NARROW);

/** Whether the window is narrower than so many CSS pixels. */
export function useIsNarrowerThan(width: number): boolean {
  const query = `(width < ${width}px)`;
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

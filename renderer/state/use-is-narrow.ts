import { useSyncExternalStore } from 'react';

/** Narrower than this the groups would squeeze the list: also a window of twice the width at 200 %. */
const NARROW = '(width < 760px)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(NARROW).matches,
  );
}

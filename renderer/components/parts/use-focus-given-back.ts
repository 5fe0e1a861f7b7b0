import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it before, as soon as the component is gone. React Aria does so a frame later, and not
 * at all when a dialog below has taken the focus meanwhile (its own timer does, half a second after it came).
 */
export function useFocusGivenBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the clean-up of all parts: until then what lies below is inert.
      queueMicrotask(() => {
        const isLost = document.activeElement === document.body || document.activeElement === null;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}

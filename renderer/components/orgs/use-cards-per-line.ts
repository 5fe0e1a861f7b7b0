import { type RefObject, useLayoutEffect, useState } from 'react';
import { CARD_GAP, CARD_WIDTH } from './row-heights.ts';

/** How many cards fit beside one another as wide as the list is now. */
export function useCardsPerLine(list: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const look = () => {
      // A list that is hidden has no width; what it had still holds.
      if (element.clientWidth > 0) {
        setCount(Math.max(1, Math.floor(element.clientWidth / (CARD_WIDTH + CARD_GAP))));
      }
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return count;
}

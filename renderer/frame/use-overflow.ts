import { type RefObject, useEffect, useState } from 'react';

export interface Overflow {
  /** Something is hidden before what is in sight. */
  readonly before: boolean;
  readonly after: boolean;
}

const NONE: Overflow = { before: false, after: false };

/** Whether a row that scrolls sideways has more on either side. @param count of what is in it */
export function useOverflow(row: RefObject<HTMLElement | null>, count: number): Overflow {
  const [overflow, setOverflow] = useState(NONE);
  useEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const look = () => {
      const before = element.scrollLeft > 1;
      const after = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      setOverflow((now) => (now.before === before && now.after === after ? now : { before, after }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look);
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [row, count]);
  return overflow;
}

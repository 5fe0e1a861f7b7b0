import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Shows a list from its first row again whenever `what` is another. Only a list that was scrolled is asked where it stands:
 * the answer costs the layout of all that has changed, with each letter of a search.
 */
export function useBeginAnew(list: RefObject<HTMLElement | null>, what: string | undefined): void {
  const isScrolled = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onScroll = () => {
      isScrolled.current = element.scrollTop > 0;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [list]);
  useLayoutEffect(() => {
    if (isScrolled.current) list.current?.scrollTo({ top: 0 });
  }, [list, what]);
}

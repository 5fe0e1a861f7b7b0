import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { OrgKey } from '../../../shared/org.ts';
import { type DrawnPlaces, LinePlaces } from './line-places.ts';

/** Lines that are drawn above and below those in sight, so that a step by key finds its row. */
const BEYOND = 2;

interface Parts {
  /** The first org of each line. */
  readonly lines: readonly OrgKey[];
  /** How high a line is that was not measured yet; null: as the lowest that was. */
  readonly usualHeight: number | null;
  readonly gap: number;
  /** How the list looks: heights that were measured for another look count no more. */
  readonly look: string;
  /** Is told the places. */
  readonly drawn: DrawnPlaces;
  /** A line that stays in the page wherever the list is scrolled to: the one with the focus; -1 for none. */
  readonly kept: number;
}

export interface LinesInSight {
  readonly places: LinePlaces;
  /** The lines that are to be in the page, in their order. */
  readonly shown: readonly number[];
  /** Keeps the height of a line where it is not the usual one. */
  readonly measured: (line: OrgKey, height: number) => void;
}

/** Which lines of a scrolled list are in sight, where they stand, and how high they are. */
export function useLinesInSight(scroller: RefObject<HTMLElement | null>, parts: Parts): LinesInSight {
  const { lines, usualHeight, gap, look: looks, drawn, kept } = parts;
  const [view, setView] = useState({ top: 0, height: window.innerHeight });
  const [sizes, setSizes] = useState<Sizes>(() => nothingMeasured(looks));
  const { heights, lowest } = useMemo(
    () => (sizes.look === looks ? sizes : nothingMeasured(looks)),
    [sizes, looks],
  );
  const usual = usualHeight ?? lowest;

  const places = useMemo(
    () =>
      new LinePlaces(lines.length, gap, (line) => {
        const key = lines[line];
        return (heights.size > 0 && key !== undefined ? heights.get(key) : undefined) ?? usual;
      }),
    [lines, gap, heights, usual],
  );
  useLayoutEffect(() => {
    drawn.keep(places);
  }, [drawn, places]);

  const look = useEffectEvent(() => {
    const element = scroller.current;
    // A list that is hidden has no height; what was in sight stays drawn.
    if (element === null || element.clientHeight === 0) return;
    const now = { top: element.scrollTop, height: element.clientHeight };
    // The same object while the same lines are in sight: then nothing is drawn anew.
    setView((before) => (isSameSight(places, before, now) ? before : now));
  });
  // No layout effect: the list around its lines is not known yet by then.
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // Within the frame that scrolls, or the list would show an empty strip for the time of one.
    const onScroll = () => flushSync(look);
    element.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(() => look());
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller]);

  const measured = useCallback(
    (line: OrgKey, height: number) =>
      setSizes((known) => {
        const before = known.look === looks ? known : nothingMeasured(looks);
        if ((before.heights.get(line) ?? usualHeight) === height) return known;
        const heights = new Map(before.heights);
        if (height === usualHeight) heights.delete(line);
        else heights.set(line, height);
        const isFirst = before.heights.size === 0;
        return { look: looks, heights, lowest: isFirst ? height : Math.min(before.lowest, height) };
      }),
    [usualHeight, looks],
  );

  const { first, last } = linesAt(places, view);
  const shown = useMemo(() => {
    const inSight = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    if (kept < 0 || kept >= places.count || (kept >= first && kept <= last)) return inSight;
    return kept < first ? [kept, ...inSight] : [...inSight, kept];
  }, [first, last, kept, places]);
  return { places, shown, measured };
}

/** Pixels, for the time of the first measuring. */
const FIRST_GUESS = 100;

interface Sizes {
  /** For which look of the list. */
  readonly look: string;
  /** Of the lines that are not as usual; of all that were measured, where nothing is usual. */
  readonly heights: ReadonlyMap<OrgKey, number>;
  readonly lowest: number;
}

const nothingMeasured = (look: string): Sizes => ({ look, heights: new Map(), lowest: FIRST_GUESS });

interface View {
  readonly top: number;
  readonly height: number;
}

function linesAt(
  places: LinePlaces,
  { top, height }: View,
): { readonly first: number; readonly last: number } {
  return {
    first: Math.max(0, places.lineAt(top) - BEYOND),
    last: Math.min(places.count - 1, places.lineAt(top + height) + BEYOND),
  };
}

function isSameSight(places: LinePlaces, before: View, now: View): boolean {
  const [a, b] = [linesAt(places, before), linesAt(places, now)];
  return a.first === b.first && a.last === b.last;
}

import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FocusScope } from 'react-aria/FocusScope';
import { ListKeyboardDelegate } from 'react-aria/ListKeyboardDelegate';
import { useGridList } from 'react-aria/useGridList';
import { type Selection, useListState } from 'react-stately';
import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { words } from '../../text/words.ts';
import { LineSlots } from './line-slots.ts';
import { DrawnPlaces } from './line-places.ts';
import { OrgCollection } from './org-collection.ts';
import { OrgRow, type OrgListState } from './org-row.tsx';
import { useLinesInSight } from './use-lines-in-sight.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

interface Props {
  readonly orgs: readonly OrgSummary[];
  /** How many stand beside one another; undefined for a list. */
  readonly cardsPerLine: number | undefined;
  /** How high a row without a problem is, where that is the same for all. */
  readonly usualHeight: number | null;
  readonly gap: number;
  /** How it looks: what was measured for one look is wrong for another. */
  readonly look: string;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly onSelectionChange: (keys: Selection) => void;
  readonly onOpen: (org: OrgSummary) => void;
}

/**
 * The rows of a list and what keys and pointers do with them. React Aria says how such a list behaves and what is told to
 * screen readers; only the rows in sight are in the page.
 */
export function OrgRows({ orgs, cardsPerLine, grid, onSelectionChange, onOpen, ...sizes }: Props) {
  const collection = useMemo(() => new OrgCollection(orgs), [orgs]);
  const state = useListState<OrgSummary>({
    collection,
    selectionMode: 'multiple',
    selectionBehavior: 'replace',
    onSelectionChange,
  });
  const perLine = cardsPerLine ?? 1;
  const [drawn] = useState(() => new DrawnPlaces());
  const keyboardDelegate = useMemo(
    // eslint-disable-next-line react-hooks/refs -- What is in it is asked when a key is pressed, not while drawing.
    () => delegateFor(collection, perLine, cardsPerLine !== undefined, grid, drawn),
    [collection, perLine, cardsPerLine, grid, drawn],
  );
  const { gridProps } = useGridList(
    {
      'aria-label': words.list.label,
      keyboardDelegate,
      // Of cards the arrow keys go to the next card, of rows to the next button.
      keyboardNavigationBehavior: cardsPerLine === undefined ? 'arrow' : 'tab',
      onAction: (key) => {
        const org = collection.getItem(key)?.value;
        if (org !== null && org !== undefined) onOpen(org);
      },
    },
    state,
    grid,
  );
  useWantedFocus(state, grid);
  return (
    // Knows, for a dialog that was opened from a row and closes, that the focus belongs here.
    <FocusScope>
      <div
        {...gridProps}
        ref={grid}
        className="orgs"
        aria-rowcount={collection.size}
        aria-colcount={1}
        data-layout={cardsPerLine === undefined ? 'stack' : 'grid'}
      >
        <OrgLines {...sizes} orgs={orgs} perLine={perLine} grid={grid} drawn={drawn} state={state} />
      </div>
    </FocusScope>
  );
}

const collator = new Intl.Collator(words.language, { usage: 'search', sensitivity: 'base' });

/** Where a key leads to: reckoned from the places of the lines, since most rows are not in the page. */
function delegateFor(
  collection: OrgCollection,
  perLine: number,
  isGrid: boolean,
  grid: RefObject<HTMLElement | null>,
  drawn: DrawnPlaces,
) {
  return new ListKeyboardDelegate<OrgSummary>({
    collection,
    collator,
    ref: grid,
    layout: isGrid ? 'grid' : 'stack',
    orientation: 'vertical',
    direction: document.dir === 'rtl' ? 'rtl' : 'ltr',
    layoutDelegate: {
      getItemRect: (key) => {
        const place = collection.placeOf(key);
        if (place < 0) return null;
        const line = Math.floor(place / perLine);
        const places = drawn.now();
        return { x: place % perLine, y: places.topOf(line), width: 1, height: places.heightOf(line) };
      },
      getVisibleRect: () => ({
        x: 0,
        y: grid.current?.scrollTop ?? 0,
        width: perLine,
        height: grid.current?.clientHeight ?? 0,
      }),
      getContentSize: () => ({ width: perLine, height: drawn.now().total }),
    },
  });
}

interface LinesProps extends Pick<Props, 'orgs' | 'usualHeight' | 'gap' | 'look' | 'grid'> {
  readonly perLine: number;
  readonly drawn: DrawnPlaces;
  readonly state: OrgListState;
}

/** A part of its own: scrolling draws the rows that come into sight, and asks nothing of the list as a whole. */
function OrgLines({ orgs, perLine, usualHeight, gap, look, grid, drawn, state }: LinesProps) {
  const lines = useMemo(
    () => (perLine === 1 ? orgs : orgs.filter((_, place) => place % perLine === 0)).map(({ key }) => key),
    [orgs, perLine],
  );
  const focused = state.selectionManager.focusedKey;
  const focusedPlace = focused === null ? -1 : (state.collection.getItem(focused)?.index ?? -1);
  const { places, shown, measured } = useLinesInSight(grid, {
    lines,
    usualHeight,
    gap,
    look,
    drawn,
    kept: Math.floor(focusedPlace / perLine),
  });
  const [slotsOf] = useState(() => new LineSlots());
  const slots = slotsOf.assign(shown.flatMap((line) => lines[line] ?? []));
  return (
    <div role="presentation" className="orgs-content" style={{ height: places.total }}>
      {shown.map((line, index) => (
        <OrgLine key={slots[index]} first={lines[line]} top={places.topOf(line)} measured={measured}>
          {orgs.slice(line * perLine, (line + 1) * perLine).map((org, column) => (
            <OrgRow
              key={perLine === 1 ? 'row' : org.key}
              org={org}
              place={line * perLine + column}
              state={state}
            />
          ))}
        </OrgLine>
      ))}
    </div>
  );
}

interface LineProps {
  readonly first: OrgKey | undefined;
  readonly top: number;
  readonly measured: (line: OrgKey, height: number) => void;
  readonly children: ReactNode;
}

/** As high as its rows are, which it tells. */
function OrgLine({ first, top, measured, children }: LineProps) {
  const ref = useRef<HTMLDivElement>(null);
  const measure = useEffectEvent(() => {
    const height = ref.current?.getBoundingClientRect().height ?? 0;
    // One that is hidden has no height.
    if (height > 0 && first !== undefined) measured(first, height);
  });
  useLayoutEffect(() => {
    measure();
  }, [first, measured]);
  // The element stays while it shows one line after another.
  useLayoutEffect(() => {
    if (ref.current === null) return;
    const observer = new ResizeObserver(() => measure());
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  const style: CSSProperties = { top };
  return (
    <div ref={ref} role="presentation" className="orgs-line" style={style}>
      {children}
    </div>
  );
}

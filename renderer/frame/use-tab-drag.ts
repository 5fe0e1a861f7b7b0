import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { FrameTab } from '../../shared/frame-state.ts';

/** Pixels the pointer moves before a press becomes a drag. */
const SLACK = 6;

interface Drag {
  readonly tabId: string;
  /** Where it would be put. */
  readonly to: number;
}

interface Press {
  readonly tabId: string;
  readonly from: number;
  readonly x: number;
  /** The middle of each tab as it lay when the pointer went down: they move while one is dragged. */
  readonly middles: readonly number[];
}

export interface TabDragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: { stopPropagation: () => void }) => void;
}

/**
 * Dragging a tab to another place among the tabs. By pointer events, not by drag and drop: nothing of a tab can be
 * dropped into the org's page. The order on the screen changes by CSS; the tabs are moved when it is over.
 */
export function useTabDrag({
  list,
  tabs,
  move,
}: {
  readonly list: RefObject<HTMLElement | null>;
  readonly tabs: readonly FrameTab[];
  readonly move: (tabId: string, to: number) => Promise<unknown>;
}) {
  const press = useRef<Press | null>(null);
  /** A drag ends with a click, which is not meant. */
  const ignoreClick = useRef(false);
  const [drag, setDrag] = useState<Drag | null>(null);

  const handlersOf = (tabId: string): TabDragHandlers => ({
    onPointerDown: (event) => {
      ignoreClick.current = false;
      if (event.button !== 0 || list.current === null || tabs.length < 2) return;
      const middles = [...list.current.children].map((child) => {
        const { left, width } = child.getBoundingClientRect();
        return left + width / 2;
      });
      const from = tabs.findIndex(({ id }) => id === tabId);
      press.current = { tabId, from, x: event.clientX, middles };
    },
    onPointerMove: (event) => {
      const begun = press.current;
      if (begun?.tabId !== tabId) return;
      if (drag === null && Math.abs(event.clientX - begun.x) < SLACK) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const to = begun.middles.filter((middle, at) => at !== begun.from && middle < event.clientX).length;
      setDrag({ tabId, to });
    },
    onPointerUp: () => {
      press.current = null;
      if (drag === null) return;
      ignoreClick.current = true;
      // Stays as it looks until the tabs are moved, so that nothing jumps back and forth.
      void move(drag.tabId, drag.to).finally(() => setDrag(null));
    },
    onPointerCancel: () => {
      press.current = null;
      setDrag(null);
    },
    onClickCapture: (event) => {
      if (ignoreClick.current) event.stopPropagation();
      ignoreClick.current = false;
    },
  });

  /** The order while one is dragged. */
  const order = drag === null ? null : reorder(tabs, drag);
  return {
    dragged: drag?.tabId ?? null,
    placeOf: (tabId: string) => order?.indexOf(tabId),
    handlersOf,
  };
}

function reorder(tabs: readonly FrameTab[], { tabId, to }: Drag): readonly string[] {
  const others = tabs.map(({ id }) => id).filter((id) => id !== tabId);
  return others.toSpliced(to, 0, tabId);
}

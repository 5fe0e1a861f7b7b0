import { useCallback, useEffect, useState } from 'react';
import type { FrameBridge } from '../../shared/frame-contract.ts';

/** The row that is unfolded below the tabs: one at a time. */
export type FrameRow = 'none' | 'find' | 'other-org';

interface Unfolded {
  readonly row: FrameRow;
  /** The tab it was unfolded for: it is about that page, and gone while another is looked at. */
  readonly tabId: string;
  readonly asked: number;
}

/** Which row is unfolded, and how often it was asked for: asked again, it takes the keyboard again. */
export function useFrameRow(
  bridge: FrameBridge,
  activeTabId: string,
): {
  readonly row: FrameRow;
  readonly asked: number;
  readonly show: (row: FrameRow) => void;
} {
  const [unfolded, setUnfolded] = useState<Unfolded>({ row: 'none', tabId: activeTabId, asked: 0 });
  const show = useCallback(
    (row: FrameRow) => setUnfolded(({ asked }) => ({ row, tabId: activeTabId, asked: asked + 1 })),
    [activeTabId],
  );
  useEffect(() => bridge.onFrameWants(show), [bridge, show]);
  return { row: unfolded.tabId === activeTabId ? unfolded.row : 'none', asked: unfolded.asked, show };
}

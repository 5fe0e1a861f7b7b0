import { useEffect, useState } from 'react';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FrameState } from '../../shared/frame-state.ts';

/** What the frame shows, kept up to date by the main process; null until it has told. */
export function useFrame(bridge: FrameBridge): FrameState | null {
  const [frame, setFrame] = useState<FrameState | null>(null);
  useEffect(() => {
    const stop = bridge.onFrameChanged(setFrame);
    void bridge.getFrame().then((told) => {
      if (told.ok) setFrame((known) => known ?? told.value);
    });
    return stop;
  }, [bridge]);
  return frame;
}

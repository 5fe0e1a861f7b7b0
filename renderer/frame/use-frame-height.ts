import { type RefObject, useEffect, useRef } from 'react';
import type { FrameBridge } from '../../shared/frame-contract.ts';

/** Tells the main process how high the frame is, so that the org's page begins right below it. */
export function useFrameHeight(bridge: FrameBridge): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const tell = () => {
      const height = Math.ceil(current.getBoundingClientRect().height);
      if (height > 0) void bridge.setFrameHeight({ height });
    };
    const observer = new ResizeObserver(tell);
    observer.observe(current);
    tell();
    return () => observer.disconnect();
  }, [bridge]);
  return element;
}

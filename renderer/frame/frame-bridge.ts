import type { FrameBridge } from '../../shared/frame-contract.ts';

declare global {
  interface Window {
    /** Put there by the frame's preload script; missing when the page is opened outside Latchkey. */
    readonly frameBridge?: FrameBridge;
  }
}

/** The one way from the frame to the main process, or `null` outside Latchkey. */
export function findFrameBridge(): FrameBridge | null {
  return window.frameBridge ?? null;
}

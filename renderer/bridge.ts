import type { Bridge } from '../shared/ipc-contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script; missing when the page is opened outside Latchkey. */
    readonly bridge?: Bridge;
  }
}

/** The one way from the page to the main process, or `null` outside Latchkey. */
export function findBridge(): Bridge | null {
  return window.bridge ?? null;
}

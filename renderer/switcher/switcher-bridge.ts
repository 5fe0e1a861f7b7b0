import type { SwitcherBridge } from '../../shared/switcher-contract.ts';

declare global {
  interface Window {
    /** Put there by the switcher's preload script; missing when the page is opened outside Latchkey. */
    readonly switcherBridge?: SwitcherBridge;
  }
}

/** The one way from the quick switcher to the main process, or `null` outside Latchkey. */
export function findSwitcherBridge(): SwitcherBridge | null {
  return window.switcherBridge ?? null;
}

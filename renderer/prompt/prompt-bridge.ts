import type { PromptBridge } from '../../shared/prompt-contract.ts';

declare global {
  interface Window {
    /** Put there by the window's preload script; missing when the page is opened outside Latchkey. */
    readonly promptBridge?: PromptBridge;
  }
}

/** The one way from the window of a question to the main process, or `null` outside Latchkey. */
export function findPromptBridge(): PromptBridge | null {
  return window.promptBridge ?? null;
}

/* eslint-disable @typescript-eslint/unbound-method -- taken off their prototypes before a page can replace them, and applied with a receiver */
export interface WindowOpenRequest {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
}

/** Names that mean a window or frame that is there already: nothing is made, so nobody is asked. */
const OWN = new Set(['_self', '_parent', '_top']);

/**
 * `window.open` has to know at once whether the main process allows the window (Electron answers null when it does
 * not), so the question is put before Chromium makes anything. Links and forms have no return value and need no
 * wrapping: the window they ask for is held before it loads.
 */
export function wrapWindowOpen(allowed: (request: WindowOpenRequest) => boolean): void {
  const native = window.open;
  const { apply } = Reflect;
  const URLClass = URL;
  const baseOf = (): string => document.baseURI;
  window.open = function open(this: unknown, ...args: Parameters<typeof native>): Window | null {
    const [given, target, features] = args;
    const frameName = target ?? '';
    const named = frameName !== '' && frameName !== '_blank';
    const isOurs =
      OWN.has(frameName.toLowerCase()) || (named && Reflect.get(window.frames, frameName) instanceof Object);
    if (isOurs) return apply(native, window, args);
    let url: string;
    try {
      url = given === undefined || given === '' ? 'about:blank' : new URLClass(String(given), baseOf()).href;
    } catch {
      // Chromium's own error for an invalid URL.
      return apply(native, window, args);
    }
    if (!allowed({ url, frameName: frameName === '_blank' ? '' : frameName, features: features ?? '' }))
      return null;
    return apply(native, window, args);
  };
}

import type { Input } from 'electron';
import type { ZoomStep } from './zoom-steps.ts';

/** What a key does in an org's window, whether the page or the frame has the keyboard. */
export type KeyCommand =
  | { readonly kind: 'open-tab' | 'close-tab' | 'reload' | 'find' | 'print' | 'back' | 'forward' }
  | { readonly kind: 'zoom'; readonly to: ZoomStep }
  /** To the tab that many places on; round the end. */
  | { readonly kind: 'next-tab'; readonly by: 1 | -1 }
  /** Counted from 0; -1 is the last one, as in a browser. */
  | { readonly kind: 'tab-at'; readonly index: number };

type Key = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt' | 'shift' | 'isComposing'>;

/** The keys of a browser; everything else is the page's own, and null. */
export function commandOfKey(input: Key, platform: string): KeyCommand | null {
  if (input.type !== 'keyDown' || input.isComposing) return null;
  const isMac = platform === 'darwin';
  const { key, shift } = input;
  if (key === 'Tab' && input.control && !input.alt && !input.meta) {
    return { kind: 'next-tab', by: shift ? -1 : 1 };
  }
  if (!isMac && input.alt && !input.control && !input.meta && !shift) {
    if (key === 'ArrowLeft') return { kind: 'back' };
    return key === 'ArrowRight' ? { kind: 'forward' } : null;
  }
  // AltGr is control and alt in one on Windows: it types characters.
  const isOurs = isMac ? input.meta && !input.control : input.control && !input.meta;
  if (!isOurs || input.alt) return null;
  if (/^[1-9]$/.test(key) && !shift) return { kind: 'tab-at', index: key === '9' ? -1 : Number(key) - 1 };
  return (shift ? SHIFTED : PLAIN)[key.toLowerCase()] ?? (isMac ? macKey(key) : null);
}

const PLAIN: Readonly<Record<string, KeyCommand>> = {
  t: { kind: 'open-tab' },
  w: { kind: 'close-tab' },
  r: { kind: 'reload' },
  f: { kind: 'find' },
  p: { kind: 'print' },
  '+': { kind: 'zoom', to: 'in' },
  '=': { kind: 'zoom', to: 'in' },
  '-': { kind: 'zoom', to: 'out' },
  '0': { kind: 'zoom', to: 'reset' },
};

/** On many keyboards plus and minus lie behind the shift key. */
const SHIFTED: Readonly<Record<string, KeyCommand>> = {
  '+': { kind: 'zoom', to: 'in' },
  '=': { kind: 'zoom', to: 'in' },
  _: { kind: 'zoom', to: 'out' },
};

const macKey = (key: string): KeyCommand | null => {
  if (key === '[') return { kind: 'back' };
  return key === ']' ? { kind: 'forward' } : null;
};

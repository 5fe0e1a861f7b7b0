import { words } from '../../text/words.ts';

/**
 * A key with what is held down. `mod` is ⌘ on macOS and Ctrl elsewhere; both are taken on each, as keyboards are carried
 * from one to the other. `key` as KeyboardEvent.key says it, letters in lower case.
 */
export interface Shortcut {
  readonly key: string;
  readonly mod?: boolean;
}

/** What of a key press says which shortcut it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is this shortcut. A sign may need the shift key, by the keyboard; a letter may not have it. */
export function isShortcut(press: KeyPress, { key, mod = false }: Shortcut): boolean {
  if (press.altKey) return false;
  const isMod = press.ctrlKey !== press.metaKey;
  const isNone = !press.ctrlKey && !press.metaKey;
  if (mod ? !isMod : !isNone) return false;
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  return press.key.toLowerCase() === key.toLowerCase() && (isSign || !press.shiftKey);
}

const names = words.keys.names;
const NAMES: Readonly<Record<string, string>> = {
  Delete: names.delete,
  Enter: names.enter,
  Escape: names.escape,
};
const MAC_NAMES: Readonly<Record<string, string>> = { Delete: '⌫', Enter: '↩', Escape: 'esc' };

/** How the platform writes it: `⌘K`, `Ctrl+K`; in German `Strg+K`. */
export function shortcutText({ key, mod = false }: Shortcut, isMac: boolean): string {
  const name = (isMac ? MAC_NAMES : NAMES)[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (!mod) return name;
  return isMac ? `⌘${name}` : `${names.ctrl}+${name}`;
}

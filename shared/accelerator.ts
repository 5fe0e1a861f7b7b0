/** What a key is called in a shortcut, as Electron writes it. */
const KEY = '(?:[A-Z0-9]|F(?:[1-9]|1[0-9]|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown)';

/** The modifiers in one order, so that the same keys are the same text. */
const ACCELERATOR = new RegExp(`^(?:Control\\+)?(?:Alt\\+)?(?:Shift\\+)?(?:Super\\+|Command\\+)?${KEY}$`);

/**
 * Whether a text is a shortcut that may be taken from every other program: with Control, Alt, Super or Command, or it
 * would swallow a key that people type with.
 */
export const isAccelerator = (text: string): boolean =>
  ACCELERATOR.test(text) && /Control|Alt|Super|Command/.test(text);

/** For a setting: empty means none. */
export const isAcceleratorOrNone = (text: string): boolean => text === '' || isAccelerator(text);

/** A key that was pressed, as a page is told of it. */
export interface PressedKey {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** The shortcut that was pressed; null while it is none yet, or one that would swallow what people type. */
export function acceleratorOf(key: PressedKey, isMac: boolean): string | null {
  const name = nameOf(key.code);
  if (name === null) return null;
  const text = [
    ...(key.ctrlKey ? ['Control'] : []),
    ...(key.altKey ? ['Alt'] : []),
    ...(key.shiftKey ? ['Shift'] : []),
    ...(key.metaKey ? [isMac ? 'Command' : 'Super'] : []),
    name,
  ].join('+');
  return isAccelerator(text) ? text : null;
}

/** By its place on the keyboard: with Alt held, the character is another one. */
function nameOf(code: string): string | null {
  const name = code.replace(/^(?:Key|Digit|Arrow)/, '');
  return new RegExp(`^${KEY}$`).test(name) ? name : null;
}

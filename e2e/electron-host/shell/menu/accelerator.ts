/** A key combination, taken apart. */
export interface Accelerator {
  readonly modifiers: readonly Modifier[];
  readonly key: string;
}
type Modifier = 'Ctrl' | 'Command' | 'Alt' | 'AltGr' | 'Shift' | 'Super';

const MODIFIER_NAMES: Readonly<Record<string, Modifier>> = {
  ctrl: 'Ctrl',
  control: 'Ctrl',
  cmd: 'Command',
  command: 'Command',
  alt: 'Alt',
  option: 'Alt',
  altgr: 'AltGr',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
};
const ORDER: readonly Modifier[] = ['Super', 'Ctrl', 'Command', 'Alt', 'AltGr', 'Shift'];

const KEY_NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  space: 'Space',
  tab: 'Tab',
  capslock: 'Capslock',
  numlock: 'Numlock',
  scrolllock: 'Scrolllock',
  backspace: 'Backspace',
  delete: 'Delete',
  insert: 'Insert',
  return: 'Enter',
  enter: 'Enter',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  escape: 'Esc',
  esc: 'Esc',
  volumeup: 'VolumeUp',
  volumedown: 'VolumeDown',
  volumemute: 'VolumeMute',
  medianexttrack: 'MediaNextTrack',
  mediaprevioustrack: 'MediaPreviousTrack',
  mediastop: 'MediaStop',
  mediaplaypause: 'MediaPlayPause',
  printscreen: 'PrintScreen',
  numdec: 'numdec',
  numadd: 'numadd',
  numsub: 'numsub',
  nummult: 'nummult',
  numdiv: 'numdiv',
};

const keyName = (part: string): string | undefined => {
  const named = KEY_NAMES[part.toLowerCase()];
  if (named !== undefined) return named;
  if (/^(f([1-9]|1\d|2[0-4])|num\d)$/i.test(part)) return part.toUpperCase();
  // One printable ASCII character: letters are shown as on the key.
  return /^[\x21-\x7e]$/.test(part) ? part.toUpperCase() : undefined;
};

const modifierName = (part: string, platform: NodeJS.Platform): Modifier | undefined => {
  const name = part.toLowerCase();
  if (name === 'cmdorctrl' || name === 'commandorcontrol') return platform === 'darwin' ? 'Command' : 'Ctrl';
  return Object.hasOwn(MODIFIER_NAMES, name) ? MODIFIER_NAMES[name] : undefined;
};

/**
 * Reads an accelerator such as `CommandOrControl+Shift+Z`; undefined when it is none.
 * Source: Electron's docs/tutorial/keyboard-shortcuts.md, "Accelerators".
 */
const parseAccelerator = (text: string, platform: NodeJS.Platform): Accelerator | undefined => {
  const modifiers = new Set<Modifier>();
  let key: string | undefined;
  for (const part of text.split('+').map((each) => each.trim())) {
    const modifier = modifierName(part, platform);
    if (modifier) {
      modifiers.add(modifier);
      continue;
    }
    if (key !== undefined) return undefined;
    key = keyName(part);
    if (key === undefined) return undefined;
  }
  return key === undefined ? undefined : { modifiers: ORDER.filter((name) => modifiers.has(name)), key };
};

/** How a menu shows an accelerator; one and the same combination always gives one text. '' when it is none. */
export const acceleratorText = (text: string, platform: NodeJS.Platform): string => {
  const accelerator = parseAccelerator(text, platform);
  return accelerator ? [...accelerator.modifiers, accelerator.key].join('+') : '';
};

import type { Language } from './language.ts';
import { KEY_WORDS } from './text/key-words.ts';

/** On a Mac's keys stand signs; written one after the other. */
const MAC_SIGNS: Readonly<Record<string, string>> = {
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Command: '⌘',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Home: '↖',
  End: '↘',
  PageUp: '⇞',
  PageDown: '⇟',
};

/** An accelerator as the platform's people write it: `Control+Alt+L` is `Ctrl+Alt+L`, `Strg+Alt+L`, or `⌃⌥L`. */
export function acceleratorText(accelerator: string, platform: string, language: Language): string {
  const keys = accelerator.split('+');
  if (platform === 'darwin') {
    return keys
      .map((key) => (key === 'Space' ? KEY_WORDS[language].space : (MAC_SIGNS[key] ?? key)))
      .join('');
  }
  const names = namesOf(language, platform);
  return keys.map((key) => names[key] ?? key).join('+');
}

function namesOf(language: Language, platform: string): Readonly<Record<string, string>> {
  const words = KEY_WORDS[language];
  return {
    Control: words.ctrl,
    Alt: words.alt,
    Shift: words.shift,
    Super: platform === 'win32' ? words.windows : words.super,
    Up: '↑',
    Down: '↓',
    Left: '←',
    Right: '→',
    Home: words.home,
    End: words.end,
    PageUp: words.pageUp,
    PageDown: words.pageDown,
    Space: words.space,
  };
}

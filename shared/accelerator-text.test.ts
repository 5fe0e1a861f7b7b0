import { expect, it } from 'vitest';
import { acceleratorText } from './accelerator-text.ts';

it.each([
  ['Control+Alt+L', 'linux', 'Ctrl+Alt+L', 'Strg+Alt+L'],
  ['Alt+Shift+Home', 'linux', 'Alt+Shift+Home', 'Alt+Umschalt+Pos1'],
  ['Super+PageDown', 'linux', 'Super+Page Down', 'Super+Bild ab'],
  ['Shift+Super+K', 'win32', 'Shift+Win+K', 'Umschalt+Win+K'],
  ['Control+Up', 'win32', 'Ctrl+↑', 'Strg+↑'],
  ['Control+Alt+L', 'darwin', '⌃⌥L', '⌃⌥L'],
  ['Alt+Shift+Command+Space', 'darwin', '⌥⇧⌘Space', '⌥⇧⌘Leertaste'],
  ['Command+F12', 'darwin', '⌘F12', '⌘F12'],
])('%s on %s is written %s, in German %s', (accelerator, platform, english, german) => {
  expect(acceleratorText(accelerator, platform, 'en')).toBe(english);
  expect(acceleratorText(accelerator, platform, 'de')).toBe(german);
});

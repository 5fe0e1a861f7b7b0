import { expect, test } from 'vitest';
import { isShortcut, type KeyPress, shortcutText } from './shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('⌘ and Ctrl are taken alike, but not both at once, nor with others', () => {
  const palette = { key: 'k', mod: true };
  expect(isShortcut(press('k', { ctrlKey: true }), palette)).toBe(true);
  expect(isShortcut(press('K', { metaKey: true }), palette)).toBe(true);
  expect(isShortcut(press('k'), palette)).toBe(false);
  expect(isShortcut(press('k', { ctrlKey: true, metaKey: true }), palette)).toBe(false);
  expect(isShortcut(press('k', { ctrlKey: true, shiftKey: true }), palette)).toBe(false);
  // AltGr is control and alt in one on Windows: it types characters.
  expect(isShortcut(press('k', { ctrlKey: true, altKey: true }), palette)).toBe(false);
});

test('a sign is the sign whatever the keyboard wants held for it', () => {
  expect(isShortcut(press('?', { shiftKey: true }), { key: '?' })).toBe(true);
  expect(isShortcut(press('/', { shiftKey: true }), { key: '/' })).toBe(true);
  expect(isShortcut(press('?', { ctrlKey: true }), { key: '?' })).toBe(false);
});

test('each platform has its own way of writing', () => {
  expect(shortcutText({ key: 'k', mod: true }, true)).toBe('⌘K');
  expect(shortcutText({ key: 'k', mod: true }, false)).toBe('Ctrl+K');
  expect(shortcutText({ key: 'Delete' }, false)).toBe('Del');
  expect(shortcutText({ key: 'F2' }, true)).toBe('F2');
});

import { expect, it } from 'vitest';
import { acceleratorOf, isAccelerator, type PressedKey } from './accelerator.ts';

const key = (code: string, part: Partial<PressedKey> = {}): PressedKey => ({
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...part,
});

it.each([
  [key('KeyL', { ctrlKey: true, altKey: true }), 'Control+Alt+L'],
  [key('Space', { altKey: true, shiftKey: true }), 'Alt+Shift+Space'],
  [key('Digit1', { metaKey: true }), 'Super+1'],
  [key('ArrowUp', { ctrlKey: true }), 'Control+Up'],
  [key('F12', { ctrlKey: true }), 'Control+F12'],
])('case %#: what was pressed is a shortcut', (pressed, accelerator) => {
  expect(acceleratorOf(pressed, false)).toBe(accelerator);
  expect(isAccelerator(accelerator)).toBe(true);
});

it('on a Mac the key beside the space bar is Command', () => {
  expect(acceleratorOf(key('KeyK', { metaKey: true }), true)).toBe('Command+K');
});

it.each([
  key('KeyL'),
  key('KeyL', { shiftKey: true }),
  key('ControlLeft', { ctrlKey: true }),
  key('Escape', { ctrlKey: true }),
])('case %#: a key that people type with, or half a shortcut, is none', (pressed) => {
  expect(acceleratorOf(pressed, false)).toBeNull();
});

it.each([
  '',
  'A',
  'Shift+A',
  'Control+',
  'Control+Alt',
  'control+a',
  'Alt+Control+A',
  'Control+A+B',
  'Control+$',
])('%j is no shortcut', (text) => {
  expect(isAccelerator(text)).toBe(false);
});

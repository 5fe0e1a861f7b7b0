import { describe, expect, it } from 'vitest';
import { commandOfKey } from './key-commands.ts';

const NONE = {
  type: 'keyDown' as const,
  control: false,
  meta: false,
  alt: false,
  shift: false,
  isComposing: false,
};
const press = (key: string, held: Partial<typeof NONE> = {}, platform = 'linux') =>
  commandOfKey({ ...NONE, key, ...held }, platform);
const ctrl = { control: true };

describe('a key in an org’s window', () => {
  it.each([
    ['t', { kind: 'open-tab' }],
    ['w', { kind: 'close-tab' }],
    ['r', { kind: 'reload' }],
    ['f', { kind: 'find' }],
    ['p', { kind: 'print' }],
    ['+', { kind: 'zoom', to: 'in' }],
    ['-', { kind: 'zoom', to: 'out' }],
    ['0', { kind: 'zoom', to: 'reset' }],
    ['1', { kind: 'tab-at', index: 0 }],
    ['8', { kind: 'tab-at', index: 7 }],
    ['9', { kind: 'tab-at', index: -1 }],
    ['Tab', { kind: 'next-tab', by: 1 }],
  ])('does with Control and %s what it does in a browser', (key, command) => {
    expect(press(key, ctrl)).toEqual(command);
  });

  it('goes by Command on a Mac, where Control is the page’s', () => {
    expect(press('f', { meta: true }, 'darwin')).toEqual({ kind: 'find' });
    expect(press('f', ctrl, 'darwin')).toBeNull();
    expect(press('f', { meta: true })).toBeNull();
    expect(press('[', { meta: true }, 'darwin')).toEqual({ kind: 'back' });
  });

  it('goes back and forward, and back through the tabs', () => {
    expect(press('ArrowLeft', { alt: true })).toEqual({ kind: 'back' });
    expect(press('ArrowRight', { alt: true })).toEqual({ kind: 'forward' });
    expect(press('ArrowLeft', { alt: true }, 'darwin')).toBeNull();
    expect(press('Tab', { control: true, shift: true })).toEqual({ kind: 'next-tab', by: -1 });
  });

  it('is the page’s own without Control, with AltGr, while a word is composed, and when it is let go', () => {
    expect(press('f')).toBeNull();
    expect(press('+', { control: true, alt: true })).toBeNull();
    expect(press('f', { control: true, isComposing: true })).toBeNull();
    expect(commandOfKey({ ...NONE, type: 'keyUp', key: 'f', control: true }, 'linux')).toBeNull();
    expect(press('s', ctrl)).toBeNull();
    expect(press('T', { control: true, shift: true })).toBeNull();
  });
});

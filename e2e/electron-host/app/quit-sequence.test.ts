import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import type { ElectronEvent } from '../electron-event.ts';
import { QuitSequence } from './quit-sequence.ts';

let app: EventEmitter;
let seen: string[];
let windows: { close: () => void; destroy: () => void }[];
let sequence: QuitSequence;

function openWindow(keepsOpen = false): void {
  const window = {
    close: (): void => {
      seen.push('close');
      if (keepsOpen) sequence.closeCancelled();
      else window.destroy();
    },
    destroy: (): void => {
      windows = windows.filter((other) => other !== window);
      seen.push('closed');
      sequence.windowClosed();
    },
  };
  windows.push(window);
}

beforeEach(() => {
  app = new EventEmitter();
  seen = [];
  windows = [];
  sequence = new QuitSequence({
    emit: (name, ...args) => {
      seen.push(name);
      return app.emit(name, ...args);
    },
    listenerCount: (name) => app.listenerCount(name),
    windows: () => windows,
    end: (code) => seen.push(`end ${code}`),
  });
});

test('quit closes the windows between before-quit and will-quit', () => {
  openWindow();
  openWindow();
  sequence.quit();
  expect(seen).toEqual(['before-quit', 'close', 'closed', 'close', 'closed', 'will-quit', 'quit', 'end 0']);
});

test('a prevented before-quit changes nothing, and a later quit asks again', () => {
  app.once('before-quit', (event: ElectronEvent) => event.preventDefault());
  sequence.quit();
  expect(seen).toEqual(['before-quit']);
  sequence.quit();
  expect(seen).toEqual(['before-quit', 'before-quit', 'will-quit', 'quit', 'end 0']);
});

test('a window that stays open calls the quit off', () => {
  openWindow(true);
  sequence.quit();
  expect(seen).toEqual(['before-quit', 'close']);
});

test('a prevented will-quit keeps the app without windows', () => {
  app.once('will-quit', (event: ElectronEvent) => event.preventDefault());
  sequence.quit();
  expect(seen).toEqual(['before-quit', 'will-quit']);
});

test('exit asks nobody and keeps its code', () => {
  openWindow(true);
  sequence.exit(123);
  expect(seen).toEqual(['closed', 'quit', 'end 123']);
});

test('the last window closed quits the app unless it listens for window-all-closed', () => {
  openWindow();
  windows[0]?.destroy();
  expect(seen).toContain('will-quit');
});

test('an app that listens for window-all-closed decides itself', () => {
  app.on('window-all-closed', () => undefined);
  openWindow();
  windows[0]?.destroy();
  expect(seen).toEqual(['closed', 'window-all-closed']);
});

import type { MenuItemConstructorOptions } from 'electron';
import { words } from '../text/words.ts';

/** The entry about org windows after a restart: whether they come back, asleep, with their tabs and places. */
export function bringBackMenu(parts: {
  readonly chosen: boolean;
  choose(bringBack: boolean): void;
}): MenuItemConstructorOptions {
  return {
    id: 'bring-windows-back',
    label: words().menu.bringWindowsBack,
    type: 'checkbox',
    checked: parts.chosen,
    click: ({ checked }) => parts.choose(checked),
  };
}

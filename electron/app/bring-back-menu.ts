import type { MenuItemConstructorOptions } from 'electron';

/** The entry about org windows after a restart: whether they come back, asleep, with their tabs and places. */
export function bringBackMenu(parts: {
  readonly chosen: boolean;
  choose(bringBack: boolean): void;
}): MenuItemConstructorOptions {
  return {
    id: 'bring-windows-back',
    label: 'Bring windows back after a restart',
    type: 'checkbox',
    checked: parts.chosen,
    click: ({ checked }) => parts.choose(checked),
  };
}

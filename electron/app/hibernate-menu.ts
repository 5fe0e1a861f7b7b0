import type { MenuItemConstructorOptions } from 'electron';
import { words } from '../text/words.ts';

/** Minutes without a look after which an org's pages are let go; 0: never. */
const choices = (): readonly { readonly minutes: number; readonly label: string }[] => [
  { minutes: 15, label: words().menu.after15Minutes },
  { minutes: 60, label: words().menu.afterAnHour },
  { minutes: 240, label: words().menu.after4Hours },
  { minutes: 0, label: words().menu.never },
];

/** The entry about org windows that nobody looks at: they give their memory back, and load again when looked at. */
export function hibernateMenu(parts: {
  readonly chosenMinutes: number;
  choose(minutes: number): void;
  hibernateNow(): void;
}): MenuItemConstructorOptions {
  return {
    label: words().menu.hibernateIdle,
    submenu: [
      ...choices().map(({ minutes, label }) => ({
        label,
        type: 'radio' as const,
        checked: minutes === parts.chosenMinutes,
        click: () => parts.choose(minutes),
      })),
      { type: 'separator' },
      { id: 'hibernate-now', label: words().menu.hibernateNow, click: () => parts.hibernateNow() },
    ],
  };
}

import type { MenuItemConstructorOptions } from 'electron';

/** Minutes without a look after which an org's pages are let go; 0: never. */
const CHOICES: readonly { readonly minutes: number; readonly label: string }[] = [
  { minutes: 15, label: 'After 15 minutes' },
  { minutes: 60, label: 'After an hour' },
  { minutes: 240, label: 'After 4 hours' },
  { minutes: 0, label: 'Never' },
];

/** The entry about org windows that nobody looks at: they give their memory back, and load again when looked at. */
export function hibernateMenu(parts: {
  readonly chosenMinutes: number;
  choose(minutes: number): void;
  hibernateNow(): void;
}): MenuItemConstructorOptions {
  return {
    label: 'Hibernate idle windows',
    submenu: [
      ...CHOICES.map(({ minutes, label }) => ({
        label,
        type: 'radio' as const,
        checked: minutes === parts.chosenMinutes,
        click: () => parts.choose(minutes),
      })),
      { type: 'separator' },
      { id: 'hibernate-now', label: 'Hibernate background windows now', click: () => parts.hibernateNow() },
    ],
  };
}

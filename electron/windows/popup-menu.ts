import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';

/** An entry of a menu: what it says, and what is to be done when it is chosen. */
export interface MenuEntry<Command> {
  /** The same in every language. */
  readonly id: string;
  readonly label: string;
  readonly isEnabled: boolean;
  readonly command: Command;
}

/** Entries that belong together; a line parts them from the next. */
export type MenuSection<Command> = readonly MenuEntry<Command>[];

/** Shows a menu where the person clicked, or at the text they are in when they asked by key; nothing for no entries. */
export function popUpMenu<Command>(
  sections: readonly MenuSection<Command>[],
  window: BrowserWindow,
  at: {
    readonly params: Pick<ContextMenuParams, 'x' | 'y' | 'menuSourceType' | 'frame'>;
    /** Where the page is in the window. */
    readonly page: { readonly x: number; readonly y: number };
  },
  onChosen: (command: Command) => void,
): void {
  if (sections.length === 0) return;
  const { frame, menuSourceType } = at.params;
  Menu.buildFromTemplate(templateOf(sections, onChosen)).popup({
    window,
    sourceType: menuSourceType,
    ...(frame === null ? {} : { frame }),
    // Asked for by key, the menu would open at the mouse, wherever that was left.
    ...(menuSourceType === 'keyboard'
      ? { x: Math.round(at.page.x + at.params.x), y: Math.round(at.page.y + at.params.y) }
      : {}),
  });
}

function templateOf<Command>(
  sections: readonly MenuSection<Command>[],
  onChosen: (command: Command) => void,
): MenuItemConstructorOptions[] {
  return sections.flatMap((section, index) => [
    ...(index === 0 ? [] : [{ type: 'separator' as const }]),
    ...section.map(({ id, label, isEnabled, command }) => ({
      id,
      label,
      enabled: isEnabled,
      click: () => onChosen(command),
    })),
  ]);
}

import type { ContextMenuParams, EditFlags, WebContents } from 'electron';
import { assertNever } from '../../shared/result.ts';
import { words } from '../text/words.ts';
import type { MenuEntry, MenuSection } from './popup-menu.ts';

/** What is done to the text one is in, or to what is selected. */
export type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'paste-plain' | 'select-all';

/** Entries that are there always, in the same place; those that would do nothing now are grey. */
export function editEntries(
  flags: EditFlags,
): Readonly<Record<'undoing' | 'moving', MenuSection<EditCommand>>> {
  return {
    undoing: [
      entry('undo', words().pageMenu.undo, flags.canUndo, 'undo'),
      entry('redo', words().pageMenu.redo, flags.canRedo, 'redo'),
    ],
    moving: [
      entry('cut', words().pageMenu.cut, flags.canCut, 'cut'),
      entry('copy', words().pageMenu.copy, flags.canCopy, 'copy'),
      entry('paste', words().pageMenu.paste, flags.canPaste, 'paste'),
      entry('paste-plain', words().pageMenu.pastePlain, flags.canPaste, 'paste-plain'),
      entry('select-all', words().pageMenu.selectAll, flags.canSelectAll, 'select-all'),
    ],
  };
}

/** The menu of a text field of our own pages, and of a sign-in: what a mouse needs, and nowhere else a menu. */
export function fieldMenu(
  params: Pick<ContextMenuParams, 'isEditable' | 'editFlags'>,
): readonly MenuSection<EditCommand>[] {
  if (!params.isEditable) return [];
  // All of our fields hold plain text.
  return [editEntries(params.editFlags).moving.filter(({ command }) => command !== 'paste-plain')];
}

/** Does it where the page has its cursor; on a page that is gone, nothing. */
export function doEdit(contents: WebContents, command: EditCommand): void {
  if (contents.isDestroyed()) return;
  switch (command) {
    case 'undo':
      contents.undo();
      return;
    case 'redo':
      contents.redo();
      return;
    case 'cut':
      contents.cut();
      return;
    case 'copy':
      contents.copy();
      return;
    case 'paste':
      contents.paste();
      return;
    case 'paste-plain':
      contents.pasteAndMatchStyle();
      return;
    case 'select-all':
      contents.selectAll();
      return;
    default:
      return assertNever(command);
  }
}

const entry = (
  id: string,
  label: string,
  isEnabled: boolean,
  command: EditCommand,
): MenuEntry<EditCommand> => ({ id, label, isEnabled, command });

import type { DropItem } from 'react-aria/useDrop';
import { useDrag } from 'react-aria/useDrag';
import { useActions, useApp } from './app-context.ts';
import type { OrgView } from './org-view.ts';

/** What a dragged group carries: its id. */
export const GROUP_TYPE = 'application/x-latchkey-group';

/** Lets a group be dragged by the pointer to the place of another of its kind; by keys its menu moves it. */
export function useGroupDrag(view: OrgView) {
  const actions = useActions();
  const id = view.kind === 'group' ? view.id : null;
  const groups = useApp((state) => state.groups);
  const { dragProps } = useDrag({
    // Enter and a press choose the view.
    hasDragButton: true,
    isDisabled: id === null,
    getAllowedDropOperations: () => ['move'],
    getItems: () => [{ [GROUP_TYPE]: id ?? '' }],
  });
  /** Another group was dropped on this one. */
  const takePlace = async (item: DropItem | undefined): Promise<void> => {
    if (item?.kind !== 'text' || id === null) return;
    const dragged = await item.getText(GROUP_TYPE);
    const siblings = siblingsOf(groups, id);
    const from = siblings.indexOf(dragged);
    const to = siblings.indexOf(id);
    // Of another kind, or from another program.
    if (from < 0 || from === to) return;
    await actions.moveGroup(dragged, from < to ? (siblings[to + 1] ?? null) : id);
  };
  return { dragProps, takePlace };
}

/** The ids of the groups that stand in one section with a group: smart ones, or the others. */
export function siblingsOf(
  groups: readonly { readonly id: string; readonly filter?: string }[],
  id: string,
): readonly string[] {
  const isSmart = groups.find((group) => group.id === id)?.filter !== undefined;
  return groups.filter(({ filter }) => (filter !== undefined) === isSmart).map((group) => group.id);
}

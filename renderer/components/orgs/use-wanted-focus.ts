import { type RefObject, useEffect } from 'react';
import type { ListState } from 'react-stately/useListState';
import type { OrgSummary } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';

/**
 * Moves the list's focus to the org that asks for it, which may be far below the rows in the page: the row with the
 * focus is always in it, so it comes into the page first, and takes the focus then.
 */
export function useWantedFocus(list: ListState<OrgSummary>, grid: RefObject<HTMLElement | null>): void {
  const actions = useActions();
  const wanted = useApp((state) => state.focusOrg);
  useEffect(() => {
    if (wanted === null || list.collection.getItem(wanted) === null) return;
    // Of a list that is hidden no row can have the focus.
    if (grid.current === null || grid.current.closest('[hidden]') !== null) return;
    const { selectionManager: manager } = list;
    manager.setFocused(true);
    manager.setFocusedKey(wanted);
    if (manager.selectedKeys.size !== 1 || !manager.isSelected(wanted)) manager.replaceSelection(wanted);
    const row = grid.current.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(wanted)}"]`);
    if (row === null) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    actions.focusedOrg();
  }, [wanted, list, grid, actions]);
}

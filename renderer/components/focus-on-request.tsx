import { createContext, useContext, useEffect } from 'react';
import type { ListLayout, ListState } from 'react-aria-components';
import type { OrgKey } from '../../shared/org.ts';
import { useActions, useApp } from '../state/app-context.ts';

/** Where each row lies, also those that are not in the page now. */
export const OrgLayoutContext = createContext<ListLayout<unknown> | null>(null);

interface Props {
  readonly list: ListState<unknown>;
  /** The row this one is in. */
  readonly orgKey: OrgKey;
}

/**
 * Moves the list's focus to the org that asks for it, which may be far below the rows that exist in the page. Any
 * mounted row can tell the list and scroll there; then the wanted row is mounted, takes the focus and is done.
 */
export function FocusOnRequest({ list, orgKey }: Props) {
  const actions = useActions();
  const layout = useContext(OrgLayoutContext);
  const wanted = useApp((state) => state.focusOrg);
  const place = useApp((state) => state.orgs.findIndex(({ key }) => key === state.focusOrg));
  useEffect(() => {
    // The list takes over new orgs one step later: until the row is where it belongs, there is nothing to go to.
    if (wanted === null || list.collection.getItem(wanted)?.index !== place) return;
    list.selectionManager.setFocused(true);
    list.selectionManager.setFocusedKey(wanted);
    list.selectionManager.replaceSelection(wanted);
    const row = document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(wanted)}"]`);
    if (row === null) {
      const rect = layout?.getLayoutInfo(wanted)?.rect;
      document.querySelector('[role="grid"]')?.scrollTo({ top: rect?.y ?? 0 });
    } else if (wanted === orgKey) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
      actions.focusedOrg();
    }
  }, [wanted, place, list, layout, orgKey, actions]);
  return null;
}

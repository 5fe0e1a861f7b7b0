import { useEffect } from 'react';
import type { ListState } from 'react-aria-components';
import type { OrgKey } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';

/** Pixels of a row without a problem; rows with one are measured. */
export const ROW_HEIGHT = 56;

interface Props {
  readonly list: ListState<unknown>;
  /** The row this one is in. */
  readonly orgKey: OrgKey;
}

/**
 * Moves the list's focus to the org that asks for it, which may be far below the rows that exist in the page. Each
 * mounted row can tell the list and scroll to about where that org must lie; the rows that appear there are nearer and
 * do the same, until the wanted row is among them, takes the focus and is done.
 */
export function FocusOnRequest({ list, orgKey }: Props) {
  const actions = useActions();
  const wanted = useApp((state) => state.focusOrg);
  const place = useApp((state) => state.orgs.findIndex(({ key }) => key === state.focusOrg));
  useEffect(() => {
    // The list takes over new orgs one step later: until the row is where it belongs, there is nothing to go to.
    if (wanted === null || list.collection.getItem(wanted)?.index !== place) return;
    list.selectionManager.setFocused(true);
    list.selectionManager.setFocusedKey(wanted);
    list.selectionManager.replaceSelection(wanted);
    const row = findRow(wanted);
    if (row === null) {
      const own = list.collection.getItem(orgKey)?.index ?? 0;
      scrollFrom(orgKey, (place - own) * ROW_HEIGHT);
    } else if (wanted === orgKey) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
      actions.focusedOrg();
    }
  }, [wanted, place, list, orgKey, actions]);
  return null;
}

const findRow = (orgKey: OrgKey) =>
  document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(orgKey)}"]`);

/** Scrolls the list so that the place `distance` pixels below the row is at its top. */
function scrollFrom(orgKey: OrgKey, distance: number) {
  const row = findRow(orgKey);
  const grid = row?.closest('[role="grid"]');
  if (row === null || grid === null || grid === undefined) return;
  const top = row.getBoundingClientRect().top - grid.getBoundingClientRect().top;
  grid.scrollTop += top + distance;
}

import { createContext, useContext, useEffect } from 'react';
import type { ListState } from 'react-aria-components';
import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { useSetting } from '../../state/use-setting.ts';
import { CARD_GAP, ROW_HEIGHTS } from '../orgs/row-heights.ts';

/** The orgs of the list around, in its order; null where there is no list. */
export const ListedOrgs = createContext<readonly OrgSummary[] | null>(null);

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
  const listed = useContext(ListedOrgs);
  const [density] = useSetting('density');
  const place = useApp(({ focusOrg, orgs }) =>
    focusOrg === null ? -1 : (listed ?? orgs).findIndex(({ key }) => key === focusOrg),
  );
  useEffect(() => {
    // The list takes over new orgs one step later: until the row is where it belongs, there is nothing to go to.
    if (wanted === null || list.collection.getItem(wanted)?.index !== place) return;
    // Of a list that is hidden no row can have the focus.
    if (findRow(orgKey) === null) return;
    list.selectionManager.setFocused(true);
    list.selectionManager.setFocusedKey(wanted);
    list.selectionManager.replaceSelection(wanted);
    const row = findRow(wanted);
    if (row === null) {
      const own = list.collection.getItem(orgKey)?.index ?? 0;
      scrollFrom(orgKey, own, place, ROW_HEIGHTS[density]);
    } else if (wanted === orgKey) {
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
      actions.focusedOrg();
    }
  }, [wanted, place, list, orgKey, actions, density]);
  return null;
}

const findRow = (orgKey: OrgKey) =>
  document.querySelector<HTMLElement>(
    `.orgs-frame:not([hidden]) [role="row"][data-key="${CSS.escape(orgKey)}"]`,
  );

/** Scrolls the list so that `place` is at about its top, seen from the row, which is at the place `own`. */
function scrollFrom(orgKey: OrgKey, own: number, place: number, rowHeight: number) {
  const row = findRow(orgKey);
  const grid = row?.closest('[role="grid"]');
  if (row === null || grid === null || grid === undefined) return;
  const box = row.getBoundingClientRect();
  const isCards = grid.getAttribute('data-layout') === 'grid';
  const perLine = isCards ? cardsBeside(grid, box.top) : 1;
  const lines = Math.floor(place / perLine) - Math.floor(own / perLine);
  const distance = lines * (isCards ? box.height + CARD_GAP : rowHeight);
  grid.scrollTop += box.top - grid.getBoundingClientRect().top + distance;
}

/** How many cards stand in one line. */
const cardsBeside = (grid: Element, top: number) =>
  [...grid.querySelectorAll('[role="row"]')].filter((row) => row.getBoundingClientRect().top === top).length;

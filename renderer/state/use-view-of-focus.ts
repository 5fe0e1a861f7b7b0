import { useEffect } from 'react';
import { useActions, useApp } from './app-context.ts';
import { ALL_ORGS } from './org-view.ts';

/** An org that asks for the focus but is not in the view (it was just added, say) changes the view to one that has it. */
export function useViewOfFocus(): void {
  const actions = useActions();
  const { shown } = useApp(actions.views);
  const wanted = useApp(({ orgs, focusOrg }) =>
    // Asked with each letter that is typed.
    focusOrg === null ? undefined : orgs.find(({ key }) => key === focusOrg),
  );
  const isSearching = useApp((state) => state.search.trim() !== '');
  useEffect(() => {
    if (isSearching || wanted === undefined || shown.includes(wanted)) return;
    actions.showView(wanted.archivedAt === undefined ? ALL_ORGS : { kind: 'archive' });
  }, [wanted, shown, isSearching, actions]);
}

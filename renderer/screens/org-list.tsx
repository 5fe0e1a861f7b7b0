import { EmptyView } from '../components/groups/empty-view.tsx';
import { OrgGrid } from '../components/orgs/org-grid.tsx';
import { OrgsFrame } from '../components/orgs/orgs-frame.tsx';
import { Loading } from '../components/parts/loading.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { useViewOfFocus } from '../state/use-view-of-focus.ts';

interface Props {
  readonly isShown: boolean;
}

/**
 * The orgs. Only the rows in sight exist in the page, so five hundred cost what twenty do.
 *
 * It is in the page from the start and only hidden while there is nothing to list: React Aria's list remembers for
 * life what had the focus when it came into being. If it came with the first org, that would be a button of the dialog
 * that added it, and with the button the whole form and the secrets typed into it would stay in memory.
 */
export function OrgList({ isShown }: Props) {
  const actions = useActions();
  const { shown: orgs } = useApp(actions.views);
  // Of orgs that are still on their way nobody can say that the view has none.
  const isWhole = useApp((state) => state.orgsFollowing === 0);
  useViewOfFocus();
  return (
    <>
      {isShown && orgs.length === 0 && (isWhole ? <EmptyView /> : <Loading />)}
      <OrgsFrame isShown={isShown && orgs.length > 0}>
        <OrgGrid
          orgs={orgs}
          hasOrder
          onSelectionChange={(keys) =>
            // All means all that are shown: who chose a group does not mean the others.
            actions.select(new Set(keys === 'all' ? orgs.map(({ key }) => key) : [...keys].map(String)))
          }
          onOpen={(org) => void actions.openOrg(org.key)}
        />
      </OrgsFrame>
    </>
  );
}

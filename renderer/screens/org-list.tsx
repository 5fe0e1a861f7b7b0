import { GridList, ListLayout, Virtualizer } from 'react-aria-components';
import { ROW_HEIGHT } from '../components/parts/focus-on-request.tsx';
import { OrgRow } from '../components/orgs/org-row.tsx';
import { OrgsFrame } from '../components/orgs/orgs-frame.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { words } from '../text/en.ts';

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
  const orgs = useApp((state) => state.orgs);
  return (
    <OrgsFrame isShown={isShown}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ROW_HEIGHT }} shouldObserveItemSize>
        <GridList
          aria-label={words.list.label}
          className="orgs"
          items={orgs}
          selectionMode="multiple"
          selectionBehavior="replace"
          onSelectionChange={(keys) =>
            actions.select(keys === 'all' ? 'all' : new Set([...keys].map(String)))
          }
          onAction={(key) => {
            const org = orgs.find((one) => one.key === key);
            if (org !== undefined) void actions.openOrg(org.key);
          }}
        >
          {(org) => <OrgRow key={org.key} org={org} />}
        </GridList>
      </Virtualizer>
    </OrgsFrame>
  );
}

import { type KeyboardEvent, useMemo, useState } from 'react';
import { GridList, ListLayout, Virtualizer } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { ROW_HEIGHT } from '../components/parts/focus-on-request.tsx';
import { type OpenMenu, OrgMenu, OrgMenuContext } from '../components/orgs/org-menu.tsx';
import { OrgRow } from '../components/orgs/org-row.tsx';
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
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const menuState = useMemo(() => ({ open: menu, onOpen: setMenu }), [menu]);

  const find = (key: unknown) => orgs.find((org) => org.key === key);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const org = find(rowKeyOf(event));
    if (org !== undefined && runShortcut(event, org)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const runShortcut = (event: KeyboardEvent<HTMLDivElement>, org: OrgSummary): boolean => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'F2' && isPlain) actions.show({ kind: 'rename', orgKey: org.key });
    else if (isRemove(event, isPlain)) actions.show({ kind: 'remove', orgKey: org.key });
    else if (isCopy(event)) void actions.copyToken(org.key);
    else return false;
    return true;
  };

  return (
    <OrgMenuContext value={menuState}>
      {/* Only listens for keys that its rows pass up; every one of them is also a button or a menu entry. */}
      <div className="orgs-frame" hidden={!isShown} onKeyDownCapture={onKeyDown}>
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ estimatedRowSize: ROW_HEIGHT }}
          shouldObserveItemSize
        >
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
              const org = find(key);
              if (org !== undefined) void actions.openOrg(org.key);
            }}
          >
            {(org) => <OrgRow key={org.key} org={org} />}
          </GridList>
        </Virtualizer>
      </div>
      {menu !== null && <OrgMenu menu={menu} onClose={() => setMenu(null)} />}
    </OrgMenuContext>
  );
}

/** The row a key was pressed in. */
function rowKeyOf({ target }: KeyboardEvent<HTMLDivElement>): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest('[role="row"]')?.getAttribute('data-key') ?? null;
}

const isRemove = (event: KeyboardEvent, isPlain: boolean) =>
  (event.key === 'Delete' && isPlain) || (event.key === 'Backspace' && event.metaKey);

/** ⌘C or Ctrl+C, unless text is selected: then the person means that text. */
const isCopy = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'c' &&
  event.metaKey !== event.ctrlKey &&
  !event.altKey &&
  !event.shiftKey &&
  (window.getSelection()?.isCollapsed ?? true);

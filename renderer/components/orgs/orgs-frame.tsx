import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import type { OrgKey } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { type OpenMenu, OrgMenu, OrgMenuContext } from './org-menu.tsx';

interface Props {
  readonly isShown: boolean;
  /** Escape was pressed in the row of this org. */
  readonly onEscape?: (orgKey: OrgKey) => void;
  readonly children: ReactNode;
}

/** Around a list of orgs: the one menu of all its rows, and the keys that act on the row with the focus. */
export function OrgsFrame({ isShown, onEscape, children }: Props) {
  const actions = useActions();
  const orgs = useApp((state) => state.orgs);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const menuState = useMemo(() => ({ open: menu, onOpen: setMenu }), [menu]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const rowKey = rowKeyOf(event);
    const org = orgs.find(({ key }) => key === rowKey);
    if (org !== undefined && runShortcut(event, org.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const runShortcut = (event: KeyboardEvent<HTMLDivElement>, orgKey: OrgKey): boolean => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'F2' && isPlain) actions.show({ kind: 'rename', orgKey });
    else if (isRemove(event, isPlain)) actions.show({ kind: 'remove', orgKey });
    else if (isCopy(event)) void actions.copyToken(orgKey);
    else if (event.key === 'Escape' && isPlain && onEscape !== undefined) onEscape(orgKey);
    else return false;
    return true;
  };

  return (
    <OrgMenuContext value={menuState}>
      {/* Only listens for keys that its rows pass up; every one of them is also a button or a menu entry. */}
      <div className="orgs-frame" hidden={!isShown} onKeyDownCapture={onKeyDown}>
        {children}
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

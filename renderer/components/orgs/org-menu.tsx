import { createContext, type RefObject, useContext, useRef } from 'react';
import { Menu, MenuItem, Popover, Text } from 'react-aria-components';
import type { OrgKey } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';
import { MarkEntries } from '../marks/mark-entries.tsx';
import { OtherUsers } from './other-users.tsx';
import { RowButton } from './row-button.tsx';

/** Whose menu is open, and the button it hangs on. */
export interface OpenMenu {
  readonly orgKey: OrgKey;
  readonly button: RefObject<HTMLButtonElement | null>;
}

interface OrgMenuState {
  readonly open: OpenMenu | null;
  readonly onOpen: (menu: OpenMenu) => void;
}

export const OrgMenuContext = createContext<OrgMenuState>({ open: null, onOpen: () => undefined });

/** The button `More` of a row. */
export function MoreButton({ orgKey }: { readonly orgKey: OrgKey }) {
  const { open, onOpen } = useContext(OrgMenuContext);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <RowButton
      ref={button}
      label={words.list.more}
      icon="more"
      className="row-button-icon"
      aria-haspopup="menu"
      aria-expanded={open?.orgKey === orgKey}
      onPress={() => onOpen({ orgKey, button })}
    />
  );
}

interface Props {
  readonly menu: OpenMenu;
  readonly onClose: () => void;
}

/**
 * The rarer actions of a row. One menu for all rows, beside the list and not inside a row: React would hand the keys
 * pressed in a menu up to the row it belongs to, and Delete in the menu must not mean the row. When it closes, the
 * list takes the focus to the row.
 */
export function OrgMenu({ menu, onClose }: Props) {
  const actions = useActions();
  const { orgKey, button } = menu;
  const org = useApp((state) => state.orgs.find(({ key }) => key === orgKey));
  return (
    <Popover
      className="popover"
      aria-label={words.list.more}
      triggerRef={button}
      placement="bottom end"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu className="menu" aria-label={words.list.more} autoFocus="first" onClose={onClose}>
        <MenuItem
          className="menu-item"
          textValue={words.openPages.at.menu}
          onAction={() => actions.show({ kind: 'open-at', orgKey })}
        >
          <Icon name="forward" />
          <Text slot="label">{words.openPages.at.menu}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.orgWindows.openPrivately}
          onAction={() => void actions.openPrivately(orgKey)}
        >
          <Icon name="lock" />
          <Text slot="label">{words.orgWindows.openPrivately}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.orgWindows.openAnotherWindow}
          onAction={() => void actions.openAnotherWindow(orgKey)}
        >
          <Icon name="window" />
          <Text slot="label">{words.orgWindows.openAnotherWindow}</Text>
        </MenuItem>
        <OtherUsers orgKey={orgKey} />
        <MarkEntries orgKey={orgKey} />
        <MenuItem
          className="menu-item"
          textValue={words.openIn.menu}
          onAction={() => actions.show({ kind: 'open-in', orgKey })}
        >
          <Icon name="globe" />
          <Text slot="label">{words.openIn.menu}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.openIn.link.menu}
          onAction={() => org !== undefined && void actions.copyLoginLink(org)}
        >
          <Icon name="key" />
          <Text slot="label">{words.openIn.link.menu}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.check.menu}
          onAction={() => void actions.checkOrg(orgKey)}
        >
          <Icon name="check" />
          <Text slot="label">{words.check.menu}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.copyAs.menu}
          onAction={() => actions.show({ kind: 'copy-as', orgKey })}
        >
          <Icon name="copy" />
          <Text slot="label">{words.copyAs.menu}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.details.menu}
          onAction={() => actions.show({ kind: 'details', orgKey })}
        >
          <Icon name="info" />
          <Text slot="label">{words.details.menu}</Text>
        </MenuItem>
        {org !== undefined && org.kind !== 'sandbox' && org.kind !== 'scratch' && (
          <MenuItem
            className="menu-item"
            textValue={words.life.missing.menu}
            onAction={() => actions.show({ kind: 'find-missing', orgKey })}
          >
            <Icon name="search" />
            <Text slot="label">{words.life.missing.menu}</Text>
          </MenuItem>
        )}
        <MenuItem
          className="menu-item"
          textValue={words.list.signInAgain}
          onAction={() => actions.show({ kind: 'sign-in-again', orgKey })}
        >
          <Icon name="key" />
          <Text slot="label">{words.list.signInAgain}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.list.rename}
          aria-keyshortcuts="F2"
          onAction={() => actions.show({ kind: 'rename', orgKey })}
        >
          <Icon name="edit" />
          <Text slot="label">{words.list.rename}</Text>
          <ShortcutKey name="F2" />
        </MenuItem>
        <MenuItem
          className="menu-item"
          textValue={words.orgWindows.clearMenu}
          onAction={() => actions.show({ kind: 'clear-browser-data', orgKey })}
        >
          <Icon name="refresh" />
          <Text slot="label">{words.orgWindows.clearMenu}</Text>
        </MenuItem>
        <MenuItem
          className="menu-item menu-item-danger"
          textValue={words.list.remove}
          aria-keyshortcuts="Delete"
          onAction={() => actions.show({ kind: 'remove', orgKey })}
        >
          <Icon name="trash" />
          <Text slot="label">{words.list.remove}</Text>
          <ShortcutKey name="Del" />
        </MenuItem>
      </Menu>
    </Popover>
  );
}

/** Drawn by CSS, so that it is not part of the entry's name; aria-keyshortcuts says it to screen readers. */
function ShortcutKey({ name }: { readonly name: string }) {
  return <span className="menu-key" data-shortcut={name} />;
}

import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { OrgGroup } from '../../../shared/org-group.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { siblingsOf } from '../../state/use-group-drag.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

const text = words.marks.views;

/** What can be done with a group. Deleting it asks nothing: it can be taken back. */
export function GroupMenu({ group }: { readonly group: OrgGroup }) {
  const actions = useActions();
  const groupId = group.id;
  const groups = useApp((state) => state.groups);
  const siblings = siblingsOf(groups, groupId);
  const at = siblings.indexOf(groupId);
  return (
    <MenuTrigger>
      <Button
        className="button button-quiet button-icon view-more"
        aria-label={text.menu(visibleText(group.name))}
      >
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu">
          <MenuItem className="menu-item" onAction={() => actions.show({ kind: 'edit-group', groupId })}>
            <Icon name="edit" />
            <Text slot="label">{text.rename}</Text>
          </MenuItem>
          {group.filter === undefined && (
            <MenuItem className="menu-item" onAction={() => actions.show({ kind: 'group-places', groupId })}>
              <Icon name="forward" />
              <Text slot="label">{text.landing}</Text>
            </MenuItem>
          )}
          {at > 0 && (
            <MenuItem
              className="menu-item"
              onAction={() => void actions.moveGroup(groupId, siblings[at - 1] ?? null)}
            >
              <Icon name="up" />
              <Text slot="label">{text.moveUp}</Text>
            </MenuItem>
          )}
          {at < siblings.length - 1 && (
            <MenuItem
              className="menu-item"
              onAction={() => void actions.moveGroup(groupId, siblings[at + 2] ?? null)}
            >
              <Icon name="down" />
              <Text slot="label">{text.moveDown}</Text>
            </MenuItem>
          )}
          <MenuItem className="menu-item" onAction={() => void actions.deleteGroup(groupId)}>
            <Icon name="trash" />
            <Text slot="label">{text.delete}</Text>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

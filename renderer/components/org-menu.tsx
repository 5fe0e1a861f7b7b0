import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { OrgKey } from '../../shared/org.ts';
import { useActions } from '../state/app-context.ts';
import { words } from '../text/en.ts';
import { Icon } from './icon.tsx';

/** The rarer actions of a row. */
export function OrgMenu({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  return (
    <MenuTrigger>
      <Button className="button row-button row-button-icon" aria-label={words.list.more}>
        <Icon name="more" className="icon-dots" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
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
            onAction={() => actions.show({ kind: 'rename', orgKey })}
          >
            <Icon name="edit" />
            <Text slot="label">{words.list.rename}</Text>
            <Keyboard className="menu-key">F2</Keyboard>
          </MenuItem>
          <MenuItem
            className="menu-item menu-item-danger"
            textValue={words.list.remove}
            onAction={() => actions.show({ kind: 'remove', orgKey })}
          >
            <Icon name="trash" />
            <Text slot="label">{words.list.remove}</Text>
            <Keyboard className="menu-key">Del</Keyboard>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { Header, MenuItem, MenuSection, Text } from 'react-aria-components';
import { organizationOf, type OrgKey } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

/** The other users of an org in a row's menu: choosing one opens the org as that user. Nothing where there is none. */
export function OtherUsers({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  const orgs = useApp((state) => state.orgs);
  const others = orgs.filter(({ key }) => key !== orgKey && organizationOf(key) === organizationOf(orgKey));
  if (others.length === 0) return null;
  return (
    <MenuSection className="menu-section">
      <Header className="menu-header">{words.orgWindows.asAnotherUser}</Header>
      {others.map(({ key, username }) => (
        <MenuItem
          key={key}
          id={key}
          className="menu-item"
          textValue={visibleText(username)}
          onAction={() => void actions.openOrg(key)}
        >
          <Icon name="open" />
          <Text slot="label">{visibleText(username)}</Text>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

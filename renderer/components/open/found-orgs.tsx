import { useEffect, useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components';
import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { KindBadge } from '../orgs/kind-badge.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';

interface Props {
  readonly orgs: readonly OrgSummary[];
  /** Whether it has been asked to take the focus. */
  readonly takesFocus: boolean;
  readonly onChoose: (orgKey: OrgKey) => void;
}

/** The orgs that a page may be opened in; choosing one opens it. */
export function FoundOrgs({ orgs, takesFocus, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [takesFocus]);
  return (
    <Menu
      ref={list}
      className="found-orgs"
      aria-label={words.openPages.paste.choices}
      // For a list that comes into being after it was asked to.
      autoFocus={takesFocus ? 'first' : false}
      items={orgs}
      onAction={(key) => {
        const org = orgs.find((one) => one.key === key);
        if (org !== undefined) onChoose(org.key);
      }}
    >
      {(org) => (
        <MenuItem
          key={org.key}
          id={org.key}
          className="menu-item found-org"
          textValue={`${visibleText(org.alias)}, ${words.kinds[org.kind]}, ${visibleText(org.username)}`}
        >
          <OrgLine org={org} />
        </MenuItem>
      )}
    </Menu>
  );
}

/** Which org, and as whom. */
export function OrgLine({ org }: { readonly org: OrgSummary }) {
  return (
    <>
      <KindBadge kind={org.kind} />
      <span className="found-org-who">
        <ForeignText text={org.alias} className="found-org-alias" />
        <ForeignText text={org.username} className="found-org-user" />
      </span>
    </>
  );
}

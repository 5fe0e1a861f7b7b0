import { Header, MenuItem, MenuSection, Text } from 'react-aria-components';
import type { OrgKey } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { pinsInOrder } from '../../state/views.ts';
import { words } from '../../text/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';

const text = words.marks.menu;

/**
 * In a row's menu: what a person puts on the org. Of a row that is selected together with others, it is put on all of
 * them, and the menu says so.
 */
export function MarkEntries({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  // Anew when an org has changed; the selection stands still while the menu is open.
  useApp((state) => state.orgs);
  const orgs = actions.markedWith(orgKey);
  const orgKeys = orgs.map(({ key }) => key);
  const isPinned = orgs.every(({ pinnedAt }) => pinnedAt !== undefined);
  const isArchived = orgs.every(({ archivedAt }) => archivedAt !== undefined);
  const show = (kind: 'groups' | 'tags' | 'colour' | 'notes') => () => actions.show({ kind, orgKeys });
  return (
    <MenuSection className="menu-section" aria-label={words.marks.bulk.label}>
      {orgs.length > 1 && <Header className="menu-header">{text.several(orgs.length)}</Header>}
      <Entry name={text.groups} icon="folder" onAction={show('groups')} />
      <Entry name={text.tags} icon="tag" onAction={show('tags')} />
      <Entry name={text.colour} icon="palette" onAction={show('colour')} />
      <Entry
        name={isPinned ? text.unpin : text.pin}
        icon="pin"
        onAction={() => void actions.pinOrgs(orgKeys, !isPinned)}
      />
      {orgs.length === 1 && <PinMoves orgKey={orgKey} />}
      <Entry name={text.notes} icon="note" onAction={show('notes')} />
      <Entry
        name={isArchived ? text.unarchive : text.archive}
        icon="archive"
        onAction={() => void actions.archiveOrgs(orgKeys, !isArchived)}
      />
    </MenuSection>
  );
}

/** Where the pins are shown in their order: another place among them. */
function PinMoves({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  const isPins = useApp(({ view, search }) => view.kind === 'pinned' && search.trim() === '');
  const pins = pinsInOrder(useApp((state) => state.orgs)).map(({ key }) => key);
  const at = pins.indexOf(orgKey);
  if (!isPins || at < 0) return null;
  return (
    <>
      {at > 0 && (
        <Entry
          name={words.marks.views.moveUp}
          icon="up"
          onAction={() => void actions.movePin(orgKey, pins[at - 1] ?? null)}
        />
      )}
      {at < pins.length - 1 && (
        <Entry
          name={words.marks.views.moveDown}
          icon="down"
          onAction={() => void actions.movePin(orgKey, pins[at + 2] ?? null)}
        />
      )}
    </>
  );
}

interface Props {
  readonly name: string;
  readonly icon: IconName;
  readonly onAction: () => void;
}

function Entry({ name, icon, onAction }: Props) {
  return (
    <MenuItem className="menu-item" textValue={name} onAction={onAction}>
      <Icon name={icon} />
      <Text slot="label">{name}</Text>
    </MenuItem>
  );
}

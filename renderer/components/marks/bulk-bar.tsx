import { Toolbar } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { selectedOrgs } from '../../state/open-actions.ts';
import { useIsNarrow } from '../../state/use-is-narrow.ts';
import { words } from '../../text/words.ts';
import { OpenSelectedButton } from '../open/open-selected-button.tsx';
import type { IconName } from '../parts/icon.tsx';
import { ToolButton } from '../parts/tool-button.tsx';

const text = words.marks.bulk;

/**
 * What can be done with all selected orgs at once; there only while several are. Below the list: above it, it would push
 * the rows away under the pointer that is selecting them.
 */
export function BulkBar() {
  const actions = useActions();
  const count = useApp((state) => selectedOrgs(state).length);
  const allPinned = useApp((state) => selectedOrgs(state).every(({ pinnedAt }) => pinnedAt !== undefined));
  const isArchive = useApp((state) => state.view.kind === 'archive');
  if (count < 2) return null;
  const keys = () => actions.selected().map(({ key }) => key);
  const show = (kind: 'groups' | 'tags' | 'colour' | 'remove-several') => () =>
    actions.show({ kind, orgKeys: keys() });
  return (
    <Toolbar className="bulk-bar" aria-label={text.label}>
      <OpenSelectedButton />
      <Tool icon="folder" name={text.groups} onPress={show('groups')} />
      <Tool icon="tag" name={text.tags} onPress={show('tags')} />
      <Tool icon="palette" name={text.colour} onPress={show('colour')} />
      <Tool
        icon="pin"
        name={allPinned ? text.unpin : text.pin}
        onPress={() => void actions.pinOrgs(keys(), !allPinned)}
      />
      <Tool icon="refresh" name={text.check} onPress={() => void actions.checkSeveral(keys())} />
      <Tool
        icon="archive"
        name={isArchive ? text.unarchive : text.archive}
        onPress={() => void actions.archiveOrgs(keys(), !isArchive)}
      />
      <Tool icon="trash" name={text.remove} onPress={show('remove-several')} />
    </Toolbar>
  );
}

interface Props {
  readonly icon: IconName;
  readonly name: string;
  readonly onPress: () => void;
}

function Tool(props: Props) {
  const isBare = useIsNarrow();
  return <ToolButton {...props} isBare={isBare} className="button-small" />;
}

import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useApp } from '../../state/app-context.ts';
import { useSetting } from '../../state/use-setting.ts';
import { useIsNarrow } from '../../state/use-is-narrow.ts';
import type { OrgView } from '../../state/org-view.ts';
import type { OrgGroup } from '../../../shared/org-group.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';
import { ViewList } from './view-list.tsx';

const text = words.marks.views;

/**
 * Which orgs the list shows: all, pinned ones, groups, tags, the archive. At the side where there is room; else, or when
 * it was put away, one button above the list that opens the same.
 */
export function GroupNavigation() {
  const [atSide, setAtSide] = useSetting('groupsAtSide');
  const isNarrow = useIsNarrow();
  if (isNarrow || !atSide) {
    return (
      <nav className="groups groups-small" aria-label={text.label}>
        <ViewButton canShow={!isNarrow} onShow={() => setAtSide(true)} />
      </nav>
    );
  }
  return (
    <nav className="groups" aria-label={text.label}>
      <ViewList
        tool={
          <Button
            className="button button-quiet button-icon"
            aria-label={text.hide}
            onPress={() => setAtSide(false)}
          >
            <Icon name="back" />
          </Button>
        }
      />
    </nav>
  );
}

interface Props {
  readonly canShow: boolean;
  readonly onShow: () => void;
}

function ViewButton({ canShow, onShow }: Props) {
  const view = useApp((state) => state.view);
  const groups = useApp((state) => state.groups);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button className="button button-small">
          <Icon name="folder" />
          <bdi className="groups-current">{nameOfView(view, groups)}</bdi>
          <Icon name="down" />
        </Button>
        <Popover className="popover groups-popover" placement="bottom start">
          <Dialog className="groups-dialog" aria-label={text.label}>
            <ViewList onChosen={() => setOpen(false)} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {canShow && (
        <Button className="button button-quiet button-icon" aria-label={text.show} onPress={onShow}>
          <Icon name="forward" />
        </Button>
      )}
    </>
  );
}

function nameOfView(view: OrgView, groups: readonly OrgGroup[]): string {
  switch (view.kind) {
    case 'all':
    case 'pinned':
    case 'archive':
      return text[view.kind];
    case 'tag':
      return visibleText(view.tag);
    case 'group':
      return visibleText(groups.find(({ id }) => id === view.id)?.name ?? '');
  }
}

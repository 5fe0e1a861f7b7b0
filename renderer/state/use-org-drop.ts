import type { RefObject } from 'react';
import { type DropItem, useDrop } from 'react-aria/useDrop';
import type { OrgKey } from '../../shared/org.ts';
import { useActions, useApp } from './app-context.ts';
import type { OrgView } from './org-view.ts';
import { GROUP_TYPE } from './use-group-drag.ts';

/** What a dragged row carries besides its alias: the org's key. */
export const ORG_KEY_TYPE = 'application/x-latchkey-org';

/**
 * Lets orgs be dropped on a view, by pointer or by keys: they are put in the group, tagged, pinned, archived. A group that
 * is dropped on another takes its place.
 */
export function useOrgDrop(
  view: OrgView,
  ref: RefObject<HTMLElement | null>,
  takePlace: (group: DropItem | undefined) => Promise<void>,
) {
  const actions = useActions();
  const isSmart = useApp(
    ({ groups }) => view.kind === 'group' && groups.find(({ id }) => id === view.id)?.filter !== undefined,
  );
  const takes = view.kind !== 'all' && !isSmart;
  const put = (orgKeys: readonly OrgKey[]): Promise<void> => {
    switch (view.kind) {
      case 'all':
        return Promise.resolve();
      case 'pinned':
        return actions.pinOrgs(orgKeys, true);
      case 'group':
        return actions.putInGroup(orgKeys, view.id);
      case 'tag':
        return actions.tagAtOnce(orgKeys, view.tag);
      case 'archive':
        return actions.archiveOrgs(orgKeys, true);
    }
  };
  const orgs = useApp((state) => state.orgs);
  return useDrop({
    ref,
    isDisabled: !takes && view.kind !== 'group',
    getDropOperation: (types) => {
      if (takes && types.has(ORG_KEY_TYPE)) return 'copy';
      return view.kind === 'group' && types.has(GROUP_TYPE) ? 'move' : 'cancel';
    },
    onDrop: ({ items }) => {
      if (items.some((item) => item.kind === 'text' && item.types.has(GROUP_TYPE))) {
        void takePlace(items[0]);
        return;
      }
      const texts = items.flatMap((item) =>
        item.kind === 'text' && item.types.has(ORG_KEY_TYPE) ? [item.getText(ORG_KEY_TYPE)] : [],
      );
      void Promise.all(texts).then((dropped) => {
        // What another program dragged here under the same name is no org of ours.
        const orgKeys = orgs.filter(({ key }) => dropped.includes(key)).map(({ key }) => key);
        return orgKeys.length === 0 ? undefined : put(orgKeys);
      });
    },
  });
}

import type { RefObject } from 'react';
import { useDrop } from 'react-aria/useDrop';
import type { OrgKey } from '../../shared/org.ts';
import { useActions, useApp } from './app-context.ts';
import { ORG_KEY_TYPE } from './use-org-drop.ts';

/** Lets a pinned org be dragged to the place of another, where the list shows the pins in their order. */
export function usePinDrop(orgKey: OrgKey, ref: RefObject<HTMLElement | null>) {
  const actions = useActions();
  const isPins = useApp(({ view, search }) => view.kind === 'pinned' && search.trim() === '');
  return useDrop({
    ref,
    isDisabled: !isPins,
    getDropOperation: (types) => (types.has(ORG_KEY_TYPE) ? 'copy' : 'cancel'),
    onDrop: ({ items }) => {
      const [item] = items;
      if (item?.kind !== 'text' || !item.types.has(ORG_KEY_TYPE)) return;
      void item.getText(ORG_KEY_TYPE).then((dragged) => actions.dropPin(dragged, orgKey));
    },
  });
}

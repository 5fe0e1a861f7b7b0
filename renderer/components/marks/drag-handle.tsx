import { type PointerEvent, useRef } from 'react';
import { useButton } from 'react-aria/useButton';
import { useDrag } from 'react-aria/useDrag';
import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { useActions } from '../../state/app-context.ts';
import { ORG_KEY_TYPE } from '../../state/use-org-drop.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

/**
 * Lets a row be dragged to a view: by the pointer anywhere on its line, by keys from its handle. Of a row that is
 * selected with others all go along; which they were is asked before the press makes the row the only one selected.
 */
export function useOrgDrag(orgKey: OrgKey) {
  const actions = useActions();
  const pressed = useRef<readonly OrgSummary[] | null>(null);
  const { dragProps, dragButtonProps } = useDrag({
    hasDragButton: true,
    getAllowedDropOperations: () => ['copy'],
    getItems: () =>
      (pressed.current ?? actions.markedWith(orgKey)).map(({ key, alias }) => ({
        [ORG_KEY_TYPE]: key,
        'text/plain': visibleText(alias),
      })),
    onDragEnd: () => {
      pressed.current = null;
    },
  });
  return {
    dragButtonProps,
    lineProps: {
      ...dragProps,
      onPointerDownCapture: (_event: PointerEvent) => {
        pressed.current = actions.markedWith(orgKey);
      },
      onPointerUpCapture: () => {
        pressed.current = null;
      },
    },
  };
}

/** Begins a drag by keys: Enter, then Tab to where the org is to go, then Enter again. */
export function DragHandle({ dragButtonProps }: Pick<ReturnType<typeof useOrgDrag>, 'dragButtonProps'>) {
  const ref = useRef<HTMLButtonElement>(null);
  const { buttonProps } = useButton({ ...dragButtonProps, 'aria-label': words.marks.row.drag }, ref);
  return (
    <button {...buttonProps} ref={ref} type="button" className="button row-button row-button-icon row-drag">
      <Icon name="drag" />
    </button>
  );
}

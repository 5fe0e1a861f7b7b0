import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

/** In the status bar: what was just done, and the way back. Nothing lies over the list, and nothing runs out. */
export function UndoStatus() {
  const actions = useActions();
  const change = useApp((state) => state.lastChange);
  const canUndo = useApp((state) => state.undos.at(-1)?.undoId === state.lastChange?.undoId);
  return (
    // Always there, or what is said in it would not be heard.
    <div role="status" className="status-change">
      {change !== null && (
        <>
          <Icon name="check" />
          <bdi>{change.said}</bdi>
          {change.undoId !== null && canUndo && (
            <Button
              className="button button-small"
              aria-keyshortcuts="Control+Z Meta+Z"
              onPress={() => void actions.undo()}
            >
              {words.marks.undo}
            </Button>
          )}
          <Button
            className="button button-quiet button-icon"
            aria-label={words.marks.dismiss}
            onPress={actions.dismissChange}
          >
            <Icon name="close" />
          </Button>
        </>
      )}
    </div>
  );
}

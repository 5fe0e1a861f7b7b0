import { useEffect } from 'react';
import { useActions, useApp } from './app-context.ts';

/** ⌘Z or Ctrl+Z takes the latest change back, where nothing takes text: there it is the text's own. */
export function useUndoKey(): void {
  const actions = useActions();
  const isFree = useApp(
    (state) => state.dialog.kind === 'none' && state.openSettings === null && state.undos.length > 0,
  );
  useEffect(() => {
    if (!isFree) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndo(event) || takesText(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      void actions.undo();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isFree, actions]);
}

const isUndo = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'z' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;

const takesText = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

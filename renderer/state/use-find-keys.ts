import { useEffect } from 'react';
import { useActions, useApp } from './app-context.ts';

/** `/` where nothing takes text, and ⌘F or Ctrl+F anywhere, go to the search box. */
export function useFindKeys(): void {
  const actions = useActions();
  const isFree = useApp(
    (state) =>
      state.dialog.kind === 'none' && !state.showsDoctor && !state.asksProxyLogin && state.orgs.length > 0,
  );
  useEffect(() => {
    if (!isFree) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      event.stopPropagation();
      actions.wantSearch();
    };
    // Before the list, which looks for a row that begins with what is typed.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isFree, actions]);
}

function asksForSearch(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === '/' && isPlain) return !takesText(event.target);
  return (
    event.key.toLowerCase() === 'f' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey
  );
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

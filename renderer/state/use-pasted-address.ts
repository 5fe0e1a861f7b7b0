import { useEffect } from 'react';
import { useActions, useApp } from './app-context.ts';

/**
 * Ctrl+V or ⌘V where nothing takes text: what is pasted is an address to open. The page never reads the clipboard by
 * itself; the paste event hands over what the person pasted.
 */
export function usePastedAddress(): void {
  const actions = useActions();
  const isFree = useApp(
    (state) =>
      state.dialog.kind === 'none' &&
      state.openSettings === null &&
      !state.showsDoctor &&
      !state.asksProxyLogin &&
      state.orgs.length > 0,
  );
  useEffect(() => {
    if (!isFree) return;
    const onPaste = (event: ClipboardEvent) => {
      if (takesText(event.target)) return;
      event.preventDefault();
      // Without text (a picture, nothing) the field is there all the same, to be filled otherwise.
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      actions.show({ kind: 'paste-url', text });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isFree, actions]);
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

import { useEffect } from 'react';
import { useActions } from './app-context.ts';

/** ⌘, or Ctrl+, opens the settings wherever the focus is. The application menu has it too, where there is one. */
export function useSettingsKey(): void {
  const actions = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ',' || event.metaKey === event.ctrlKey || event.altKey) return;
      event.preventDefault();
      actions.showSettings();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}

import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { ToolButton } from '../parts/tool-button.tsx';

/** Asks every org in the list whether its sign-in works. */
export function CheckAllButton({ isBare }: { readonly isBare: boolean }) {
  const actions = useActions();
  const isRunning = useApp((state) => state.checkAll?.state === 'running');
  return (
    <ToolButton
      name={words.check.all}
      icon="refresh"
      isBare={isBare}
      className="toolbar-check"
      isBusy={isRunning}
      // Its name stays while it runs; it keeps the focus, and pressing it again does nothing.
      aria-disabled={isRunning}
      onPress={() => void actions.checkAll()}
    />
  );
}

import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Icon, Spinner } from '../parts/icon.tsx';

/** Asks every org in the list whether its sign-in works. */
export function CheckAllButton() {
  const actions = useActions();
  const isRunning = useApp((state) => state.checkAll?.state === 'running');
  return (
    <Button
      className="button toolbar-check"
      // Its name stays while it runs; it keeps the focus, and pressing it again does nothing.
      aria-disabled={isRunning}
      onPress={() => void actions.checkAll()}
    >
      {isRunning ? <Spinner /> : <Icon name="refresh" />}
      {words.check.all}
    </Button>
  );
}

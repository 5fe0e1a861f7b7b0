import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { selectedOrgs } from '../../state/open-actions.ts';
import { words } from '../../text/words.ts';
import { Icon, Spinner } from '../parts/icon.tsx';

/** Opens every selected org; there only while several are. */
export function OpenSelectedButton() {
  const actions = useActions();
  const count = useApp((state) => selectedOrgs(state).length);
  const isRunning = useApp((state) => state.openSeveral?.state === 'running');
  if (count < 2) return null;
  return (
    <Button className="button open-selected" aria-disabled={isRunning} onPress={actions.openSelected}>
      {isRunning ? <Spinner /> : <Icon name="open" />}
      {words.openPages.several.button}
      {/* How many is for the eye: the status bar says it. */}
      <span className="open-selected-count" aria-hidden="true">
        {count}
      </span>
    </Button>
  );
}

import { Button } from 'react-aria-components';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ShortcutGroup } from '../components/parts/shortcut-group.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { keyGroups } from '../state/commands/cheat-sheet.ts';
import { words } from '../text/words.ts';

/** Every key there is, in groups. */
export function ShortcutsDialog() {
  const actions = useActions();
  const isMac = useApp((state) => state.status?.platform === 'darwin');
  return (
    <DialogFrame title={words.keys.title} onEscape={actions.closeDialog} size="large">
      <div className="dialog-body shortcuts">
        {keyGroups(isMac).map((group) => (
          <ShortcutGroup key={group.title} group={group} heading="h3" />
        ))}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {words.keys.close}
        </Button>
      </div>
    </DialogFrame>
  );
}

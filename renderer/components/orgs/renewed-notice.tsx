import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

/** Which org was there already when it was added, and what became of that. */
export function RenewedNotice() {
  const actions = useActions();
  const renewed = useApp((state) => state.renewed);
  return (
    // Always there, or what is said in it would not be heard.
    <div aria-live="polite" className="renewed">
      {renewed !== null && (
        <div className="notice notice-info">
          <Icon name="check" />
          <p>
            <bdi>{words.addOrg.renewed(visibleText(renewed.alias), visibleText(renewed.username))}</bdi>
          </p>
          <Button
            className="button button-quiet button-icon"
            aria-label={words.problem.dismiss}
            onPress={actions.dismissRenewed}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}

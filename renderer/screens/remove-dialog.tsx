import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Spinner } from '../components/parts/icon.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { useActions } from '../state/app-context.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** Asks before an org is removed, and says what that does. */
export function RemoveDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const task = useTask();

  return (
    <DialogFrame title={words.remove.title(visibleText(org.alias))} onEscape={actions.closeDialog}>
      <div className="dialog-body">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
          <ForeignText text={org.organizationName} className="quiet" />
        </p>
        <p>{words.remove.lead}</p>
        <ul>
          {words.remove.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {(org.method === 'sfdx-url' || org.method === 'access-token') && <p>{words.remove.borrowed}</p>}
        <p className="quiet">{words.remove.note}</p>
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {words.remove.cancel}
        </Button>
        <Button className="button button-danger" onPress={() => task.run(() => actions.removeOrg(org))}>
          {task.isRunning && <Spinner />}
          {task.isRunning ? words.remove.removing : words.remove.remove}
        </Button>
      </div>
    </DialogFrame>
  );
}

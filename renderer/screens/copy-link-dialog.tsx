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

/** Asks before a link that logs in to production is copied. */
export function CopyLinkDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const task = useTask();
  const text = words.openIn.link;
  return (
    <DialogFrame title={text.title(visibleText(org.alias))} onEscape={actions.closeDialog}>
      <div className="dialog-body">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
        </p>
        <p>{text.lead}</p>
        <ul>
          {text.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className="quiet">{text.note}</p>
        {task.error !== null && (
          <ErrorMessage
            error={task.error}
            takesFocus
            orgKey={org.key}
            onSignInAgain={() => actions.show({ kind: 'sign-in-again', orgKey: org.key })}
          />
        )}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {text.cancel}
        </Button>
        <Button
          className="button button-danger"
          onPress={() => task.run(() => actions.copyConfirmedLink(org.key))}
        >
          {task.isRunning && <Spinner />}
          {task.isRunning ? text.copying : text.copy}
        </Button>
      </div>
    </DialogFrame>
  );
}

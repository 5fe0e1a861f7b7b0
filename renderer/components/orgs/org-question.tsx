import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../../shared/app-error.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import { useActions } from '../../state/app-context.ts';
import { useTask } from '../../state/use-task.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { DialogFrame } from '../parts/dialog-frame.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Spinner } from '../parts/icon.tsx';
import { KindBadge } from './kind-badge.tsx';

interface Props {
  readonly org: OrgSummary;
  readonly title: string;
  /** Paragraphs before the points. */
  readonly lead: ReactNode;
  /** What comes of it, one by one. */
  readonly points: readonly string[];
  readonly note: string;
  readonly cancel: string;
  readonly act: string;
  /** Said in its place while it is being done. */
  readonly acting: string;
  /** Null when it is done; it closes the dialog itself. */
  readonly onAct: () => Promise<AppError | null>;
  /** Where a new sign-in may mend what fails. */
  readonly onSignInAgain?: () => void;
}

/** Asks before something is done with an org that cannot be taken back, and says what comes of it. */
export function OrgQuestion({
  org,
  title,
  lead,
  points,
  note,
  cancel,
  act,
  acting,
  onAct,
  onSignInAgain,
}: Props) {
  const actions = useActions();
  const task = useTask();
  return (
    <DialogFrame title={title} onEscape={actions.closeDialog}>
      <div className="dialog-body">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
          <ForeignText text={org.organizationName} className="quiet" />
        </p>
        {lead}
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className="quiet">{note}</p>
        {task.error !== null && (
          <ErrorMessage
            error={task.error}
            takesFocus
            {...(onSignInAgain === undefined ? {} : { orgKey: org.key, onSignInAgain })}
          />
        )}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {cancel}
        </Button>
        <Button className="button button-danger" onPress={() => task.run(onAct)}>
          {task.isRunning && <Spinner />}
          {task.isRunning ? acting : act}
        </Button>
      </div>
    </DialogFrame>
  );
}

import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import type { BackupSummary, ImportOutcome, ImportStep } from '../../shared/moving.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { TimeText, timeText } from '../components/parts/time-text.tsx';
import { useActions } from '../state/app-context.ts';
import { errorOf } from '../state/moving-actions.ts';
import { useTask } from '../state/use-task.ts';
import { words } from '../text/words.ts';
import { forgetStep } from './import-dialog.tsx';
import { ImportReview } from './import-review.tsx';

const text = words.moving.restore;

const doneText = ({ added, changed, waiting, groups, putAway }: ImportOutcome) =>
  text.done(added, changed, waiting, groups, putAway);

/** Brings records back from a copy that Latchkey made, after showing what that would change. */
export function RestoreDialog() {
  const actions = useActions();
  const [step, setStep] = useState<ImportStep | null>(null);
  const close = () => {
    forgetStep(actions, step);
    actions.closeDialog();
  };
  return (
    <DialogFrame title={text.title} onEscape={close} size="large">
      {step?.kind === 'preview' ? (
        <ImportReview
          key={step.preview.importId}
          preview={step.preview}
          remark={text.safe}
          take={({ taken, putAway }) => text.take(taken, putAway)}
          taking={text.taking}
          done={doneText}
          said={text.said}
          onBack={() => {
            forgetStep(actions, step);
            setStep(null);
          }}
          onClose={close}
        />
      ) : (
        <BackupList onStep={setStep} />
      )}
    </DialogFrame>
  );
}

function BackupList({ onStep }: { readonly onStep: (step: ImportStep) => void }) {
  const actions = useActions();
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const task = useTask();

  useEffect(() => {
    let isCurrent = true;
    void actions.listBackups().then((result) => {
      if (!isCurrent) return;
      if (result.ok) setBackups(result.value);
      else setProblem(result.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions]);
  const look = ({ id, madeAt }: BackupSummary) =>
    task.run(async () => {
      const result = await actions.readBackup(id);
      if (result.ok) onStep(withTime(result.value, madeAt));
      return errorOf(result);
    });
  const failure = task.error ?? problem;
  return (
    <>
      <div className="dialog-body">
        <p>{text.lead}</p>
        {backups === null && problem === null && <p className="quiet">{text.loading}</p>}
        {backups?.length === 0 && <p className="quiet">{text.none}</p>}
        {backups !== null && backups.length > 0 && (
          <ul className="backups" aria-label={text.list}>
            {backups.map((backup) => (
              <li key={backup.id} className="backup">
                <span>
                  <TimeText at={backup.madeAt} />
                </span>
                <span className="backup-orgs">{text.orgs(backup.orgs)}</span>
                <Button
                  className="button button-small"
                  aria-label={`${text.look}: ${timeText(backup.madeAt)}`}
                  onPress={() => look(backup)}
                >
                  {text.look}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {failure !== null && <ErrorMessage error={failure} takesFocus />}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {text.close}
        </Button>
      </div>
    </>
  );
}

/** A backup has no name of its own but its time. */
const withTime = (step: ImportStep, madeAt: number): ImportStep =>
  step.kind === 'preview' ? { ...step, preview: { ...step.preview, fileName: timeText(madeAt) } } : step;

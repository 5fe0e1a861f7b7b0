import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportOutcome, ImportStep } from '../../shared/moving.ts';
import type { Result } from '../../shared/result.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Field } from '../components/fields/field.tsx';
import { TextAreaField } from '../components/fields/text-area-field.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import type { Actions } from '../state/actions.ts';
import { useActions } from '../state/app-context.ts';
import { errorOf } from '../state/moving-actions.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { ImportReview } from './import-review.tsx';

const text = words.moving.import;

const doneText = ({ added, changed, waiting, signIns, groups }: ImportOutcome) =>
  text.done(added, changed, waiting, signIns, groups);

/** Takes orgs in from a file or a pasted text, after showing what that would change. */
export function ImportDialog() {
  const actions = useActions();
  const [step, setStep] = useState<ImportStep | null>(null);
  // What the main process holds of an import goes when the person leaves it.
  const back = () => {
    forgetStep(actions, step);
    setStep(null);
  };
  const close = () => {
    forgetStep(actions, step);
    actions.closeDialog();
  };
  return (
    <DialogFrame title={text.title} onEscape={close} size="large">
      {step === null && <ChooseStep onStep={setStep} />}
      {step?.kind === 'locked' && <UnlockStep step={step} onStep={setStep} onBack={back} />}
      {step?.kind === 'preview' && (
        <ImportReview
          key={step.preview.importId}
          preview={step.preview}
          remark={text.kept}
          take={({ taken }) => text.take(taken)}
          taking={text.taking}
          done={doneText}
          said={text.said}
          onBack={back}
          onClose={close}
        />
      )}
    </DialogFrame>
  );
}

export function forgetStep(actions: Pick<Actions, 'forgetImport'>, step: ImportStep | null): void {
  if (step !== null) actions.forgetImport(step.kind === 'preview' ? step.preview.importId : step.importId);
}

interface StepProps {
  readonly onStep: (step: ImportStep) => void;
}

function ChooseStep({ onStep }: StepProps) {
  const actions = useActions();
  const [pasted, setPasted] = useState('');
  const [isMissing, setMissing] = useState(false);
  const task = useTask();
  const take = (read: Promise<Result<ImportStep | null>>) =>
    task.run(async () => {
      const result = await read;
      if (result.ok && result.value !== null) onStep(result.value);
      return errorOf(result);
    });
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(pasted.trim() === '');
    if (pasted.trim() !== '') take(actions.pasteImport(pasted));
  };
  return (
    <form className="dialog-form" onSubmit={look}>
      <div className="dialog-body">
        <p>{text.lead}</p>
        <ul>
          {text.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <div>
          <Button className="button button-primary" autoFocus onPress={() => take(actions.chooseImport())}>
            <Icon name="folder" />
            {text.choose}
          </Button>{' '}
          {/* A list that is kept up to date is not imported once: who looks for it here is led there. */}
          <Button className="button" onPress={() => actions.show({ kind: 'catalogues' })}>
            {words.catalogues.button}
          </Button>
        </div>
        <TextAreaField
          label={text.paste}
          value={pasted}
          onChange={setPasted}
          maxLength={4_000_000}
          rows={5}
          isInvalid={isMissing}
        />
        {isMissing && (
          <p className="field-error" role="alert">
            {text.missing}
          </p>
        )}
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      </div>
      <div className="dialog-footer">
        <Button className="button" onPress={actions.closeDialog}>
          {text.cancel}
        </Button>
        <Button className="button" type="submit">
          {task.isRunning && <Spinner />}
          {task.isRunning ? text.looking : text.look}
        </Button>
      </div>
    </form>
  );
}

interface UnlockProps extends StepProps {
  readonly step: Extract<ImportStep, { kind: 'locked' }>;
  readonly onBack: () => void;
}

function UnlockStep({ step, onStep, onBack }: UnlockProps) {
  const actions = useActions();
  const [passphrase, setPassphrase] = useState('');
  const task = useTask();
  const unlock = (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase === '') return;
    task.run(async () => {
      const result = await actions.unlockImport(step.importId, passphrase);
      if (result.ok) onStep(result.value);
      return errorOf(result);
    });
  };
  return (
    <form className="dialog-form" onSubmit={unlock}>
      <div className="dialog-body">
        <p>
          <bdi>{text.lockedLead(visibleText(step.fileName))}</bdi>
        </p>
        <Field
          label={text.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          isSecret
          autoFocus
          maxLength={1024}
          isInvalid={task.error !== null}
        />
        {task.error !== null && <ErrorMessage error={task.error} />}
      </div>
      <div className="dialog-footer">
        <Button className="button" onPress={onBack}>
          {text.back}
        </Button>
        <Button className="button button-primary" type="submit">
          {task.isRunning && <Spinner />}
          {task.isRunning ? text.unlocking : text.unlock}
        </Button>
      </div>
    </form>
  );
}

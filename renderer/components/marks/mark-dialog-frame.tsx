import type { ReactNode, SubmitEvent } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../../shared/app-error.ts';
import { useActions } from '../../state/app-context.ts';
import { useTask } from '../../state/use-task.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { DialogFrame } from '../parts/dialog-frame.tsx';

interface Props {
  readonly title: string;
  readonly saveName?: string;
  /** Null when all went well; then the dialog closes. `invalid` keeps it open without a word of its own. */
  readonly onSave: () => Promise<AppError | null> | 'invalid';
  readonly children: ReactNode;
}

/** A dialog with Save and Cancel about groups or marks: it closes when all is saved, and says why not. */
export function MarkDialogFrame({ title, saveName, onSave, children }: Props) {
  const actions = useActions();
  const task = useTask();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const saving = onSave();
    if (saving === 'invalid') return;
    task.run(async () => {
      const error = await saving;
      if (error === null) actions.closeDialog();
      return error;
    });
  };
  return (
    <DialogFrame title={title} onEscape={actions.closeDialog}>
      <form className="dialog-form" onSubmit={save}>
        <div className="dialog-body">
          {children}
          {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
        </div>
        <div className="dialog-footer">
          <Button className="button" onPress={actions.closeDialog}>
            {words.marks.cancel}
          </Button>
          <Button className="button button-primary" type="submit">
            {saveName ?? words.marks.save}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

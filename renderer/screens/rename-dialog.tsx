import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Field } from '../components/fields/field.tsx';
import { useActions } from '../state/app-context.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** Gives an org another alias. */
export function RenameDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const [alias, setAlias] = useState(org.alias);
  const [isMissing, setMissing] = useState(false);
  const task = useTask();

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const trimmed = alias.trim();
    setMissing(trimmed === '');
    if (trimmed !== '') task.run(() => actions.renameOrg(org.key, trimmed));
  };

  return (
    <DialogFrame title={words.rename.title(visibleText(org.alias))} onEscape={actions.closeDialog}>
      <form className="dialog-form" onSubmit={save}>
        <div className="dialog-body">
          <Field
            label={words.rename.alias}
            value={alias}
            onChange={setAlias}
            maxLength={60}
            autoFocus
            isInvalid={isMissing}
          />
          {isMissing && (
            <p className="field-error" role="alert">
              {words.rename.missing}
            </p>
          )}
          {task.error !== null && <ErrorMessage error={task.error} />}
        </div>
        <div className="dialog-footer">
          <Button className="button" onPress={actions.closeDialog}>
            {words.rename.cancel}
          </Button>
          <Button className="button button-primary" type="submit">
            {words.rename.save}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

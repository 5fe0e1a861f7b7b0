import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { DialogFrame } from '../components/dialog-frame.tsx';
import { ErrorMessage } from '../components/error-message.tsx';
import { Field } from '../components/field.tsx';
import { useActions } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/en.ts';

/** Gives an org another alias. */
export function RenameDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const [alias, setAlias] = useState(org.alias);
  const [error, setError] = useState<AppError | null>(null);
  const [isSaving, setSaving] = useState(false);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const trimmed = alias.trim();
    if (trimmed === '') {
      setError({ code: 'INVALID_REQUEST', message: words.rename.missing, remedy: 'none' });
      return;
    }
    setSaving(true);
    const failed = await actions.renameOrg(org.key, trimmed);
    // On success the dialog is gone by now.
    if (failed !== null) {
      setError(failed);
      setSaving(false);
    }
  };

  return (
    <DialogFrame title={words.rename.title(visibleText(org.alias))} onEscape={actions.closeDialog}>
      <form className="dialog-form" onSubmit={(event) => void save(event)}>
        <div className="dialog-body">
          <Field label={words.rename.alias} value={alias} onChange={setAlias} maxLength={60} autoFocus />
          {error !== null && <ErrorMessage error={error} />}
        </div>
        <div className="dialog-footer">
          <Button className="button" onPress={actions.closeDialog}>
            {words.rename.cancel}
          </Button>
          <Button className="button button-primary" type="submit" isPending={isSaving}>
            {words.rename.save}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../../shared/app-error.ts';
import { useActions } from '../../state/app-context.ts';
import { NO_SECRET, type SecretEntry } from '../../state/secret-entry.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly purpose: 'private-key' | 'sfdx-url';
  readonly onChange: (entry: SecretEntry) => void;
}

/** Chooses a file in place of typing. The main process reads it; only its name comes here. */
export function ChooseFileButton({ purpose, onChange }: Props) {
  const actions = useActions();
  const [error, setError] = useState<AppError | null>(null);
  const choose = async () => {
    const picked = await actions.pickFile(purpose);
    setError(picked.ok ? null : picked.error);
    if (picked.ok && picked.value !== null) onChange({ kind: 'file', file: picked.value });
  };
  return (
    <div className="choose-file">
      <Button className="button button-small" onPress={() => void choose()}>
        {words.addOrg.chooseFile}
      </Button>
      {error !== null && (
        <span className="hint-bad" role="alert">
          <bdi>{visibleText(error.message)}</bdi>
        </span>
      )}
    </div>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly name: string;
  readonly onChange: (entry: SecretEntry) => void;
}

/** The file that was chosen, in the place of the field. */
export function ChosenFile({ label, name, onChange }: ChosenProps) {
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      <div className="chosen-file">
        <Icon name="check" />
        <span role="status">
          <bdi>{words.addOrg.fileChosen(visibleText(name))}</bdi>
        </span>
        <Button className="button button-small" autoFocus onPress={() => onChange(NO_SECRET)}>
          {words.addOrg.pasteInstead}
        </Button>
      </div>
    </div>
  );
}

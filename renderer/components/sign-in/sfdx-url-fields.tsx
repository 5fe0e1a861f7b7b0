import { Button } from 'react-aria-components';
import type { SecretEntry } from '../../state/secret-entry.ts';
import { words } from '../../text/words.ts';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';
import { ChooseFileButton, ChosenFile } from './secret-file.tsx';

interface Props {
  readonly value: SecretEntry;
  readonly isMissing: boolean;
  readonly onChange: (entry: SecretEntry) => void;
  /** Signs in by browser instead; absent where that is not offered. */
  readonly onAfresh?: () => void;
}

/** The CLI's grant, pasted or in the file it writes. */
export function SfdxUrlFields({ value, isMissing, onChange, onAfresh }: Props) {
  return (
    <>
      <div className="secret-file">
        {value.kind === 'file' ? (
          <ChosenFile label={words.addOrg.sfdxAuthUrl} name={value.file.name} onChange={onChange} />
        ) : (
          <>
            <Field
              label={words.addOrg.sfdxAuthUrl}
              value={value.text}
              onChange={(text) => onChange({ kind: 'pasted', text })}
              isSecret
              isMonospace
              isInvalid={isMissing}
              maxLength={20_000}
              placeholder="force://…"
              hint={
                <Hint missing={isMissing ? words.addOrg.sfdxAuthUrlMissing : null}>
                  {words.addOrg.sfdxAuthUrlHint}
                </Hint>
              }
            />
            <ChooseFileButton purpose="sfdx-url" onChange={onChange} />
          </>
        )}
      </div>
      {onAfresh !== undefined && (
        <div className="afresh">
          <Button className="button button-small" onPress={onAfresh}>
            {words.addOrg.afresh}
          </Button>
          <span className="field-hint">{words.addOrg.afreshHint}</span>
        </div>
      )}
    </>
  );
}

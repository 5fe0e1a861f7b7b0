import type { SecretEntry } from '../../state/secret-entry.ts';
import { usePrivateKey } from '../../state/use-private-key.ts';
import { words } from '../../text/words.ts';
import { Hint } from '../fields/hint.tsx';
import { PrivateKeyFacts } from './private-key-facts.tsx';
import { ChooseFileButton, ChosenFile } from './secret-file.tsx';
import { TextAreaField } from '../fields/text-area-field.tsx';

interface Props {
  readonly value: SecretEntry;
  readonly isMissing: boolean;
  readonly onChange: (entry: SecretEntry) => void;
}

/** The private key, pasted or in a file, and what can be said of it without showing it. */
export function PrivateKeyField({ value, isMissing, onChange }: Props) {
  const inspected = usePrivateKey(value);
  return (
    <div className="secret-file">
      {value.kind === 'file' ? (
        <ChosenFile label={words.addOrg.privateKey} name={value.file.name} onChange={onChange} />
      ) : (
        <>
          <TextAreaField
            label={words.addOrg.privateKey}
            value={value.text}
            onChange={(text) => onChange({ kind: 'pasted', text })}
            isSecret
            isInvalid={isMissing || inspected.kind === 'unusable'}
            rows={4}
            maxLength={20_000}
            placeholder={words.addOrg.privateKeyPlaceholder}
            hint={
              <Hint missing={isMissing ? words.addOrg.privateKeyMissing : null}>
                {words.addOrg.privateKeyHint}
              </Hint>
            }
          />
          <ChooseFileButton purpose="private-key" onChange={onChange} />
        </>
      )}
      <PrivateKeyFacts inspected={inspected} />
    </div>
  );
}

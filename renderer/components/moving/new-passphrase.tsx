import { passphraseStrength } from '../../state/passphrase-strength.ts';
import { LEAST_PASSPHRASE } from '../../../shared/moving.ts';
import { words } from '../../text/words.ts';
import { Field } from '../fields/field.tsx';
import { Icon } from '../parts/icon.tsx';

const text = words.moving.export;

interface Props {
  readonly passphrase: string;
  readonly repeat: string;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onRepeat: (repeat: string) => void;
  /** What is missing is only pointed out after the first try. */
  readonly wasTried: boolean;
}

/** Why the two cannot be taken; null when they can. */
export function passphraseFault(passphrase: string, repeat: string): string | null {
  if (passphraseStrength(passphrase) === 'too-short') return text.tooShort(LEAST_PASSPHRASE);
  return passphrase === repeat ? null : text.different;
}

/** A new passphrase, typed twice, with a word about how good it is. */
export function NewPassphrase({ passphrase, repeat, onPassphrase, onRepeat, wasTried }: Props) {
  const strength = passphraseStrength(passphrase);
  const fault = wasTried ? passphraseFault(passphrase, repeat) : null;
  return (
    <>
      <div className="field-pair">
        <Field
          label={text.passphrase}
          value={passphrase}
          onChange={onPassphrase}
          isSecret
          maxLength={1024}
          isInvalid={fault !== null}
          hint={strength === 'too-short' ? text.tooShort(LEAST_PASSPHRASE) : text.strength[strength]}
        />
        <Field
          label={text.repeat}
          value={repeat}
          onChange={onRepeat}
          isSecret
          maxLength={1024}
          isInvalid={fault !== null}
        />
      </div>
      {fault !== null && (
        <p className="field-error hint-bad" role="alert">
          <Icon name="warning" />
          {fault}
        </p>
      )}
    </>
  );
}

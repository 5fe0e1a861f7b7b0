import { words } from '../../text/words.ts';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';

interface Props {
  readonly value: string;
  readonly isMissing: boolean;
  readonly hint: string;
  readonly onChange: (username: string) => void;
}

/** The Salesforce username, which looks like an e-mail address and often is none. */
export function UsernameField({ value, isMissing, hint, onChange }: Props) {
  return (
    <Field
      label={words.addOrg.username}
      value={value}
      onChange={onChange}
      isInvalid={isMissing}
      maxLength={255}
      hint={<Hint missing={isMissing ? words.addOrg.usernameMissing : null}>{hint}</Hint>}
    />
  );
}

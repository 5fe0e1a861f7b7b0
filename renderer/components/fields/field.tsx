import type { ReactNode } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly isInvalid?: boolean;
  readonly isSecret?: boolean;
  readonly isMonospace?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

/** A labelled line of text. The hint is the field's description, not part of its name. */
export function Field(props: Props) {
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.isInvalid ?? false}
      type={props.isSecret === true ? 'password' : 'text'}
      // "native" would make the browser refuse to submit the form for what is only a hint here.
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <Label className="field-label">{props.label}</Label>
      <Input
        className={props.isMonospace === true ? 'input monospace' : 'input'}
        placeholder={props.placeholder ?? ''}
        // Only dialogs ask for it: the first field of a dialog is where typing should go.
        autoFocus={props.autoFocus ?? false}
      />
      {props.hint !== undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
    </TextField>
  );
}

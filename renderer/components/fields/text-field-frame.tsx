import type { ReactNode } from 'react';
import { Label, Text, TextField } from 'react-aria-components';

/** What every field of typed text is told, of one line or of several. */
export interface TypedText {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly isInvalid?: boolean;
  readonly isSecret?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Only dialogs ask for it: the first field of a dialog is where typing should go. */
  readonly autoFocus?: boolean;
}

interface Props extends TypedText {
  readonly type: 'text' | 'password';
  readonly children: ReactNode;
}

/** The label above and the hint below what is typed into. The hint is the field's description, not part of its name. */
export function TextFieldFrame(props: Props) {
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.isInvalid ?? false}
      // Of the field, not of its <input>: the browser's own autofocus comes before the menu the dialog was opened from
      // is gone, and the focus would not find back to the row.
      autoFocus={props.autoFocus ?? false}
      type={props.type}
      // "native" would make the browser refuse to submit the form for what is only a hint here.
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
    >
      <Label className="field-label">{props.label}</Label>
      {props.children}
      {props.hint !== undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
    </TextField>
  );
}

import type { ReactNode } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly isInvalid?: boolean;
  /** Drawn as dots: a key on a shared screen must not be readable. */
  readonly isSecret?: boolean;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly rows: number;
}

/** A labelled text of several lines. The hint is the field's description, not part of its name. */
export function TextAreaField(props: Props) {
  return (
    <TextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.isInvalid ?? false}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      maxLength={props.maxLength}
    >
      <Label className="field-label">{props.label}</Label>
      <TextArea
        className={`input text-area monospace ${props.isSecret === true && props.value !== '' ? 'dots' : ''}`}
        rows={props.rows}
        placeholder={props.placeholder ?? ''}
      />
      {props.hint !== undefined && (
        <Text slot="description" className="field-hint">
          {props.hint}
        </Text>
      )}
    </TextField>
  );
}

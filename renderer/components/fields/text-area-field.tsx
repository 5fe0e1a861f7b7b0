import { TextArea } from 'react-aria-components';
import { useForgetting } from '../../state/use-forgetting.ts';
import { TextFieldFrame, type TypedText } from './text-field-frame.tsx';

interface Props extends TypedText {
  readonly maxLength: number;
  readonly rows: number;
}

/** A labelled text of several lines. A secret is drawn as dots: a key on a shared screen must not be readable. */
export function TextAreaField(props: Props) {
  const field = useForgetting<HTMLTextAreaElement>();
  return (
    <TextFieldFrame {...props} type="text">
      <TextArea
        ref={field}
        className={`input text-area monospace ${props.isSecret === true && props.value !== '' ? 'dots' : ''}`}
        rows={props.rows}
        placeholder={props.placeholder ?? ''}
      />
    </TextFieldFrame>
  );
}

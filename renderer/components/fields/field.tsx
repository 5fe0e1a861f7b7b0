import { Input } from 'react-aria-components';
import { useForgetting } from '../../state/use-forgetting.ts';
import { TextFieldFrame, type TypedText } from './text-field-frame.tsx';

interface Props extends TypedText {
  readonly isMonospace?: boolean;
}

/** A labelled line of text. */
export function Field(props: Props) {
  const field = useForgetting<HTMLInputElement>();
  return (
    <TextFieldFrame {...props} type={props.isSecret === true ? 'password' : 'text'}>
      <Input
        ref={field}
        className={props.isMonospace === true ? 'input monospace' : 'input'}
        placeholder={props.placeholder ?? ''}
      />
    </TextFieldFrame>
  );
}

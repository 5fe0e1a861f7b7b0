import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { SIGN_IN_METHODS, type SignInMethod } from '../../../shared/sign-in-method.ts';
import { words } from '../../text/words.ts';

interface Props {
  readonly value: SignInMethod;
  readonly onChange: (method: SignInMethod) => void;
}

const isMethod = (value: string): value is SignInMethod => SIGN_IN_METHODS.some((method) => method === value);

/**
 * How to sign in. The short remark of each is part of its label, though not of its name: so the label of the method
 * `Access token` is not that of the field `Access token`.
 */
export function MethodPicker({ value, onChange }: Props) {
  return (
    <RadioGroup
      className="methods"
      value={value}
      onChange={(method) => {
        if (isMethod(method)) onChange(method);
      }}
    >
      <Label className="field-label">{words.addOrg.method}</Label>
      <div className="methods-options">
        {SIGN_IN_METHODS.map((method) => (
          <RadioField key={method} value={method}>
            <RadioButton className="method-option">
              <span className="method-name">{words.addOrg.methods[method].name}</span>
              <span className="choice-hint" aria-hidden="true">
                {words.addOrg.methods[method].hint}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

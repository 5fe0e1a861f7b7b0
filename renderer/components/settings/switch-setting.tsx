import { type ReactNode, useId } from 'react';
import { SettingFrame } from './setting-frame.tsx';

interface Props {
  readonly name: string;
  readonly hint?: ReactNode;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** On or off. */
export function SwitchSetting({ name, hint, isOn, isDisabled = false, onChange }: Props) {
  const id = useId();
  return (
    <SettingFrame id={id} name={name} hint={hint}>
      <input
        type="checkbox"
        role="switch"
        id={id}
        className="switch"
        checked={isOn}
        disabled={isDisabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
    </SettingFrame>
  );
}

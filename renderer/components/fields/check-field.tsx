import { type ReactNode, useId } from 'react';

interface Props {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly hint?: ReactNode;
}

/** A box to tick. The hint is its description, not part of its name. */
export function CheckField({ label, isChecked, onChange, hint }: Props) {
  const id = useId();
  return (
    <div className="check">
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint check-hint">
          {hint}
        </span>
      )}
    </div>
  );
}

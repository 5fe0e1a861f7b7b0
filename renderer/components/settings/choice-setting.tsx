import { type ReactNode, useId } from 'react';
import { SettingFrame } from './setting-frame.tsx';

interface Props<Value extends string | number> {
  readonly name: string;
  readonly hint?: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a short list. */
export function ChoiceSetting<Value extends string | number>(props: Props<Value>) {
  const { name, hint, value, options, onChange } = props;
  const id = useId();
  return (
    <SettingFrame id={id} name={name} hint={hint}>
      <select
        id={id}
        className="input select setting-choice"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = options.find((option) => String(option.value) === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </SettingFrame>
  );
}

/** Amounts to choose from, with the present one among them wherever it came from. */
export function amountOptions(
  amounts: readonly number[],
  present: number,
  nameOf: (amount: number) => string,
) {
  const all = [...new Set([...amounts, present])].sort((a, b) => a - b);
  return all.map((value) => ({ value, name: nameOf(value) }));
}

/** An input of the control page, with what stands in it. */
export type Field =
  | { readonly kind: 'flag'; readonly name: string; readonly label: string; readonly on: boolean }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly choices: readonly { readonly value: string; readonly label: string }[];
      readonly value: string;
    }
  | {
      readonly kind: 'flags';
      readonly name: string;
      readonly choices: readonly { readonly value: string; readonly label: string }[];
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly label: string;
      readonly value: number | null;
      readonly placeholder?: string;
    }
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly value: string }
  | { readonly kind: 'lines'; readonly name: string; readonly label: string; readonly value: string };

/** One thing of a policy that a person can flip. */
export interface Switch<Policy> {
  readonly label: string;
  readonly fields: (policy: Policy) => readonly Field[];
  /** What a sent form changes; nothing where its value makes no sense. */
  readonly change: (form: URLSearchParams) => Partial<Policy>;
}

/** A yes or no. */
export function flag<Policy>(
  name: string,
  label: string,
  read: (policy: Policy) => boolean,
  write: (on: boolean) => Partial<Policy>,
): Switch<Policy> {
  return {
    label: '',
    fields: (policy) => [{ kind: 'flag', name, label, on: read(policy) }],
    // Browsers leave a box out that is not ticked.
    change: (form) => write(form.has(name)),
  };
}

/** One of several words. */
export function choice<Policy, Value extends string>(
  name: string,
  label: string,
  choices: Readonly<Record<Value, string>>,
  read: (policy: Policy) => Value,
  write: (value: Value) => Partial<Policy>,
): Switch<Policy> {
  const isValue = (text: string): text is Value => Object.hasOwn(choices, text);
  return {
    label,
    fields: (policy) => [{ kind: 'choice', name, choices: toChoices(choices), value: read(policy) }],
    change: (form) => {
      const value = form.get(name) ?? '';
      return isValue(value) ? write(value) : {};
    },
  };
}

/** A number in a unit that people think in. @param unit what one of them is in the policy's own unit */
export function amount<Policy>(
  name: string,
  label: string,
  unit: number,
  read: (policy: Policy) => number,
  write: (value: number) => Partial<Policy>,
): Switch<Policy> {
  return {
    label: '',
    fields: (policy) => [{ kind: 'number', name, label, value: read(policy) / unit }],
    change: (form) => {
      const value = numberOf(form, name);
      return value === null ? {} : write(value * unit);
    },
  };
}

/** The same where an empty field means that something else decides. */
export function optionalAmount<Policy>(
  name: string,
  label: string,
  unit: number,
  placeholder: string,
  read: (policy: Policy) => number | null,
  write: (value: number | null) => Partial<Policy>,
): Switch<Policy> {
  return {
    label: '',
    fields: (policy) => {
      const value = read(policy);
      return [{ kind: 'number', name, label, value: value === null ? null : value / unit, placeholder }];
    },
    change: (form) => {
      const value = numberOf(form, name);
      return write(value === null ? null : value * unit);
    },
  };
}

export function toChoices(
  choices: Readonly<Record<string, string>>,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries(choices).map(([value, label]) => ({ value, label }));
}

/** @returns null for anything but a number of zero or more */
export function numberOf(form: URLSearchParams, name: string): number | null {
  const text = form.get(name)?.trim() ?? '';
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** What a text field holds, without the space around it. */
export function textOf(form: URLSearchParams, name: string): string {
  return form.get(name)?.trim() ?? '';
}

/** All that the switches of a policy make of a sent form. */
export function changeOf<Policy>(
  switches: readonly Switch<Policy>[],
  form: URLSearchParams,
): Partial<Policy> {
  return switches.reduce<Partial<Policy>>((sum, one) => ({ ...sum, ...one.change(form) }), {});
}

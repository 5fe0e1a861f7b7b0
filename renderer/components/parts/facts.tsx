import type { ReactNode } from 'react';

/** A table of facts: what each is called, and what it is. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

export function Fact({ name, children }: Props) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd className="selectable">{children}</dd>
    </div>
  );
}

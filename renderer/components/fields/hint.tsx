import type { ReactNode } from 'react';

interface Props {
  /** What is missing, or null while nothing is. */
  readonly missing: string | null;
  readonly children: ReactNode;
}

/** The line below a field: what it is for, or what it lacks. */
export function Hint({ missing, children }: Props) {
  return missing === null ? children : <span className="hint-bad">{missing}</span>;
}

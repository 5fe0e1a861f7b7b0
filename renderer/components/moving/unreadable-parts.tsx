import type { UnreadablePart } from '../../../shared/moving.ts';
import { ForeignText } from '../parts/foreign-text.tsx';

interface Props {
  /** How many there are, in words. */
  readonly title: string;
  readonly parts: readonly UnreadablePart[];
}

/** What could not be taken of a file, folded away; nothing where all could. */
export function UnreadableParts({ title, parts }: Props) {
  if (parts.length === 0) return null;
  return (
    <details className="import-unreadable">
      <summary>{title}</summary>
      <ul>
        {parts.map(({ where, why }, at) => (
          <li key={`${at} ${where}`}>
            <ForeignText text={`${where}: ${why}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}

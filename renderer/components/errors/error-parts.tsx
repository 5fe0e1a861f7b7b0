import { type ReactNode, useId } from 'react';
import { actorName } from '../../../shared/oauth-errors/catalogue-entry.ts';
import type { ToldEntry } from '../../../shared/oauth-errors/told-entry.ts';
import { language, words } from '../../text/words.ts';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of a failure, found by its heading. */
export function ErrorPart({ title, children }: PartProps) {
  const id = useId();
  return (
    <div className="error-part" role="group" aria-labelledby={id}>
      <h3 id={id} className="error-part-title">
        {title}
      </h3>
      <div className="error-part-body">{children}</div>
    </div>
  );
}

interface EntryProps {
  readonly entry: ToldEntry;
  /** False: only the likeliest cause, only the first step. */
  readonly isWhole: boolean;
}

export function ErrorCauses({ entry: { causes }, isWhole }: EntryProps) {
  const shown = isWhole ? causes : causes.slice(0, 1);
  return (
    <ErrorPart title={words.problem.why}>
      {shown.length === 1 ? (
        shown[0]
      ) : (
        <ul className="error-list">
          {shown.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
    </ErrorPart>
  );
}

/** Each step with the one who must take it. */
export function ErrorSteps({ entry: { fixes }, isWhole }: EntryProps) {
  const steps = (isWhole ? fixes : fixes.slice(0, 1)).map(({ who, text }) => ({
    text,
    line: (
      <>
        <strong className="error-actor">{actorName(who, language)}:</strong> {text}
      </>
    ),
  }));
  return (
    <ErrorPart title={words.problem.whatToDo}>
      {steps.length === 1 ? (
        steps[0]?.line
      ) : (
        <ol className="error-list">
          {steps.map(({ text, line }) => (
            <li key={text}>{line}</li>
          ))}
        </ol>
      )}
    </ErrorPart>
  );
}

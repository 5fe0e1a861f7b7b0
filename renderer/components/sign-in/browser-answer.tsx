import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError, ErrorSubject } from '../../../shared/app-error.ts';
import type { Situation } from '../../../shared/oauth-errors/catalogue-entry.ts';
import type { BrowserAnswerVerdict } from '../../../shared/sign-in-progress.ts';
import { useActions } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Field } from '../fields/field.tsx';
import { KnownErrors } from './known-errors.tsx';

type Outcome =
  | { readonly kind: 'missing' }
  | { readonly kind: 'told'; readonly verdict: BrowserAnswerVerdict }
  | { readonly kind: 'failed'; readonly error: AppError };

interface Props {
  readonly signInId: string;
  readonly situation: Situation;
  /** What the sign-in is about, for a note to the admin. */
  readonly subject: ErrorSubject;
}

/**
 * Many failures of the authorize page never come back to the callback (salesforce.md 0.2): the person pastes where the
 * browser stopped, or chooses what it showed.
 */
export function BrowserAnswer({ signInId, situation, subject }: Props) {
  const actions = useActions();
  const [url, setUrl] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const tell = async (event: SubmitEvent) => {
    event.preventDefault();
    const pasted = url.trim();
    if (pasted === '') {
      setOutcome({ kind: 'missing' });
      return;
    }
    const result = await actions.tellBrowserAnswer(signInId, pasted);
    // The address of a callback holds a code: it does not stay in the field.
    if (result.ok && result.value === 'accepted') setUrl('');
    setOutcome(result.ok ? { kind: 'told', verdict: result.value } : { kind: 'failed', error: result.error });
  };

  return (
    <details className="options">
      <summary>{words.waiting.answer.summary}</summary>
      <form className="options-fields" onSubmit={(event) => void tell(event)}>
        <p className="quiet">{words.waiting.answer.lead}</p>
        <Field
          label={words.waiting.answer.url}
          value={url}
          onChange={setUrl}
          isMonospace
          isInvalid={outcome?.kind === 'missing'}
          maxLength={20_000}
        />
        <div className="answer-line">
          <Button className="button button-small" type="submit">
            {words.waiting.answer.tell}
          </Button>
          <span role="status" className={isGood(outcome) ? 'hint-good' : 'hint-bad'}>
            {outcome !== null && sayOutcome(outcome)}
          </span>
        </div>
        <KnownErrors situation={situation} subject={subject} />
      </form>
    </details>
  );
}

const isGood = (outcome: Outcome | null) => outcome?.kind === 'told' && outcome.verdict === 'accepted';

function sayOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'missing':
      return words.waiting.answer.urlMissing;
    case 'told':
      return words.waiting.answer.verdicts[outcome.verdict];
    case 'failed':
      return visibleText(outcome.error.message);
  }
}

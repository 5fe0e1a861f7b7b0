import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { spokenWords, writeAdminNote } from '../../../shared/admin-note.ts';
import type { AppError, Remedy } from '../../../shared/app-error.ts';
import { explain } from '../../../shared/oauth-errors.ts';
import type { Situation } from '../../../shared/oauth-errors/catalogue-entry.ts';
import { tellEntry } from '../../../shared/oauth-errors/told-entry.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { MendHandlers } from '../../state/mends.ts';
import { visibleText } from '../../state/visible-text.ts';
import { language, words } from '../../text/words.ts';
import { ErrorCauses, ErrorPart, ErrorSteps } from './error-parts.tsx';
import { ErrorActions } from './error-actions.tsx';
import { Icon } from '../parts/icon.tsx';

interface Props extends MendHandlers {
  readonly error: AppError;
  /** Buttons of the place that shows it, such as the one that dismisses it. */
  readonly children?: ReactNode;
  /** False for a lasting problem that was there before: it is shown, but not announced. */
  readonly announce?: boolean;
  /** Moves the focus here, so that a keyboard is beside the buttons. */
  readonly takesFocus?: boolean;
  /** Where it is met: what is advised has to be true there. */
  readonly situation?: Situation;
  /**
   * The likeliest cause and the first step, the others on demand: in a row of the list with one button, in a form, whose
   * fields have to stay in sight, with all.
   */
  readonly folded?: 'row' | 'form';
  /** The org it is about, for the pages of its Setup. */
  readonly orgKey?: OrgKey;
}

/** A failure in three parts: what Salesforce said, why, what to do; and the buttons that do it. */
export function ErrorMessage({
  error,
  children,
  announce = true,
  takesFocus = false,
  situation = 'listed',
  folded,
  orgKey,
  ...handlers
}: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: folded === 'form' ? 'start' : 'nearest' });
  }, [error, takesFocus, folded]);
  const [isWhole, setWhole] = useState(folded === undefined);

  const said = error.salesforce;
  const found = said === undefined ? null : explain(said);
  const entry = found === null ? null : tellEntry(found, situation, language);
  const note =
    entry === null || said === undefined ? null : writeAdminNote(entry, said, error.subject, language);
  const remedy = remedyOf(error.remedy, situation);
  // A lasting problem stands in the list for days: until somebody asks, one line says it.
  const isQuiet = folded === 'row' && !announce && !isWhole;
  const hasMore =
    entry !== null &&
    folded !== undefined &&
    (!announce || entry.causes.length > 1 || entry.fixes.length > 1);
  return (
    <div
      ref={box}
      className={classOf(folded !== undefined, isQuiet, isWhole)}
      role={announce ? 'alert' : undefined}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <Icon name="warning" className="error-icon" />
      <div className="error-text">
        <p className="error-title">
          <bdi>{entry === null ? visibleText(error.message) : entry.title}</bdi>
        </p>
        {entry !== null && error.aside !== undefined && <p>{visibleText(error.aside)}</p>}
        {said !== undefined && (
          <ErrorPart title={words.problem.salesforceSaid}>
            <code className="error-said">
              <bdi>{visibleText(spokenWords(said))}</bdi>
            </code>
          </ErrorPart>
        )}
        {entry !== null && !isQuiet && (
          <>
            <ErrorCauses entry={entry} isWhole={isWhole} />
            <ErrorSteps entry={entry} isWhole={isWhole} />
          </>
        )}
        {entry === null && remedy !== '' && <ErrorPart title={words.problem.whatToDo}>{remedy}</ErrorPart>}
      </div>
      <ErrorActions
        error={error}
        entry={entry}
        note={isQuiet ? null : note}
        isWhole={isWhole || folded === 'form'}
        orgKey={orgKey}
        handlers={handlers}
      >
        {hasMore && (
          <Button
            className="button button-quiet button-small"
            aria-expanded={isWhole}
            onPress={() => setWhole(!isWhole)}
          >
            {isWhole ? words.problem.showLess : words.problem.showAll}
          </Button>
        )}
        {children}
      </ErrorActions>
    </div>
  );
}

function remedyOf(remedy: Remedy, situation: Situation): string {
  const here: Partial<Readonly<Record<Remedy, string>>> = words.problem.remediesIn[situation];
  return here[remedy] ?? words.problem.remedies[remedy];
}

function classOf(isFolded: boolean, isQuiet: boolean, isWhole: boolean): string {
  if (!isFolded) return 'error';
  return `error error-compact${isQuiet ? ' error-quiet' : ''}${isWhole ? ' error-whole' : ''}`;
}

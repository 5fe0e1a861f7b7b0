import { type ReactNode, useEffect, useRef } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/en.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly error: AppError;
  /** The buttons that mend it. */
  readonly children?: ReactNode;
  /** False for a lasting problem that was there before: it is shown, but not announced. */
  readonly announce?: boolean;
  /** Moves the focus here, so that a keyboard is beside the buttons. */
  readonly takesFocus?: boolean;
}

/** A failure: what happened, Salesforce's own words, what to do, and the button that does it. */
export function ErrorMessage({ error, children, announce = true, takesFocus = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [error, takesFocus]);
  const remedy = words.problem.remedies[error.remedy];
  const said = error.salesforce;
  return (
    <div
      ref={box}
      className="error"
      role={announce ? 'alert' : undefined}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <Icon name="warning" className="error-icon" />
      <div className="error-text">
        <p>
          <bdi>{visibleText(error.message)}</bdi>
        </p>
        {said !== undefined && (
          <p className="error-said">
            <span className="error-said-label">{words.problem.salesforceSaid}</span>{' '}
            <code>
              <bdi>{visibleText(said.error)}</bdi>
              {said.description !== '' && (
                <>
                  {': '}
                  <bdi>{visibleText(said.description)}</bdi>
                </>
              )}
              {said.status !== undefined && ` (${words.problem.httpStatus(said.status)})`}
            </code>
          </p>
        )}
        {remedy !== '' && <p className="error-remedy">{remedy}</p>}
      </div>
      {children !== undefined && <div className="error-actions">{children}</div>}
    </div>
  );
}

import { Button } from 'react-aria-components';
import { spokenWords } from '../../shared/admin-note.ts';
import type { AppError } from '../../shared/app-error.ts';
import { Icon } from '../components/parts/icon.tsx';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { FrameButton } from './frame-button.tsx';

interface Props {
  readonly error: AppError;
  readonly onRetry: () => void;
  /** Absent for a problem that stays as long as the page is in that state. */
  readonly onDismiss?: () => void;
}

/** What happened, and what to do about it. */
export function FrameProblem({ error, onRetry, onDismiss }: Props) {
  const said = error.salesforce;
  const advice = error.remedy === 'retry' ? '' : words.problem.remedies[error.remedy];
  return (
    <div role="alert" className="frame-row frame-problem">
      <Icon name="warning" className="error-icon" />
      <p className="frame-problem-text selectable">
        <bdi>{visibleText(error.message)}</bdi>{' '}
        {said !== undefined && (
          <>
            {words.problem.salesforceSaid}:{' '}
            <bdi className="error-said">{visibleText(spokenWords(said))}</bdi>{' '}
          </>
        )}
        {advice}
      </p>
      <Button className="button button-small" onPress={onRetry}>
        {words.frame.problem.retry}
      </Button>
      {onDismiss !== undefined && (
        <FrameButton label={words.frame.problem.dismiss} icon="close" onPress={onDismiss} />
      )}
    </div>
  );
}

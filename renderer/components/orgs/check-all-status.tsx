import { Button, ProgressBar } from 'react-aria-components';
import type { CheckAllProgress } from '../../../shared/org-details.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

/** How far the check of all orgs has come; afterwards what it found, until that is dismissed. */
export function CheckAllStatus() {
  const actions = useActions();
  const progress = useApp((state) => state.checkAll);
  return (
    <>
      {progress?.state === 'running' && (
        <div className="check-all">
          <ProgressBar
            className="check-all-progress"
            aria-label={words.check.progressLabel}
            value={doneOf(progress)}
            maxValue={Math.max(1, progress.total)}
            valueLabel={words.check.progress(doneOf(progress), progress.total)}
          >
            {({ percentage, valueText }) => (
              <>
                <span>{valueText}</span>
                <progress className="check-all-bar" aria-hidden="true" max={100} value={percentage ?? 0} />
              </>
            )}
          </ProgressBar>
          <Button className="button button-small" onPress={() => void actions.cancelCheckAll()}>
            {words.check.cancel}
          </Button>
        </div>
      )}
      {/* Always there, or what is said in it would not be heard. */}
      <div role="status" className="check-all-summary">
        {progress !== null && progress.state !== 'running' && (
          <>
            <Icon name={progress.ready === progress.total ? 'check' : 'info'} />
            <p>{summaryOf(progress)}</p>
            <Button
              className="button button-quiet button-icon"
              aria-label={words.check.dismiss}
              onPress={actions.dismissCheckAll}
            >
              <Icon name="close" />
            </Button>
          </>
        )}
      </div>
    </>
  );
}

const KINDS = ['ready', 'needsSignIn', 'unreachable', 'blocked', 'notChecked'] as const;

const doneOf = (progress: CheckAllProgress) => KINDS.reduce((sum, kind) => sum + progress[kind], 0);

/** `500 orgs checked: 480 ready, 12 need a sign-in, 8 unreachable.` */
function summaryOf(progress: CheckAllProgress): string {
  const head =
    progress.state === 'cancelled'
      ? words.check.cancelled(doneOf(progress), progress.total)
      : words.check.finished(progress.total);
  const counts = KINDS.filter((kind) => progress[kind] > 0).map((kind) =>
    words.check.counts[kind](progress[kind]),
  );
  return counts.length === 0 ? `${head}.` : `${head}: ${counts.join(', ')}.`;
}

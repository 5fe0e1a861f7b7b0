import { Button, ProgressBar } from 'react-aria-components';
import type { OpenSeveralProgress } from '../../../shared/open-at.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { selectedOrgs } from '../../state/open-actions.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

const text = words.openPages.several;

/** In the status bar: how many orgs are selected, how far their opening has come, and how it ended until dismissed. */
export function OpenSeveralStatus() {
  const actions = useActions();
  const selected = useApp((state) => selectedOrgs(state).length);
  const progress = useApp((state) => state.openSeveral);
  return (
    <>
      {progress?.state === 'running' && (
        <div className="open-several">
          <ProgressBar
            className="open-several-progress"
            aria-label={text.progressLabel}
            value={doneOf(progress)}
            maxValue={Math.max(1, progress.total)}
            valueLabel={text.progress(doneOf(progress), progress.total)}
          >
            {({ percentage, valueText }) => (
              <>
                <span>{valueText}</span>
                <progress className="check-all-bar" aria-hidden="true" max={100} value={percentage ?? 0} />
              </>
            )}
          </ProgressBar>
          <Button
            className="button button-small"
            aria-label={text.stop}
            onPress={() => void actions.cancelOpenSeveral()}
          >
            {text.cancel}
          </Button>
        </div>
      )}
      {/* Always there, or what is said in it would not be heard. */}
      <div role="status" className="open-several-summary">
        {progress !== null && progress.state !== 'running' && (
          <>
            <Icon name={progress.failures.length === 0 ? 'check' : 'warning'} />
            <span>{summaryOf(progress)}</span>
            <Button
              className="button button-quiet button-icon"
              aria-label={text.dismiss}
              onPress={actions.dismissOpenSeveral}
            >
              <Icon name="close" />
            </Button>
          </>
        )}
      </div>
      {selected > 1 && <span className="status-selected">{text.selected(selected)}</span>}
    </>
  );
}

const doneOf = ({ opened, failures }: OpenSeveralProgress) => opened + failures.length;

/** `7 orgs opened, 1 failed, each told in its row.` */
function summaryOf({ state, opened, total, failures }: OpenSeveralProgress): string {
  const head = state === 'cancelled' ? text.cancelled(opened, total) : text.finished(opened);
  return failures.length === 0 ? `${head}.` : `${head}, ${text.failed(failures.length)}.`;
}

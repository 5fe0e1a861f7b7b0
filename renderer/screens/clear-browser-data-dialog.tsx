import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Spinner } from '../components/parts/icon.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { useActions } from '../state/app-context.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** Asks before what an org's windows have left is deleted, and says how much that is. */
export function ClearBrowserDataDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const task = useTask();
  const text = words.orgWindows.clear;
  const size = useBrowserData(org.key);

  return (
    <DialogFrame title={text.title(visibleText(org.alias))} onEscape={actions.closeDialog}>
      <div className="dialog-body">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
          <ForeignText text={org.organizationName} className="quiet" />
        </p>
        <p role="status">
          {size === null ? text.measuring : size.ok ? text.size(size.value.bytes) : text.sizeUnknown}
        </p>
        <ul>
          {text.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className="quiet">{text.note}</p>
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {text.cancel}
        </Button>
        <Button
          className="button button-danger"
          onPress={() => task.run(() => actions.clearBrowserData(org))}
        >
          {task.isRunning && <Spinner />}
          {task.isRunning ? text.clearing : text.clear}
        </Button>
      </div>
    </DialogFrame>
  );
}

/** Null while it is measured. */
function useBrowserData(orgKey: OrgSummary['key']) {
  const actions = useActions();
  const [size, setSize] = useState<Result<{ readonly bytes: number }> | null>(null);
  useEffect(() => {
    let isShown = true;
    void actions.getBrowserData(orgKey).then((measured) => {
      if (isShown) setSize(measured);
    });
    return () => {
      isShown = false;
    };
  }, [actions, orgKey]);
  return size;
}

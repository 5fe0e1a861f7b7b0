import { useEffect, useState } from 'react';
import type { OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import { OrgQuestion } from '../components/orgs/org-question.tsx';
import { useActions } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.orgWindows.clear;

/** Asks before what an org's windows have left is deleted, and says how much that is. */
export function ClearBrowserDataDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const size = useBrowserData(org.key);
  return (
    <OrgQuestion
      org={org}
      title={text.title(visibleText(org.alias))}
      lead={
        <p role="status">
          {size === null ? text.measuring : size.ok ? text.size(size.value.bytes) : text.sizeUnknown}
        </p>
      }
      points={text.points}
      note={text.note}
      cancel={text.cancel}
      act={text.clear}
      acting={text.clearing}
      onAct={() => actions.clearBrowserData(org)}
    />
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

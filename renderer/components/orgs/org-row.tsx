import { memo, useContext } from 'react';
import { GridListItem } from 'react-aria-components';
import type { OpenIn } from '../../../shared/open-in.ts';
import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { CopyTokenButton } from './copy-token-button.tsx';
import { FocusOnRequest } from '../parts/focus-on-request.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { GapChips } from './gap-chips.tsx';
import { Icon } from '../parts/icon.tsx';
import { OrgCell } from './org-cell.tsx';
import { DragHandle, useOrgDrag } from '../marks/drag-handle.tsx';
import { ColourMark, RowMarks } from '../marks/row-marks.tsx';
import { MoreButton } from './org-menu.tsx';
import { RowButton } from './row-button.tsx';
import { RowCheck } from './row-check.tsx';
import { RowEnded, RowRefreshed } from './row-life.tsx';
import { RowProblem } from './row-problem.tsx';
import { ShownColumns } from './shown-columns.ts';

/** What a screen reader says for the row: it begins with the alias, which is also what typing ahead looks for. */
export const nameOf = (org: OrgSummary) =>
  [org.alias, words.kinds[org.kind], org.username, org.organizationName, words.states[org.state]].join(', ');

/** One org: who and what it is at a glance, and everything that can be done with it. */
export function OrgRow({ org }: { readonly org: OrgSummary }) {
  return (
    <GridListItem id={org.key} textValue={nameOf(org)} className={`row kind-${org.kind}`}>
      {({ state }) => (
        <>
          <FocusOnRequest list={state} orgKey={org.key} />
          <RowContent org={org} />
        </>
      )}
    </GridListItem>
  );
}

/** Painted anew only when the org changes, not with each hover or move of the focus. */
export const RowContent = memo(function RowContent({ org }: { readonly org: OrgSummary }) {
  const columns = useContext(ShownColumns);
  const drag = useOrgDrag(org.key);
  return (
    <>
      <div {...drag.lineProps} className="row-line">
        <div className="row-identity">
          <span className="row-title">
            <ColourMark org={org} />
            <ForeignText text={org.alias} className="row-alias" />
            {org.windowOpen && (
              <span className="row-window" title={words.list.windowOpen}>
                <Icon name="window" />
                <span className="only-heard">{words.list.windowOpen}</span>
              </span>
            )}
            <RowMarks org={org} />
            <GapChips gaps={org.gaps} method={org.method} />
            {org.practice && (
              <span className="row-practice" title={words.list.practiceHint}>
                {words.list.practice}
              </span>
            )}
          </span>
          <span className="row-who">
            <ForeignText text={org.organizationName} className="row-organization" />
            <span aria-hidden="true" className="row-dot">
              ·
            </span>
            <ForeignText text={org.username} className="row-username" />
          </span>
        </div>
        <div className="row-cells">
          {columns.map((column) => (
            <span key={column} className={`row-cell row-${column}`}>
              <OrgCell column={column} org={org} />
            </span>
          ))}
        </div>
        <div className="row-actions">
          <OpenButton orgKey={org.key} opensIn={org.opensIn?.kind ?? 'window'} />
          <CopyTokenButton orgKey={org.key} />
          <MoreButton orgKey={org.key} />
          <DragHandle dragButtonProps={drag.dragButtonProps} />
        </div>
      </div>
      <RowEnded org={org} />
      <RowRefreshed org={org} />
      <RowProblem org={org} />
      <RowCheck orgKey={org.key} />
    </>
  );
});

function OpenButton({ orgKey, opensIn }: { readonly orgKey: OrgKey; readonly opensIn: OpenIn['kind'] }) {
  const actions = useActions();
  const isOpening = useApp((state) => state.busy.get(orgKey)?.startsWith('open') === true);
  return (
    <RowButton
      label={words.list.open}
      icon={opensIn === 'window' || opensIn === 'private' ? 'open' : 'globe'}
      title={opensIn === 'window' ? undefined : words.openIn.rowHint[opensIn]}
      isBusy={isOpening}
      onPress={() => void actions.openOrg(orgKey)}
    >
      {words.list.open}
    </RowButton>
  );
}

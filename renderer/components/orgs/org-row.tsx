import { memo, useContext, useRef } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useFocusRing } from 'react-aria/useFocusRing';
import { useGridListItem } from 'react-aria/useGridList';
import type { ListState, Node } from 'react-stately';
import type { OpenIn } from '../../../shared/open-in.ts';
import type { OrgKey, OrgSummary } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { usePinDrop } from '../../state/use-pin-drop.ts';
import { words } from '../../text/words.ts';
import { CopyTokenButton } from './copy-token-button.tsx';
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

export type OrgListState = ListState<OrgSummary>;

interface Props {
  readonly org: OrgSummary;
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly state: OrgListState;
}

/** One org: who and what it is at a glance, and everything that can be done with it. */
export const OrgRow = memo(function OrgRow({ org, place, state }: Props) {
  const node = state.collection.getItem(org.key);
  return node === null ? null : <NodeRow org={org} node={node} place={place} state={state} />;
});

function NodeRow({ org, node, place, state }: Props & { readonly node: Node<OrgSummary> }) {
  const ref = useRef<HTMLDivElement>(null);
  const { rowProps, gridCellProps, isSelected } = useGridListItem({ node }, state, ref);
  const { isFocusVisible, focusProps } = useFocusRing();
  return (
    <div
      {...mergeProps(rowProps, focusProps)}
      ref={ref}
      className={`row kind-${org.kind}`}
      aria-rowindex={place + 1}
      data-selected={isSelected || undefined}
      data-focus-visible={isFocusVisible || undefined}
    >
      <div {...gridCellProps} className="row-whole">
        <RowContent org={org} />
      </div>
    </div>
  );
}

/** Painted anew only when the org changes, not with each hover or move of the focus. */
export const RowContent = memo(function RowContent({ org }: { readonly org: OrgSummary }) {
  const columns = useContext(ShownColumns);
  const drag = useOrgDrag(org.key);
  const line = useRef<HTMLDivElement>(null);
  const pin = usePinDrop(org.key, line);
  return (
    <>
      <div
        {...mergeProps(drag.lineProps, pin.dropProps)}
        ref={line}
        className="row-line"
        data-drop-target={pin.isDropTarget}
      >
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
            <ForeignText text={org.organizationName} className="row-organization" />
          </span>
          <ForeignText text={org.username} className="row-username" />
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

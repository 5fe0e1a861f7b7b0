import { useRef } from 'react';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FrameState } from '../../shared/frame-state.ts';
import { words } from '../text/words.ts';
import { FrameDownloads } from './frame-downloads.tsx';
import { FrameFindBar } from './frame-find.tsx';
import { FrameIdentity } from './frame-identity.tsx';
import { FrameNavigation } from './frame-navigation.tsx';
import { FrameOtherOrgs } from './frame-other-orgs.tsx';
import { FrameProblem } from './frame-problem.tsx';
import { FrameTabs } from './frame-tabs.tsx';
import { FrameTools } from './frame-tools.tsx';
import { FrameZoom } from './frame-zoom.tsx';
import { useFrame } from './use-frame.ts';
import { useFrameFailure } from './use-frame-failure.ts';
import { useFrameHeight } from './use-frame-height.ts';
import { type FrameRow, useFrameRow } from './use-frame-row.ts';

/** What stands above every page of an org: which org this is, and what a browser's frame has. */
export function OrgFrame({ bridge }: { readonly bridge: FrameBridge }) {
  const frame = useFrame(bridge);
  const element = useFrameHeight(bridge);
  return <div ref={element}>{frame !== null && <KnownFrame bridge={bridge} frame={frame} />}</div>;
}

function KnownFrame({ bridge, frame }: { readonly bridge: FrameBridge; readonly frame: FrameState }) {
  const { failure, run, dismiss } = useFrameFailure();
  const { row, asked, show } = useFrameRow(bridge, frame.activeTabId);
  const otherOrgButton = useRef<HTMLButtonElement>(null);

  const leave = (left: FrameRow) => {
    show('none');
    // Ending a search gives the keyboard back to the page; the other row has come from its button.
    if (left === 'find') void run(() => bridge.closeFind());
    else otherOrgButton.current?.focus();
  };
  const toggle = (wanted: Exclude<FrameRow, 'none'>) => {
    if (row === wanted) {
      leave(row);
      return;
    }
    if (row === 'find') void run(() => bridge.closeFind());
    show(wanted);
  };

  return (
    <header aria-label={words.frame.banner} className={`frame kind-${frame.org.kind}`}>
      <div className="frame-line">
        <FrameNavigation bridge={bridge} run={run} page={frame.page} />
        <FrameIdentity frame={frame} />
        <FrameZoom bridge={bridge} run={run} percent={frame.page.zoomPercent} />
        <FrameTools bridge={bridge} run={run} row={row} otherOrgButton={otherOrgButton} onToggle={toggle} />
      </div>
      <FrameTabs bridge={bridge} run={run} tabs={frame.tabs} activeTabId={frame.activeTabId} />
      {row === 'find' && (
        <FrameFindBar
          bridge={bridge}
          run={run}
          find={frame.find}
          asked={asked}
          onClose={() => leave('find')}
        />
      )}
      {row === 'other-org' && (
        <FrameOtherOrgs bridge={bridge} run={run} own={frame.org.key} onClose={() => leave('other-org')} />
      )}
      {frame.problem !== undefined && (
        <FrameProblem error={frame.problem} onRetry={() => void run(() => bridge.retryProblem())} />
      )}
      {failure !== null && (
        <FrameProblem error={failure.error} onRetry={() => void run(failure.act)} onDismiss={dismiss} />
      )}
      <FrameDownloads bridge={bridge} run={run} downloads={frame.downloads} />
    </header>
  );
}

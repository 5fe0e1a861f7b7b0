import type { FrameBridge } from '../../shared/frame-contract.ts';
import { FrameIdentity } from './frame-identity.tsx';
import { FrameTabs } from './frame-tabs.tsx';
import { FrameToolbar } from './frame-toolbar.tsx';
import { useFrame } from './use-frame.ts';
import { useFrameHeight } from './use-frame-height.ts';
import { words } from '../text/en.ts';

/** What stands above every page of an org: which org this is, and what a browser's frame has. */
export function OrgFrame({ bridge }: { readonly bridge: FrameBridge }) {
  const frame = useFrame(bridge);
  const element = useFrameHeight(bridge);
  return (
    <div ref={element}>
      {frame !== null && (
        <header aria-label={words.frame.banner} className={`frame kind-${frame.org.kind}`}>
          <div className="frame-line">
            <FrameToolbar bridge={bridge} page={frame.page} />
            <FrameIdentity frame={frame} />
          </div>
          <FrameTabs bridge={bridge} tabs={frame.tabs} activeTabId={frame.activeTabId} />
        </header>
      )}
    </div>
  );
}

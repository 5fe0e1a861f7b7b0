import type { RefObject } from 'react';
import { Toolbar } from 'react-aria-components';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import { words } from '../text/words.ts';
import { FrameButton } from './frame-button.tsx';
import { FrameCopyButton } from './frame-copy-button.tsx';
import type { FrameRow } from './use-frame-row.ts';
import type { Run } from './use-frame-failure.ts';

interface Props {
  readonly bridge: FrameBridge;
  readonly run: Run;
  readonly row: FrameRow;
  readonly otherOrgButton: RefObject<HTMLButtonElement | null>;
  readonly onToggle: (row: Exclude<FrameRow, 'none'>) => void;
}

/** What can be done with the page in sight: its Setup, its address, its place in another org. */
export function FrameTools({ bridge, run, row, otherOrgButton, onToggle }: Props) {
  return (
    <Toolbar aria-label={words.frame.tools} className="frame-toolbar">
      <FrameButton
        label={words.frame.find.open}
        icon="search"
        isExpanded={row === 'find'}
        className="frame-spare"
        onPress={() => onToggle('find')}
      />
      <FrameButton
        label={words.frame.print}
        icon="print"
        className="frame-spare"
        onPress={() => void run(() => bridge.print())}
      />
      <FrameButton
        label={words.frame.setup}
        icon="setup"
        onPress={() => void run(() => bridge.openSetup())}
      />
      <FrameCopyButton bridge={bridge} run={run} />
      <FrameButton
        label={words.frame.openInBrowser}
        icon="open"
        onPress={() => void run(() => bridge.openInBrowser())}
      />
      <FrameButton
        ref={otherOrgButton}
        label={words.frame.otherOrg.open}
        icon="otherOrg"
        isExpanded={row === 'other-org'}
        onPress={() => onToggle('other-org')}
      />
    </Toolbar>
  );
}

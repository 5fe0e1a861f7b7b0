import { Toolbar } from 'react-aria-components';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FramePage } from '../../shared/frame-state.ts';
import { words } from '../text/words.ts';
import { FrameButton } from './frame-button.tsx';
import type { Run } from './use-frame-failure.ts';

interface Props {
  readonly bridge: FrameBridge;
  readonly run: Run;
  readonly page: FramePage;
}

/** Back, forward, reload: where a browser has them. */
export function FrameNavigation({ bridge, run, page }: Props) {
  return (
    <Toolbar aria-label={words.frame.toolbar} className="frame-toolbar">
      <FrameButton
        label={words.frame.back}
        icon="back"
        isDisabled={!page.canGoBack}
        onPress={() => void run(() => bridge.goBack())}
      />
      <FrameButton
        label={words.frame.forward}
        icon="forward"
        isDisabled={!page.canGoForward}
        onPress={() => void run(() => bridge.goForward())}
      />
      {/* One button with two meanings, so that the focus stays on it while a page loads. */}
      <FrameButton
        label={page.isLoading ? words.frame.stop : words.frame.reload}
        icon={page.isLoading ? 'close' : 'refresh'}
        onPress={() => void run(() => (page.isLoading ? bridge.stop() : bridge.reload()))}
      />
    </Toolbar>
  );
}

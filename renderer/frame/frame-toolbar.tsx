import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FramePage } from '../../shared/frame-state.ts';
import { words } from '../text/en.ts';
import { FrameButton } from './frame-button.tsx';

interface Props {
  readonly bridge: FrameBridge;
  readonly page: FramePage;
}

/** The buttons that act on the page in sight. */
export function FrameToolbar({ bridge, page }: Props) {
  return (
    <div role="toolbar" aria-label={words.frame.toolbar} className="frame-toolbar">
      <FrameButton
        label={words.frame.back}
        icon="back"
        isDisabled={!page.canGoBack}
        onPress={() => void bridge.goBack()}
      />
      <FrameButton
        label={words.frame.forward}
        icon="forward"
        isDisabled={!page.canGoForward}
        onPress={() => void bridge.goForward()}
      />
      {page.isLoading ? (
        <FrameButton label={words.frame.stop} icon="close" onPress={() => void bridge.stop()} />
      ) : (
        <FrameButton label={words.frame.reload} icon="refresh" onPress={() => void bridge.reload()} />
      )}
      <FrameButton label={words.frame.setup} icon="setup" onPress={() => void bridge.openSetup()} />
      <FrameButton label={words.frame.copyPageUrl} icon="copy" onPress={() => void bridge.copyPageUrl()} />
      <FrameButton
        label={words.frame.openInBrowser}
        icon="open"
        onPress={() => void bridge.openInBrowser()}
      />
    </div>
  );
}

import { Button } from 'react-aria-components';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import { words } from '../text/words.ts';
import type { Run } from './use-frame-failure.ts';

interface Props {
  readonly bridge: FrameBridge;
  readonly run: Run;
  readonly percent: number;
}

/** The page's zoom while it is not its own size; pressed, it is again. */
export function FrameZoom({ bridge, run, percent }: Props) {
  if (percent === 100) return null;
  const label = words.frame.resetZoom(percent);
  return (
    <span className="frame-button-place frame-spare" title={label}>
      <Button
        aria-label={label}
        className="frame-button frame-button-said"
        onPress={() => void run(() => bridge.zoom({ to: 'reset' }))}
      >
        {words.frame.zoom(percent)}
      </Button>
    </span>
  );
}

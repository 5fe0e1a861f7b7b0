import { Button } from 'react-aria-components';
import type { SignInVia } from '../../shared/org.ts';
import { words } from '../text/en.ts';
import { Spinner } from './icon.tsx';

interface Props {
  readonly via: SignInVia;
  readonly onCancel: () => void;
  /** Starts over the other way. */
  readonly onSwitch: (via: SignInVia) => void;
}

/** While the person signs in elsewhere: where, what to do there, the way out and the other way in. */
export function SignInWaiting({ via, onCancel, onSwitch }: Props) {
  const isHere = via === 'embedded';
  return (
    <>
      <div className="waiting" aria-live="polite">
        <Spinner />
        <div>
          <p className="waiting-title">
            {isHere ? words.waiting.startingHere : words.waiting.startingBrowser}
          </p>
          <p className="quiet">{isHere ? words.waiting.hereDetail : words.waiting.browserDetail}</p>
          {isHere && <p className="quiet">{words.waiting.useBrowserHint}</p>}
        </div>
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={onCancel}>
          {words.waiting.cancel}
        </Button>
        <Button className="button" onPress={() => onSwitch(isHere ? 'browser' : 'embedded')}>
          {isHere ? words.waiting.useBrowser : words.waiting.useWindow}
        </Button>
      </div>
    </>
  );
}

import { Button } from 'react-aria-components';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { useApp } from '../state/app-context.ts';
import { words } from '../text/en.ts';
import { Spinner } from './icon.tsx';
import { PracticeTable } from './practice-people.tsx';

interface Props {
  readonly via: SignInVia;
  /** Where sign-in starts: for a practice host, the people who can sign in there are shown. */
  readonly loginHost: string;
  readonly onCancel: () => void;
  /** Starts over the other way. */
  readonly onSwitch: (via: SignInVia) => void;
}

/** While the person signs in elsewhere: where, what to do there, the way out and the other way in. */
export function SignInWaiting({ via, loginHost, onCancel, onSwitch }: Props) {
  const practice = useApp((state) => state.status?.practice.running ?? null);
  const isHere = via === 'embedded';
  return (
    <>
      <div className="waiting" aria-live="polite">
        <Spinner />
        <div className="waiting-text">
          <p className="waiting-title">
            {isHere ? words.waiting.startingHere : words.waiting.startingBrowser}
          </p>
          <p className="quiet">{isHere ? words.waiting.hereDetail : words.waiting.browserDetail}</p>
          {practice !== null && <PracticeTable practice={practice} loginHost={loginHost} />}
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

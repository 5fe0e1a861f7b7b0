import { Button } from 'react-aria-components';
import type { ErrorSubject } from '../../../shared/app-error.ts';
import type { Situation } from '../../../shared/oauth-errors/catalogue-entry.ts';
import type { SignInVia } from '../../../shared/sign-in-method.ts';
import type { SandboxRefreshed, SignInProgress } from '../../../shared/sign-in-progress.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { BrowserAnswer } from './browser-answer.tsx';
import { CopyButton } from '../parts/copy-text-button.tsx';
import { Spinner } from '../parts/icon.tsx';
import { PracticeTable } from './practice-people.tsx';
import { TimeLeft } from '../parts/time-left.tsx';

interface Props {
  readonly via: SignInVia;
  readonly situation: Situation;
  readonly signInId: string;
  /** Null until the main process tells of it. */
  readonly progress: Exclude<SignInProgress, SandboxRefreshed> | null;
  /** What the sign-in is about: its login host tells which practice people can sign in there. */
  readonly subject: ErrorSubject;
  readonly onCancel: () => void;
  /** Starts over the other way. */
  readonly onSwitch: (via: SignInVia) => void;
}

/** While the person signs in elsewhere: where, what to do there, how long, the way out and the other way in. */
export function SignInWaiting({ via, situation, signInId, progress, subject, onCancel, onSwitch }: Props) {
  const actions = useActions();
  const practice = useApp((state) => state.status?.practice.running ?? null);
  const isHere = via === 'embedded';
  return (
    <>
      <div className="waiting">
        <Spinner />
        <div className="waiting-text">
          <div aria-live="polite">
            <p className="waiting-title">
              {isHere ? words.waiting.startingHere : words.waiting.startingBrowser}
            </p>
            <p className="quiet">{isHere ? words.waiting.hereDetail : words.waiting.browserDetail}</p>
          </div>
          {progress !== null && <TimeLeft until={progress.endsAt} say={words.waiting.timeLeft} />}
          {practice !== null && subject.loginHost !== undefined && (
            <PracticeTable practice={practice} loginHost={subject.loginHost} />
          )}
          {isHere ? (
            <p className="quiet">{words.waiting.useBrowserHint}</p>
          ) : (
            <>
              <div className="waiting-link">
                <CopyButton label={words.waiting.copyLink} copy={() => actions.copySignInLink(signInId)}>
                  {words.waiting.copyLink}
                </CopyButton>
                <span className="quiet">{words.waiting.linkHint}</span>
              </div>
              <BrowserAnswer signInId={signInId} situation={situation} subject={subject} />
            </>
          )}
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

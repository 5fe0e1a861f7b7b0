import { Button } from 'react-aria-components';
import type { SandboxRefreshed, SignInProgress } from '../../../shared/sign-in-progress.ts';
import { useApp } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { CopyTextButton } from '../parts/copy-text-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Spinner } from '../parts/icon.tsx';
import { PracticeTable } from './practice-people.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { TimeLeft } from '../parts/time-left.tsx';

interface Props {
  /** Null until Salesforce has given a code. */
  readonly progress: Exclude<SignInProgress, SandboxRefreshed> | null;
  /** For a practice host, the people who can sign in there are shown. */
  readonly loginHost: string;
  readonly onCancel: () => void;
}

/** The code to enter elsewhere, where to enter it, and how long it is good for. */
export function DeviceWaiting({ progress, loginHost, onCancel }: Props) {
  const practice = useApp((state) => state.status?.practice.running ?? null);
  return (
    <>
      {progress?.kind === 'device' ? (
        <div className="device">
          <Code {...progress} />
          {practice !== null && <PracticeTable practice={practice} loginHost={loginHost} />}
        </div>
      ) : (
        <div className="waiting" aria-live="polite">
          <Spinner />
          <p className="waiting-title">{words.waiting.device.asking}</p>
        </div>
      )}
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={onCancel}>
          {words.waiting.cancel}
        </Button>
      </div>
    </>
  );
}

interface CodeProps {
  readonly userCode: string;
  readonly verificationUrl: string;
  readonly endsAt: number;
}

function Code({ userCode, verificationUrl, endsAt }: CodeProps) {
  const code = visibleText(userCode);
  return (
    <>
      <div className="device-text">
        <p className="waiting-title">{words.waiting.device.title}</p>
        <p className="quiet">{words.waiting.device.detail}</p>
        <div className="device-line">
          <output className="device-code selectable" aria-label={words.waiting.device.code}>
            {code}
          </output>
          {/* A screen reader would say the code as a word. */}
          <span role="status" className="only-heard">
            {words.waiting.device.spelled(code.replace(/(?<=.)(?=.)/gu, ' '))}
          </span>
          <CopyTextButton label={words.waiting.device.copyCode} text={userCode} />
        </div>
        <p className="field-label">{words.waiting.device.link}</p>
        <div className="device-line">
          <ForeignText text={verificationUrl} className="monospace selectable device-link" />
          <CopyTextButton label={words.waiting.device.copyPage} text={verificationUrl} />
        </div>
        <TimeLeft until={endsAt} say={words.waiting.device.timeLeft} />
      </div>
      <QrCode text={verificationUrl} label={words.waiting.device.qr(visibleText(verificationUrl))} />
    </>
  );
}

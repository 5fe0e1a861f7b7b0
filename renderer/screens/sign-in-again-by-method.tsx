import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { AgainFacts } from '../components/sign-in/again-facts.tsx';
import { AgainFields } from '../components/sign-in/again-fields.tsx';
import { DeviceWaiting } from '../components/sign-in/device-waiting.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Spinner } from '../components/parts/icon.tsx';
import { type FormMethod, againOf, beginAgain, isIncomplete } from '../state/again-form.ts';
import { useActions } from '../state/app-context.ts';
import type { useSignIn } from '../state/use-sign-in.ts';
import { words } from '../text/words.ts';
import { VaultFirst } from './vault-first.tsx';

interface Props {
  readonly org: OrgSummary;
  readonly method: FormMethod;
  readonly signIn: ReturnType<typeof useSignIn>;
  readonly onClose: () => void;
}

/** By any method but the browser: what is known is shown, what is missing is asked for. */
export function SignInAgainByMethod({ org, method, signIn, onClose }: Props) {
  const actions = useActions();
  const [form, setForm] = useState(() => beginAgain(org));
  const [attempts, setAttempts] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const { phase, progress, start, cancel } = signIn;
  const isWorking = phase.kind === 'waiting';

  useEffect(() => {
    if (attempts === 0) return;
    fields.current?.querySelector<HTMLElement>('input[data-invalid], textarea[data-invalid]')?.focus();
  }, [attempts]);

  const signInNow = () => {
    if (isWorking) return;
    setAttempts((count) => count + 1);
    if (isIncomplete(form, method)) return;
    void start(org.signInVia, (signInId) =>
      actions.signInAgain({ signInId, orgKey: org.key, again: againOf(form, method) }),
    );
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signInNow();
  };

  if (isWorking && method === 'device') {
    return <DeviceWaiting progress={progress} loginHost={org.loginHost} onCancel={cancel} />;
  }
  const asksForNothing = !isIncomplete(beginAgain(org), method);
  return (
    <>
      <VaultFirst phase={phase} onSignIn={signInNow} />
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-body" ref={fields} inert={isWorking}>
          {phase.kind === 'failed' && (
            <ErrorMessage
              error={phase.error}
              takesFocus
              situation="again"
              folded="form"
              orgKey={org.key}
              onRetry={signInNow}
              onChangeClientApp={() => actions.show({ kind: 'client-apps' })}
            />
          )}
          <AgainFacts org={org} />
          <AgainFields
            method={method}
            form={form}
            isMissing={attempts > 0 && isIncomplete(form, method)}
            onChange={setForm}
          />
        </div>
        <div className="dialog-footer">
          <span role="status" className="dialog-progress">
            {isWorking && (
              <>
                <Spinner />
                {words.addOrg.adding}
              </>
            )}
          </span>
          <Button className="button" onPress={isWorking ? cancel : onClose}>
            {isWorking ? words.addOrg.cancel : words.again.close}
          </Button>
          <Button
            className="button button-primary"
            type="submit"
            autoFocus={asksForNothing}
            isDisabled={isWorking}
          >
            {words.again.signIn}
          </Button>
        </div>
      </form>
    </>
  );
}

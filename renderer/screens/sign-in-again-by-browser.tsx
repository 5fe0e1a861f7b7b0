import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { BrowserOptionsFields } from '../components/sign-in/browser-options-fields.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { SignInWaiting } from '../components/sign-in/sign-in-waiting.tsx';
import { useActions } from '../state/app-context.ts';
import { browserPartOf, optionsOf } from '../state/browser-options.ts';
import { useClientApp } from '../state/use-client-app.ts';
import type { useSignIn } from '../state/use-sign-in.ts';
import { words } from '../text/words.ts';
import { VaultFirst } from './vault-first.tsx';

interface Props {
  readonly org: OrgSummary;
  readonly signIn: ReturnType<typeof useSignIn>;
  readonly onClose: () => void;
}

/** By browser: starts at once, where it was done last time. */
export function SignInAgainByBrowser({ org, signIn: { phase, progress, start }, onClose }: Props) {
  const actions = useActions();
  const app = useClientApp(org.clientAppId);
  const [options, setOptions] = useState(() => optionsOf(org));
  const started = useRef(false);

  const signIn = (via: SignInVia) =>
    void start(via, (signInId) =>
      actions.signInAgain({ signInId, orgKey: org.key, again: browserPartOf(options, via) }),
    );

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    signIn(org.signInVia);
  });

  if (phase.kind === 'waiting') {
    return (
      <SignInWaiting
        via={phase.via}
        situation="again"
        signInId={phase.signInId}
        progress={progress}
        subject={{
          loginHost: org.loginHost,
          organizationName: org.organizationName,
          username: org.username,
          ...(app === undefined ? {} : { clientAppName: app.name, clientId: app.clientId }),
        }}
        onCancel={onClose}
        onSwitch={signIn}
      />
    );
  }
  return (
    <>
      <div className="dialog-body">
        {phase.kind === 'failed' && (
          <ErrorMessage
            error={phase.error}
            takesFocus
            situation="again"
            folded="form"
            orgKey={org.key}
            onRetry={() => signIn(phase.via)}
            onChangeClientApp={() => actions.show({ kind: 'client-apps' })}
          />
        )}
        <VaultFirst phase={phase} onSignIn={signIn} />
        <BrowserOptionsFields options={options} onChange={setOptions} hasLoginHint={false} />
      </div>
      <div className="dialog-footer">
        <Button className="button" onPress={onClose}>
          {words.again.close}
        </Button>
        <Button className="button" onPress={() => signIn('browser')}>
          {words.addOrg.signInBrowser}
        </Button>
        <Button className="button button-primary" onPress={() => signIn('embedded')}>
          {words.addOrg.signInHere}
        </Button>
      </div>
    </>
  );
}

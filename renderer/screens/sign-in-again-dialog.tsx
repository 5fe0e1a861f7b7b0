import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { DialogFrame } from '../components/dialog-frame.tsx';
import { ErrorMessage } from '../components/error-message.tsx';
import { ForeignText } from '../components/foreign-text.tsx';
import { KindBadge } from '../components/kind-badge.tsx';
import { SignInWaiting } from '../components/sign-in-waiting.tsx';
import { useActions } from '../state/app-context.ts';
import { useSignIn } from '../state/use-sign-in.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/en.ts';

/** Signs in to an org anew, the way it was added; starts at once. */
export function SignInAgainDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const { phase, start, cancel } = useSignIn();
  const started = useRef(false);

  const signIn = (via: SignInVia) =>
    void start(via, (signInId) =>
      actions.signInAgain({ signInId, orgKey: org.key, again: { method: 'browser', via } }),
    );
  const close = () => {
    cancel();
    actions.closeDialog();
  };

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void start(org.signInVia, (signInId) =>
      actions.signInAgain({ signInId, orgKey: org.key, again: { method: 'browser' } }),
    );
  });

  return (
    <DialogFrame title={words.again.title(visibleText(org.alias))} onEscape={close}>
      <div className="dialog-body">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
          <ForeignText text={org.organizationName} className="quiet" />
        </p>
        <p className="quiet">{words.again.lead}</p>
        {phase.kind === 'failed' && <ErrorMessage error={phase.error} takesFocus />}
      </div>
      {phase.kind === 'waiting' ? (
        <SignInWaiting via={phase.via} loginHost={org.loginHost} onCancel={close} onSwitch={signIn} />
      ) : (
        <div className="dialog-footer">
          <Button className="button" onPress={close}>
            {words.again.close}
          </Button>
          <Button className="button" onPress={() => signIn('browser')}>
            {words.addOrg.signInBrowser}
          </Button>
          <Button className="button button-primary" onPress={() => signIn('embedded')}>
            {words.addOrg.signInHere}
          </Button>
        </div>
      )}
    </DialogFrame>
  );
}

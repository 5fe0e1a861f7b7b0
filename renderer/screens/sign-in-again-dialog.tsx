import type { OrgSummary } from '../../shared/org.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { RefreshedSandbox } from '../components/sign-in/refreshed-sandbox.tsx';

import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { visibleText } from '../state/visible-text.ts';
import { useActions } from '../state/app-context.ts';
import { useSignIn } from '../state/use-sign-in.ts';
import { words } from '../text/words.ts';
import { SignInAgainByBrowser } from './sign-in-again-by-browser.tsx';
import { SignInAgainByMethod } from './sign-in-again-by-method.tsx';

/** Signs in to an org anew by the method it was added with; everything that is known is there already. */
export function SignInAgainDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const signIn = useSignIn();
  const close = () => {
    signIn.cancel();
    actions.closeDialog();
  };
  return (
    <DialogFrame title={words.again.title(visibleText(org.alias))} onEscape={close}>
      <div className="dialog-body dialog-about">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
          <ForeignText text={org.organizationName} className="quiet" />
        </p>
        {signIn.refreshed === null && <p className="quiet">{words.again.lead}</p>}
      </div>
      {signIn.refreshed !== null ? (
        <RefreshedSandbox org={org} question={signIn.refreshed} onCancel={close} />
      ) : org.method === 'browser' ? (
        <SignInAgainByBrowser org={org} signIn={signIn} onClose={close} />
      ) : (
        <SignInAgainByMethod org={org} method={org.method} signIn={signIn} onClose={close} />
      )}
    </DialogFrame>
  );
}

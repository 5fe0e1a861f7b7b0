import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { CheckResult } from '../components/orgs/check-result.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { GrantFacts } from '../components/details/grant-facts.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { KeepAliveField } from '../components/details/keep-alive-field.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { LastProblem } from '../components/details/last-problem.tsx';
import { SessionFacts } from '../components/details/session-facts.tsx';
import { StateLabel } from '../components/orgs/state-label.tsx';
import { TokenFactsList } from '../components/details/token-facts-list.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { useOrgDetails } from '../state/use-org-details.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

/** The org's page: what is known of its sign-in, token and session, and what can be done with them. */
export function DetailsDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const isChecking = useApp((state) => state.busy.get(org.key) === 'check');
  const check = useApp((state) => state.checks.get(org.key));
  const failure = useApp((state) => state.failures.get(org.key));
  // One that was there before the dialog does not take the focus from where the dialog puts it.
  const [oldFailure] = useState(failure);
  const { details, sessionEnd } = useOrgDetails(org, check);
  const text = words.details;
  const test = () => void actions.checkOrg(org.key);
  const signInAgain = () => actions.show({ kind: 'sign-in-again', orgKey: org.key });
  const known = details?.ok === true ? details.value : null;

  return (
    <DialogFrame title={text.title(visibleText(org.alias))} onEscape={actions.closeDialog} size="large">
      <div className="dialog-body details">
        <p className="dialog-org">
          <KindBadge kind={org.kind} />
          <ForeignText text={org.username} />
          <ForeignText text={org.organizationName} className="quiet" />
          <StateLabel state={org.state} />
        </p>
        {(known?.gaps ?? org.gaps).map((gap) => (
          <div key={gap} className="notice notice-warning">
            <Icon name="warning" />
            <p>{text.gapText(gap, org.method)}</p>
          </div>
        ))}
        {failure !== undefined && (
          <ErrorMessage
            error={failure.error}
            takesFocus={failure !== oldFailure}
            orgKey={org.key}
            onSignInAgain={signInAgain}
            onChangeClientApp={signInAgain}
            onRetry={test}
            onRemoveOrg={() => actions.show({ kind: 'remove', orgKey: org.key })}
            onUnlock={() => void actions.retryKeychain().then((failed) => failed === null && test())}
          >
            <Button
              className="button button-quiet button-icon"
              aria-label={words.problem.dismiss}
              onPress={() => actions.dismissFailure(org.key)}
            >
              <Icon name="close" />
            </Button>
          </ErrorMessage>
        )}
        <div role="status" className="details-check">
          {check !== undefined && !isChecking && <CheckResult check={check} />}
        </div>
        {details?.ok === false && <ErrorMessage error={details.error} />}
        {details === null && <Spinner />}
        {known !== null && (
          <>
            <GrantFacts org={org} details={known} />
            <TokenFactsList org={org} details={known} />
            <SessionFacts details={known} sessionEnd={sessionEnd} hasEnded={org.state === 'needs-sign-in'} />
            <KeepAliveField org={org} details={known} />
            <LastProblem details={known} />
          </>
        )}
      </div>
      <div className="dialog-footer">
        <Button
          className="button details-revoke"
          onPress={() => actions.show({ kind: 'revoke', orgKey: org.key })}
        >
          {text.revoke}
        </Button>
        <Button className="button" onPress={signInAgain}>
          {text.signInAgain}
        </Button>
        <Button className="button" onPress={() => actions.show({ kind: 'copy-as', orgKey: org.key })}>
          {text.copyAs}
        </Button>
        <Button className="button button-primary" autoFocus onPress={test}>
          {isChecking && <Spinner />}
          {isChecking ? text.testing : text.test}
        </Button>
        <Button className="button" onPress={actions.closeDialog}>
          {text.close}
        </Button>
      </div>
    </DialogFrame>
  );
}

import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../../shared/org.ts';
import type { Actions } from '../../state/actions.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import type { RowFailure } from '../../state/app-state.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { Icon } from '../parts/icon.tsx';

/** What is wrong with a row, told in the row: the last failed action, else the lasting problem of the org. */
export function RowProblem({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const failure = useApp((state) => state.failures.get(org.key));
  const error = failure?.error ?? org.problem;
  if (error === undefined) return null;
  const signInAgain = () => actions.show({ kind: 'sign-in-again', orgKey: org.key });
  // A lasting problem is of no action: asking the org whether it is mended does the least.
  const retry = () => void again(actions, failure, org);
  return (
    <div className="row-problem">
      <ErrorMessage
        // A new failure, or another org in the same row, begins folded again.
        key={`${org.key} ${error.code} ${error.salesforce?.error ?? ''} ${error.salesforce?.description ?? ''}`}
        error={error}
        announce={failure !== undefined}
        folded="row"
        orgKey={org.key}
        onSignInAgain={signInAgain}
        onChangeClientApp={signInAgain}
        onRetry={retry}
        {...(org.archivedAt === undefined
          ? { onArchive: () => void actions.archiveOrgs([org.key], true) }
          : {})}
        onRemoveOrg={() => actions.show({ kind: 'remove', orgKey: org.key })}
        onUnlock={() => void actions.retryKeychain().then((failed) => failed === null && retry())}
      >
        {failure !== undefined && (
          <Button
            className="button button-quiet button-icon"
            aria-label={words.problem.dismiss}
            onPress={() => actions.dismissFailure(org.key)}
          >
            <Icon name="close" />
          </Button>
        )}
      </ErrorMessage>
    </div>
  );
}

function again(actions: Actions, failure: RowFailure | undefined, org: OrgSummary): Promise<void> {
  switch (failure?.action ?? 'check') {
    case 'open':
      return failure?.path === undefined
        ? actions.openOrg(org.key)
        : actions.openOrgAt(org.key, failure.path);
    case 'open-privately':
      return actions.openPrivately(org.key);
    case 'open-another-window':
      return actions.openAnotherWindow(org.key);
    case 'copy-token':
      return actions.copyToken(org.key);
    case 'copy-login-link':
      return actions.copyLoginLink(org);
    case 'check':
      return actions.checkOrg(org.key);
  }
}

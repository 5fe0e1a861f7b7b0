import { Button } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { useActions, useApp } from '../state/app-context.ts';
import type { RowAction } from '../state/app-state.ts';
import { words } from '../text/en.ts';
import { ErrorMessage } from './error-message.tsx';
import { Icon } from './icon.tsx';

/** What is wrong with a row, told in the row: the last failed action, else the lasting problem of the org. */
export function RowProblem({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  const failure = useApp((state) => state.failures.get(org.key));
  const error = failure?.error ?? org.problem;
  if (error === undefined) return null;
  return (
    <div className="row-problem">
      <ErrorMessage error={error} announce={failure !== undefined}>
        <MendButton org={org} error={error} action={failure?.action ?? 'open'} />
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

interface MendProps {
  readonly org: OrgSummary;
  readonly error: AppError;
  readonly action: RowAction;
}

function MendButton({ org, error, action }: MendProps) {
  const actions = useActions();
  const retry = () => void (action === 'open' ? actions.openOrg(org.key) : actions.copyToken(org.key));
  switch (error.remedy) {
    case 'sign-in-again':
    case 'change-client-app':
    case 'change-login-host':
      return (
        <Button
          className="button button-small"
          onPress={() => actions.show({ kind: 'sign-in-again', orgKey: org.key })}
        >
          {words.problem.signInAgain}
        </Button>
      );
    case 'unlock':
      return (
        <Button
          className="button button-small"
          onPress={() => void actions.retryKeychain().then((failed) => failed === null && retry())}
        >
          {words.problem.unlock}
        </Button>
      );
    case 'retry':
    case 'change-port':
    case 'ask-admin':
    case 'free-disk':
      return (
        <Button className="button button-small" onPress={retry}>
          {words.problem.retry}
        </Button>
      );
    case 'update-app':
    case 'none':
      return null;
  }
}

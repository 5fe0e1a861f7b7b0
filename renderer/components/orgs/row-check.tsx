import { Button } from 'react-aria-components';
import type { OrgKey } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { requestsLeft } from './check-result.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon, Spinner } from '../parts/icon.tsx';

/** What the check of a row is doing or has found, in one line until it is dismissed. */
export function RowCheck({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  const isChecking = useApp((state) => state.busy.get(orgKey) === 'check');
  const check = useApp((state) => state.checks.get(orgKey));
  if (!isChecking && check === undefined) return null;
  return (
    <div className="row-check" role="status">
      {isChecking || check === undefined ? (
        <>
          <Spinner />
          {words.check.asking}
        </>
      ) : (
        <>
          <span className="check-works">
            <Icon name="check" />
            {words.check.works}
          </span>
          <ForeignText text={check.username} className="row-check-user" />
          <span>{words.check.apiShort(check.apiVersion)}</span>
          <span>{requestsLeft(check, words.check.requestsShort)}</span>
          <span>{words.check.ms(check.roundTripMs)}</span>
          <Button
            className="button button-quiet button-icon"
            aria-label={words.check.dismiss}
            onPress={() => actions.dismissCheck(orgKey)}
          >
            <Icon name="close" />
          </Button>
        </>
      )}
    </div>
  );
}

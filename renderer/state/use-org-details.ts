import { useEffect, useState } from 'react';
import type { OrgSummary } from '../../shared/org.ts';
import type { OrgDetails, SessionEnd } from '../../shared/org-details.ts';
import type { Result } from '../../shared/result.ts';
import { useActions } from './app-context.ts';

/**
 * The details of an org, read anew whenever its row changes or `version` does. The end of the session is asked for
 * separately: Salesforce may take its time to answer, and the rest need not wait. Null until the answer is there.
 */
export function useOrgDetails(org: OrgSummary, version: unknown) {
  const actions = useActions();
  const [details, setDetails] = useState<Result<OrgDetails> | null>(null);
  const [sessionEnd, setSessionEnd] = useState<Result<SessionEnd> | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void actions.getOrgDetails(org.key).then((read) => {
      if (isCurrent) setDetails(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, org, version]);

  const token = details?.ok === true ? details.value.token : null;
  const hasToken = token !== null;
  const issuedAt = token?.issuedAt;
  useEffect(() => {
    if (!hasToken) return;
    let isCurrent = true;
    void actions.getSessionEnd(org.key).then((read) => {
      if (isCurrent) setSessionEnd(read);
    });
    return () => {
      isCurrent = false;
    };
    // Another token is another session.
  }, [actions, org.key, hasToken, issuedAt, version]);

  return { details, sessionEnd: hasToken ? sessionEnd : null };
}

import type { OrgSummary } from '../../shared/org.ts';
import { OrgQuestion } from '../components/orgs/org-question.tsx';
import { useActions } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.details.revokeDialog;

/** Asks before a sign-in is revoked, and says what that does and what stays. */
export function RevokeDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  return (
    <OrgQuestion
      org={org}
      title={text.title(visibleText(org.alias))}
      lead={<p>{text.lead}</p>}
      points={text.points}
      note={text.note}
      cancel={text.cancel}
      act={text.revoke}
      acting={text.revoking}
      onAct={() => actions.revokeOrg(org)}
    />
  );
}

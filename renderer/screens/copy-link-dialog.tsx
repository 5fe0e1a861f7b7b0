import type { OrgSummary } from '../../shared/org.ts';
import { OrgQuestion } from '../components/orgs/org-question.tsx';
import { useActions } from '../state/app-context.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.openIn.link;

/** Asks before a link that logs in to production is copied. */
export function CopyLinkDialog({ org }: { readonly org: OrgSummary }) {
  const actions = useActions();
  return (
    <OrgQuestion
      org={org}
      title={text.title(visibleText(org.alias))}
      lead={<p>{text.lead}</p>}
      points={text.points}
      note={text.note}
      cancel={text.cancel}
      act={text.copy}
      acting={text.copying}
      onAct={() => actions.copyConfirmedLink(org.key)}
      onSignInAgain={() => actions.show({ kind: 'sign-in-again', orgKey: org.key })}
    />
  );
}

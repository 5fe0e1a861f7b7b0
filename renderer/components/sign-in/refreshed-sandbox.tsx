import { useState } from 'react';
import { Button } from 'react-aria-components';
import { organizationOf, type OrgSummary } from '../../../shared/org.ts';
import type { SandboxRefreshed } from '../../../shared/sign-in-progress.ts';
import { useActions } from '../../state/app-context.ts';
import { words } from '../../text/words.ts';
import { Fact, Facts } from '../parts/facts.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';

interface Props {
  readonly org: OrgSummary;
  readonly question: SandboxRefreshed;
  readonly onCancel: () => void;
}

/** The sandbox that came back was copied anew: what becomes of its row, and the person's word that it is meant so. */
export function RefreshedSandbox({ org, question, onCancel }: Props) {
  const actions = useActions();
  const [hasAgreed, setHasAgreed] = useState(false);
  const agree = () => {
    setHasAgreed(true);
    void actions.adoptRefreshedSandbox(question.signInId);
  };
  return (
    <>
      <div className="dialog-body" role="group" aria-label={words.again.refreshed.title}>
        <p className="waiting-title">{words.again.refreshed.title}</p>
        <p>{words.again.refreshed.lead}</p>
        <Facts>
          <Fact name={words.again.refreshed.host}>
            <ForeignText text={question.host} />
          </Fact>
          <Fact name={words.again.refreshed.username}>
            <ForeignText text={question.username} />
          </Fact>
          <Fact name={words.again.refreshed.before}>{organizationOf(org.key)}</Fact>
          <Fact name={words.again.refreshed.now}>
            <ForeignText text={question.organizationId} />
          </Fact>
        </Facts>
        <p className="quiet">{words.again.refreshed.consequences}</p>
      </div>
      <div className="dialog-footer">
        <Button className="button" onPress={onCancel} isDisabled={hasAgreed}>
          {words.again.refreshed.cancel}
        </Button>
        <Button className="button button-primary" autoFocus isPending={hasAgreed} onPress={agree}>
          {words.again.refreshed.agree}
        </Button>
      </div>
    </>
  );
}

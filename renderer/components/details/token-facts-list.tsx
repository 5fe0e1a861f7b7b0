import type { OrgSummary } from '../../../shared/org.ts';
import type { OrgDetails } from '../../../shared/org-details.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Fact, Facts } from '../parts/facts.tsx';
import { TimeText } from '../parts/time-text.tsx';

interface Props {
  readonly org: OrgSummary;
  readonly details: OrgDetails;
}

/** What can be said of the tokens without showing them. */
export function TokenFactsList({ org, details }: Props) {
  const text = words.details;
  const { token, tokenProblem } = details;
  return (
    <section className="details-group">
      <h3>{text.groups.token}</h3>
      <Facts>
        <Fact name={text.facts.accessToken}>
          {token !== null ? (
            text.token[token.kind](token.length)
          ) : tokenProblem === undefined ? (
            <span className="quiet">{text.token.none}</span>
          ) : (
            <span className="quiet">
              {text.token.unreadable}: {visibleText(tokenProblem.message)}
            </span>
          )}
        </Fact>
        {token !== null && (
          <>
            <Fact name={text.facts.refreshToken}>{text.token.renewedBy[token.renewedBy]}</Fact>
            <Fact name={text.facts.issued}>
              <TimeText at={token.issuedAt} />
            </Fact>
          </>
        )}
        <Fact name={text.facts.refreshed}>
          <TimeText at={details.lastRefreshedAt} />
        </Fact>
        {token?.renewedBy === 'refresh-token' && (
          <Fact name={text.facts.rotation}>
            {details.rotates ? text.rotation.seen : <span className="quiet">{text.rotation.unseen}</span>}
          </Fact>
        )}
        <Fact name={text.facts.used}>
          <TimeText at={org.lastUsedAt} />
        </Fact>
        <Fact name={text.facts.added}>
          <TimeText at={org.addedAt} />
        </Fact>
      </Facts>
    </section>
  );
}

import type { OrgSummary } from '../../../shared/org.ts';
import type { OrgDetails } from '../../../shared/org-details.ts';
import { words } from '../../text/words.ts';
import { Fact, Facts } from '../parts/facts.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';

interface Props {
  readonly org: OrgSummary;
  readonly details: OrgDetails;
}

/** How the org was signed in to, with which app, and what was granted of what was wanted. */
export function GrantFacts({ org, details }: Props) {
  const text = words.details;
  const { clientApp } = details;
  return (
    <section className="details-group">
      <h3>{text.groups.signIn}</h3>
      <Facts>
        <Fact name={text.facts.method}>
          {text.methods[org.method]}
          {org.method === 'browser' && <span className="quiet"> {text.via[org.signInVia]}</span>}
        </Fact>
        <Fact name={text.facts.clientApp}>
          {clientApp === null ? (
            <span className="quiet">{org.method === 'access-token' ? text.appNone : text.appGone}</span>
          ) : (
            <>
              <ForeignText text={clientApp.name} />
              {clientApp.hasSecret && <span className="quiet"> {text.withSecret}</span>}
              <ForeignText text={clientApp.clientId} className="monospace details-id" />
            </>
          )}
        </Fact>
        <Fact name={text.facts.loginHost}>
          <ForeignText text={org.loginHost} />
        </Fact>
        <Fact name={text.facts.instanceUrl}>
          <ForeignText text={org.instanceUrl} />
        </Fact>
        <Fact name={text.facts.scopes}>
          <Scopes granted={details.scopes.granted} wanted={details.scopes.wanted} />
        </Fact>
      </Facts>
    </section>
  );
}

/** Scopes that include, or are another name of, one that is wanted (salesforce.md 1.3). */
const AS_GOOD_AS: Readonly<Record<string, readonly string[]>> = {
  api: ['full'],
  web: ['full'],
  refresh_token: ['offline_access'],
  offline_access: ['refresh_token'],
};

function Scopes({ granted, wanted }: OrgDetails['scopes']) {
  if (granted.length === 0) return <span className="quiet">{words.details.scopesUnknown}</span>;
  const missing = wanted.filter(
    (scope) => ![scope, ...(AS_GOOD_AS[scope] ?? [])].some((one) => granted.includes(one)),
  );
  return (
    <ul className="scopes">
      {granted.map((scope) => (
        <li key={scope}>
          <ForeignText text={scope} className="monospace" />
        </li>
      ))}
      {missing.map((scope) => (
        <li key={scope} className="scope-missing">
          <ForeignText text={scope} className="monospace" /> {words.details.scopeMissingMark}
        </li>
      ))}
    </ul>
  );
}

import type { OrgSummary } from '../../../shared/org.ts';
import { useClientApp } from '../../state/use-client-app.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';

/** What is known already and filled in: how and where this org signs in. */
export function AgainFacts({ org }: { readonly org: OrgSummary }) {
  const app = useClientApp(org.clientAppId);
  const text = words.again;
  const isToken = org.method === 'access-token';
  return (
    <dl className="again-facts" aria-label={text.facts}>
      <dt>{text.method}</dt>
      <dd>{words.addOrg.methods[org.method].name}</dd>
      <dt>{text.username}</dt>
      <dd>
        <ForeignText text={org.username} className="selectable" />
      </dd>
      <dt>{isToken ? text.instanceUrl : text.loginHost}</dt>
      <dd>
        <ForeignText text={isToken ? org.instanceUrl : org.loginHost} className="selectable" />
      </dd>
      {!isToken && (
        <>
          <dt>{text.clientApp}</dt>
          <dd>
            {app === undefined ? (
              text.appGone
            ) : (
              <ForeignText text={words.addOrg.savedAppName(app.name, app.clientId)} className="selectable" />
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

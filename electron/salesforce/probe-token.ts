import type { SalesforceWords } from '../../shared/app-error.ts';
import { isApiVersion } from './api-version.ts';
import { callOrg, type OrgCallFailure, type OrgSession } from './org-call.ts';

/** Whether an access token works now. */
export type TokenProbe =
  | { readonly kind: 'alive' }
  | { readonly kind: 'dead' }
  /** Alive, but the org refuses the call (scope, permission, API limit): renewing it would change nothing. */
  | { readonly kind: 'refused'; readonly salesforce: SalesforceWords }
  /** The org could not be asked, so nothing is known about the token. */
  | Extract<OrgCallFailure, { kind: 'unavailable' | 'bad-response' }>;

/**
 * Asks the org itself, in one call: Salesforce never says when a token ends (no `expires_in`; the session policy
 * decides). The versioned REST root is the cheapest resource that needs the token; a server without it (404) is
 * asked for userinfo instead.
 */
export async function probeToken(session: OrgSession, apiVersion: string): Promise<TokenProbe> {
  if (isApiVersion(apiVersion)) {
    const root = await callOrg(session, `/services/data/v${apiVersion}/`);
    if (root.ok) return { kind: 'alive' };
    if (!isNotFound(root.error)) return judge(root.error);
  }
  const userinfo = await callOrg(session, '/services/oauth2/userinfo');
  return userinfo.ok ? { kind: 'alive' } : judge(userinfo.error);
}

const isNotFound = (failure: OrgCallFailure): boolean =>
  failure.kind === 'refused' && failure.salesforce.status === 404;

function judge(failure: OrgCallFailure): TokenProbe {
  return failure.kind === 'dead-token' ? { kind: 'dead' } : failure;
}

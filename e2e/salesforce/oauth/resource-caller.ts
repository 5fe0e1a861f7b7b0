import type { PracticeRequest } from '../http/practice-request.ts';
import { plainText, type Reply } from '../http/reply.ts';
import type { Account } from '../organizations.ts';
import { bearerToken } from '../rest/authenticate-session.ts';
import type { Session } from '../state/sessions.ts';
import { servesAccount, type World } from '../world.ts';

/** Salesforce.md 0.8: a dead token gets 403 as plain text here, not 401 as JSON. */
export const BAD_OAUTH_TOKEN: Reply = plainText(403, 'Bad_OAuth_Token');

/** [U] in salesforce.md 2.2: the wording for no token at all. */
const MISSING_OAUTH_TOKEN: Reply = plainText(403, 'Missing_OAuth_Token');

export type ResourceCaller =
  | { readonly ok: true; readonly account: Account; readonly session: Session; readonly token: string }
  | { readonly ok: false; readonly reply: Reply };

/** Which answer on demand of the org's policy meets the endpoint. */
type OnDemand = 'identityFailure' | 'singleAccessFailure';

/**
 * The caller of userinfo or of the identity URL.
 *
 * The token comes in the header, or as `oauth_token` the way jsforce sends it. Only OAuth tokens count: a
 * sid from a login page is refused (salesforce.md 3). Both endpoints answer on the login host too, because
 * that is where the identity URL points.
 */
export function resourceCaller(
  request: PracticeRequest,
  world: World,
  onDemand: OnDemand = 'identityFailure',
): ResourceCaller {
  const token = bearerToken(request) ?? request.query.get('oauth_token') ?? request.form.get('oauth_token');
  if (token === null) return { ok: false, reply: MISSING_OAUTH_TOKEN };
  const session = world.sessions.find(token);
  const account =
    session?.kind === 'oauth' ? world.directory.account(session.organizationId, session.userId) : undefined;
  if (session === undefined || account === undefined || !servesAccount(request.host.role, account)) {
    return { ok: false, reply: BAD_OAUTH_TOKEN };
  }
  const organization = world.policies.organization(account.organization.id);
  const failure = organization[onDemand];
  if (failure !== null) return { ok: false, reply: plainText(failure.status, failure.text) };
  const { state } = world.policies.user(account.user.username);
  if (state === 'inactive' || state === 'frozen' || organization.state !== 'active') {
    return { ok: false, reply: BAD_OAUTH_TOKEN };
  }
  world.sessions.touch(session);
  return { ok: true, account, session, token };
}

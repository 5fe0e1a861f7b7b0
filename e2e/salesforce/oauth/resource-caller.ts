import type { PracticeRequest } from '../http/practice-request.ts';
import { plainText, type Reply } from '../http/reply.ts';
import type { Account } from '../organizations.ts';
import { bearerToken } from '../rest/authenticate-session.ts';
import type { Session } from '../state/sessions.ts';
import { servesAccount, type World } from '../world.ts';

/** Salesforce.md 0.8: a dead token gets 403 as plain text here, not 401 as JSON. */
export const BAD_OAUTH_TOKEN: Reply = plainText(403, 'Bad_OAuth_Token');

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
): { readonly account: Account; readonly session: Session } | null {
  const token =
    bearerToken(request) ?? request.query.get('oauth_token') ?? request.form.get('oauth_token') ?? '';
  const session = world.sessions.find(token);
  if (session?.kind !== 'oauth') return null;
  const account = world.directory.account(session.organizationId, session.userId);
  if (account === undefined || !servesAccount(request.host.role, account)) return null;
  const { state } = world.policies.user(account.user.username);
  const organizationState = world.policies.organization(account.organization.id).state;
  if (state === 'inactive' || state === 'frozen' || organizationState !== 'active') return null;
  world.sessions.touch(session);
  return { account, session };
}

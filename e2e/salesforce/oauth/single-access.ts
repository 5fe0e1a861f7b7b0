import type { PracticeRequest } from '../http/practice-request.ts';
import { json, oauthError, type Reply } from '../http/reply.ts';
import { isJwt } from '../opaque-secret.ts';
import { bearerToken } from '../rest/authenticate-session.ts';
import { frontdoorUrl } from '../ui/frontdoor-url.ts';
import { relativePath } from '../ui/relative-path.ts';
import type { World } from '../world.ts';
import { BAD_OAUTH_TOKEN, resourceCaller } from './resource-caller.ts';
import { allowsUi } from './scopes.ts';

/**
 * GET or POST `/services/oauth2/singleaccess`: a one-time URL that opens a UI session (salesforce.md 3).
 *
 * Only at the My Domain, only for live OAuth tokens with scope `web` or `full`, not for API-only users.
 */
export function singleAccess(request: PracticeRequest, world: World): Reply {
  const { role } = request.host;
  if (bearerToken(request) === null || role.kind === 'login') return BAD_OAUTH_TOKEN;
  const caller = resourceCaller(request, world, 'singleAccessFailure');
  if (!caller.ok) return caller.reply;
  const { account, session, token } = caller;
  // [U]: the wording for a missing scope, for API-only users and for JWTs; the status is the one fact known.
  const opensUi = allowsUi(session.scopes) && !isJwt(token);
  if (!opensUi || world.policies.user(account.user.username).apiOnly) return BAD_OAUTH_TOKEN;
  const target = request.form.get('redirect_uri') ?? request.query.get('redirect_uri') ?? '';
  const returnTo = target === '' ? '' : relativePath(target);
  if (returnTo === null) return oauthError('invalid_request', 'redirect_uri must be relative');
  return json(200, {
    frontdoor_uri: frontdoorUrl(world, {
      organizationId: account.organization.id,
      userId: account.user.id,
      parent: session.fingerprint,
      returnTo,
    }),
  });
}

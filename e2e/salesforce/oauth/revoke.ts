import type { PracticeRequest } from '../http/practice-request.ts';
import { oauthError, plainText, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';
import { endGrant } from './end-grant.ts';

/**
 * POST or GET `/services/oauth2/revoke` (salesforce.md 4.3).
 *
 * A refresh token takes its access tokens along; an access token dies alone, with the UI sessions bridged
 * from it. A token that is dead already is `invalid_token`, HTTP 400.
 */
export function revoke(request: PracticeRequest, world: World): Reply {
  const token = request.form.get('token') ?? request.query.get('token') ?? '';
  const refresh = world.approvals.look(token);
  if (refresh.kind === 'current') {
    endGrant(world, refresh.grant);
    world.save();
    return plainText(200, '');
  }
  const session = world.sessions.find(token);
  if (session !== undefined) {
    world.sessions.end(session);
    world.save();
    return plainText(200, '');
  }
  return token.includes('!') || token.startsWith('5Aep')
    ? oauthError('invalid_token', `invalid token`)
    : oauthError('unsupported_token_type', 'this token type is not supported');
}

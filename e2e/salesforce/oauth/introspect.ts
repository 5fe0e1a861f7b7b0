import type { PracticeRequest } from '../http/practice-request.ts';
import { json, oauthError, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';
import { authenticateClient } from './authenticate-client.ts';
import { identityUrl } from './token-response.ts';

const INACTIVE = { active: false };

/** POST `/services/oauth2/introspect`: the only way to see `exp`; wants a client secret (salesforce.md 4.3). */
export function introspect(request: PracticeRequest, world: World): Reply {
  if (request.method !== 'POST') return oauthError('invalid_request', 'must use HTTP POST');
  const client = authenticateClient(request, world);
  if (!client.ok) return oauthError(client.failure.error, client.failure.description);
  if (!client.secretShown) return oauthError('invalid_client', 'invalid client credentials');

  const token = request.form.get('token') ?? '';
  const seconds = (ms: number): number => Math.floor(ms / 1000);
  const session = world.sessions.find(token);
  if (session !== undefined) {
    const account = world.directory.account(session.organizationId, session.userId);
    // An app sees its own tokens only.
    if (account === undefined || session.clientId !== client.app.clientId) return json(200, INACTIVE);
    return json(200, {
      active: true,
      scope: session.scopes.join(' '),
      client_id: client.app.clientId,
      username: account.user.username,
      sub: identityUrl(world, account),
      token_type: 'access_token',
      exp: seconds(session.lastActive + session.timeoutMs),
      iat: seconds(session.createdAt),
      nbf: seconds(session.createdAt),
    });
  }
  const found = world.approvals.look(token);
  if (found.kind !== 'current' || found.grant.clientId !== client.app.clientId) return json(200, INACTIVE);
  const account = world.directory.account(found.grant.organizationId, found.grant.userId);
  if (account === undefined) return json(200, INACTIVE);
  return json(200, {
    active: true,
    scope: found.grant.scopes.join(' '),
    client_id: client.app.clientId,
    username: account.user.username,
    sub: identityUrl(world, account),
    token_type: 'refresh_token',
    iat: seconds(found.grant.createdAt),
    nbf: seconds(found.grant.createdAt),
  });
}

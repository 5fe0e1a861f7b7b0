import type { PracticeRequest } from '../http/practice-request.ts';
import { json, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';

/** GET `/.well-known/openid-configuration`, per host; exact contents are [U] in salesforce.md 4.3. */
export function openidConfiguration({ host: { origin } }: PracticeRequest): Reply {
  return json(200, {
    issuer: origin,
    authorization_endpoint: `${origin}/services/oauth2/authorize`,
    token_endpoint: `${origin}/services/oauth2/token`,
    revocation_endpoint: `${origin}/services/oauth2/revoke`,
    userinfo_endpoint: `${origin}/services/oauth2/userinfo`,
    introspection_endpoint: `${origin}/services/oauth2/introspect`,
    jwks_uri: `${origin}/id/keys`,
    scopes_supported: ['api', 'web', 'full', 'id', 'openid', 'refresh_token', 'offline_access'],
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
  });
}

/** GET `/id/keys`: what verifies the id tokens. */
export async function openidKeys(_request: PracticeRequest, world: World): Promise<Reply> {
  return json(200, { keys: [await world.signingKey.publicJwk()] });
}

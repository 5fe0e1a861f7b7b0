import { authorizationCode } from '../grants/authorization-code.ts';
import { clientCredentials } from '../grants/client-credentials.ts';
import { device, startDevice } from '../grants/device.ts';
import type { GrantHandler } from '../grants/grant.ts';
import { hybridAuthCode, hybridRefresh } from '../grants/hybrid.ts';
import { jwtBearer } from '../grants/jwt-bearer.ts';
import { password } from '../grants/password.ts';
import { samlAssertion, tokenExchange } from '../grants/refused-grants.ts';
import { refreshToken } from '../grants/refresh-token.ts';
import type { PracticeRequest } from '../http/practice-request.ts';
import { json, oauthError, type Reply } from '../http/reply.ts';
import type { TokenFailure } from '../policies.ts';
import type { World } from '../world.ts';
import { refuseApp } from './account-gate.ts';
import { authenticateClient, type ClientOutcome } from './authenticate-client.ts';
import { hybridFields } from './hybrid-fields.ts';
import { tokenResponse } from './token-response.ts';

const GRANTS: ReadonlyMap<string, GrantHandler> = new Map([
  ['authorization_code', authorizationCode],
  ['refresh_token', refreshToken],
  ['password', password],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', jwtBearer],
  ['client_credentials', clientCredentials],
  ['device', device],
  ['hybrid_auth_code', hybridAuthCode],
  ['hybrid_refresh', hybridRefresh],
  ['urn:ietf:params:oauth:grant-type:token-exchange', tokenExchange],
  ['urn:ietf:params:oauth:grant-type:hybrid-token-exchange', tokenExchange],
  ['urn:ietf:params:oauth:grant-type:saml2-bearer', samlAssertion],
]);

function refusal({ error, description, status }: TokenFailure): Reply {
  return oauthError(error, description, status);
}

function identifyClient(handler: GrantHandler, request: PracticeRequest, world: World): ClientOutcome {
  const found = handler.findsClient?.(request, world);
  if (found === undefined) return authenticateClient(request, world);
  return 'error' in found ? { ok: false, failure: found } : { ok: true, app: found, secretShown: false };
}

/** POST `/services/oauth2/token` on any host (salesforce.md 7.1). */
export async function token(request: PracticeRequest, world: World): Promise<Reply> {
  if (request.method !== 'POST') return oauthError('invalid_request', 'must use HTTP POST');
  if (!request.form.has('grant_type') && request.form.get('response_type') === 'device_code') {
    return startDevice(request, world);
  }
  // A JSON body has no fields, and newline-separated pairs are one long grant_type (salesforce.md 7.3.14).
  const handler = GRANTS.get(request.form.get('grant_type') ?? '');
  if (handler === undefined) return oauthError('unsupported_grant_type', 'grant type not supported');

  const client = identifyClient(handler, request, world);
  if (!client.ok) return refusal(client.failure);
  const refused = refuseApp(world, client.app, handler.flow);
  if (refused !== null) return refusal(refused);

  const { jwtAccessTokens, rotateRefreshTokens } = world.policies.app(client.app.clientId);
  if (handler.hybrid === true && jwtAccessTokens && rotateRefreshTokens) {
    // Salesforce.md 2.1, last row; the wording is [U].
    return oauthError('invalid_grant', 'hybrid flow does not support JWT tokens with refresh token rotation');
  }

  const outcome = await handler.handle({ request, app: client.app, secretShown: client.secretShown }, world);
  if (!outcome.ok) {
    world.save();
    return refusal(outcome.failure);
  }
  const { account, scopes } = outcome.order;
  const tokens = await tokenResponse(world, { ...outcome.order, host: request.host });
  const body =
    handler.hybrid === true
      ? { ...tokens, ...hybridFields(world, account, scopes, tokens.access_token) }
      : tokens;
  // On disk before it is in anybody's hand: a restart must not forget a rotation it has announced.
  world.save();
  const reply = json(200, body);
  return { ...reply, headers: { ...reply.headers, 'cache-control': 'no-store', pragma: 'no-cache' } };
}

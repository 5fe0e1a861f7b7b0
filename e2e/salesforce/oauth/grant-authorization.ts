import type { PracticeRequest } from '../http/practice-request.ts';
import type { Reply } from '../http/reply.ts';
import { newAuthorizationCode } from '../opaque-secret.ts';
import type { Account } from '../organizations.ts';
import type { AuthorizationRequest } from '../state/authorization-requests.ts';
import type { World } from '../world.ts';
import { returnCode, returnError, returnTokens } from './authorize-reply.ts';
import { hybridFields } from './hybrid-fields.ts';
import { openApproval } from './open-approval.ts';
import { tokenResponse } from './token-response.ts';

/** Sends the browser back to the client with what the person allowed: a code, or tokens. */
export function grantAuthorization(
  request: PracticeRequest,
  world: World,
  authorization: AuthorizationRequest,
  account: Account,
): Reply | Promise<Reply> {
  world.authorizations.remove(authorization.source);
  return authorization.responseType === 'code'
    ? issueCode(world, authorization, account)
    : issueTokens(request, world, authorization, account);
}

function issueCode(world: World, authorization: AuthorizationRequest, account: Account): Reply {
  const code = newAuthorizationCode();
  world.issued.add('code', code);
  world.codes.issue(code, {
    clientId: authorization.clientId,
    redirectUri: authorization.redirectUri,
    scopes: authorization.scopes,
    codeChallenge: authorization.codeChallenge,
    organizationId: account.organization.id,
    userId: account.user.id,
  });
  return returnCode(authorization.redirectUri, code, authorization.state);
}

/** The user-agent and the hybrid token flow: everything in the fragment (salesforce.md 1.2). */
async function issueTokens(
  request: PracticeRequest,
  world: World,
  authorization: AuthorizationRequest,
  account: Account,
): Promise<Reply> {
  const { clientId, scopes, redirectUri, state, responseType } = authorization;
  const app = world.clientApps.find(clientId);
  if (app === undefined) {
    const failure = { error: 'invalid_client_id', description: 'client identifier invalid' };
    return returnError(redirectUri, failure, state);
  }
  const approval = openApproval(world, {
    organizationId: account.organization.id,
    userId: account.user.id,
    clientId,
    scopes,
  });
  const order = { account, app, scopes, ...approval, loginSubType: 'OauthUserAgent', host: request.host };
  const tokens = await tokenResponse(world, order);
  const sids =
    responseType === 'hybrid_token' ? hybridFields(world, account, scopes, tokens.access_token) : {};
  world.save();
  return returnTokens(redirectUri, { ...tokens, ...sids }, state);
}

import { isRegisteredCallback, type PracticeClientApp } from '../client-apps.ts';
import type { PracticeRequest } from '../http/practice-request.ts';
import { redirect, type Reply } from '../http/reply.ts';
import type { ResponseType } from '../state/authorization-requests.ts';
import { frontdoorUrl } from '../ui/frontdoor-url.ts';
import { loginRedirect } from '../ui/login-redirect.ts';
import { signedIn } from '../ui/ui-session.ts';
import { myDomainOf, type World } from '../world.ts';
import { MISSING_CHALLENGE, returnError, stopAtErrorPage } from './authorize-reply.ts';
import { consentUrl } from './consent-path.ts';
import { isFlowOff } from './account-gate.ts';
import { refuseAuthorization } from './consent.ts';
import { grantAuthorization } from './grant-authorization.ts';
import { resolveScopes } from './scopes.ts';

interface Asked {
  readonly app: PracticeClientApp;
  readonly redirectUri: string;
  readonly parameters: URLSearchParams;
}

/** The checks that come before anything may be sent to the redirect URI. */
function checkClient(parameters: URLSearchParams, world: World): Asked | Reply {
  const app = world.clientApps.find(parameters.get('client_id') ?? '');
  if (app === undefined) {
    return stopAtErrorPage({ error: 'invalid_client_id', description: 'client identifier invalid' });
  }
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (redirectUri === '') {
    return stopAtErrorPage({ error: 'redirect_uri_missing', description: 'redirect_uri not provided' });
  }
  if (!isRegisteredCallback(app, redirectUri)) {
    const description = 'redirect_uri must match configuration';
    return stopAtErrorPage({ error: 'redirect_uri_mismatch', description });
  }
  return { app, redirectUri, parameters };
}

/** PKCE as Salesforce has it: S256, also when no method is named, as the CLI does (salesforce.md 1.2). */
function refuseChallenge({ app, parameters }: Asked, world: World): Reply | null {
  const challenge = parameters.get('code_challenge') ?? '';
  if (challenge === '') {
    return world.policies.app(app.clientId).requirePkce ? MISSING_CHALLENGE : null;
  }
  const method = parameters.get('code_challenge_method') ?? 'S256';
  return method === 'S256' && /^[A-Za-z0-9_-]{43}$/.test(challenge)
    ? null
    : stopAtErrorPage({ error: 'invalid_request', description: 'invalid code challenge' });
}

function responseTypeOf(parameters: URLSearchParams): ResponseType | null {
  const asked = parameters.get('response_type');
  return asked === 'code' || asked === 'token' || asked === 'hybrid_token' ? asked : null;
}

/** GET or POST `/services/oauth2/authorize` (salesforce.md 1.2, 7.1). */
export function authorize(request: PracticeRequest, world: World): Reply | Promise<Reply> {
  const parameters = request.method === 'POST' ? request.form : request.query;
  const asked = checkClient(parameters, world);
  if ('status' in asked) return asked;
  const { app, redirectUri } = asked;
  const state = parameters.get('state');

  const responseType = responseTypeOf(parameters);
  // Blocking the user-agent flow blocks the hybrid token flow with it (salesforce.md 1.2).
  if (responseType === null || (responseType !== 'code' && isFlowOff(world, app, 'user_agent'))) {
    const description = 'response type not supported';
    return returnError(redirectUri, { error: 'unsupported_response_type', description }, state);
  }
  const refused = responseType === 'code' ? refuseChallenge(asked, world) : null;
  if (refused !== null) return refused;
  const scopes = resolveScopes(world, app, parameters.get('scope'));
  if (scopes === null && world.policies.app(app.clientId).missingScope === 'at-once') {
    const description = 'the requested scope is not allowed';
    return returnError(redirectUri, { error: 'invalid_scope', description }, state);
  }

  const prompts = (parameters.get('prompt') ?? '').split(/\s+/);
  const authorization = world.authorizations.add({
    clientId: app.clientId,
    responseType,
    redirectUri,
    scopes: scopes ?? [],
    lacksScope: scopes === null,
    state,
    codeChallenge: parameters.get('code_challenge'),
    mustConsent: prompts.includes('consent'),
    mustLogIn: prompts.includes('login') || prompts.includes('select_account'),
    loginHint: parameters.get('login_hint') ?? '',
  });

  const browser = authorization.mustLogIn ? null : signedIn(request, world);
  if (parameters.get('immediate') === 'true') {
    // No page may be shown: either everything is settled already, or it fails at once.
    const settled =
      browser !== null &&
      refuseAuthorization(world, app, browser.account, authorization) === null &&
      world.approvals.has(browser.account.user.id, app.clientId);
    if (settled) return grantAuthorization(request, world, authorization, browser.account);
    const error = 'immediate_unsuccessful';
    return returnError(redirectUri, { error, description: error }, state);
  }
  const next = consentUrl(authorization.source);
  if (browser === null) return loginRedirect(next);
  const { organization, user } = browser.account;
  if (request.host.id === myDomainOf(world, organization.id).id) return redirect(next);
  return redirect(
    frontdoorUrl(world, { organizationId: organization.id, userId: user.id, parent: null, returnTo: next }),
  );
}

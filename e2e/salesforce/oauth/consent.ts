import type { PracticeClientApp } from '../client-apps.ts';
import type { PracticeRequest } from '../http/practice-request.ts';
import { page, type Reply } from '../http/reply.ts';
import type { Account } from '../organizations.ts';
import { consentPage } from '../pages/consent-page.ts';
import type { OAuthFailure } from '../policies.ts';
import type { AuthorizationRequest } from '../state/authorization-requests.ts';
import { loginRedirect } from '../ui/login-redirect.ts';
import { signedIn } from '../ui/ui-session.ts';
import type { World } from '../world.ts';
import { FLOW_DISABLED, isFlowOff, isPermitted, refuseAccount } from './account-gate.ts';
import { MISSING_CHALLENGE, returnError, stopAtErrorPage } from './authorize-reply.ts';
import { CONSENT_PATH, consentUrl } from './consent-path.ts';
import { grantAuthorization } from './grant-authorization.ts';
import { describeScope } from './scopes.ts';

interface Refusal extends OAuthFailure {
  readonly shown: 'error-page' | 'redirect';
}

/** What Salesforce shows for whatever it has no words for (salesforce.md 2.1). */
const CATCH_ALL: Refusal = {
  error: 'OAUTH_APPROVAL_ERROR_GENERIC',
  description: 'An unexpected error has occurred during authentication. Please try again.',
  shown: 'error-page',
};

/** The app policies of salesforce.md 2.1, each shown where it was seen to be shown. */
export function refuseAuthorization(
  world: World,
  app: PracticeClientApp,
  account: Account,
  authorization: AuthorizationRequest,
): Refusal | null {
  const policy = world.policies.app(app.clientId);
  const user = world.policies.user(account.user.username);
  if (policy.authorizeFailure !== null) return policy.authorizeFailure;
  if (isFlowOff(world, app, 'authorization_code')) return { ...FLOW_DISABLED, shown: 'error-page' };
  const barred = refuseAccount(world, account);
  if (barred !== null) return { ...barred, shown: 'redirect' };
  const { apiAccessControl } = world.policies.organization(account.organization.id);
  if (policy.blocked || (apiAccessControl && !policy.installed)) {
    return { error: 'OAUTH_APP_BLOCKED', description: 'this app is blocked by admin', shown: 'redirect' };
  }
  if (!policy.installed && !user.approvesUninstalledApps) {
    // The failure to expect most since September 2025 (salesforce.md 0.3).
    return { error: 'invalid_client', description: 'app must be installed into org', shown: 'error-page' };
  }
  if (!isPermitted(world, app, account)) {
    const description = 'user is not admin approved to access this app';
    return { error: 'OAUTH_APP_ACCESS_DENIED', description, shown: 'redirect' };
  }
  return user.apiOnly || authorization.lacksScope ? CATCH_ALL : null;
}

/** GET and POST of the consent page: shows it, or takes Allow and Deny. */
export function consent(request: PracticeRequest, world: World): Reply | Promise<Reply> {
  const source = request.form.get('source') ?? request.query.get('source') ?? '';
  const authorization = world.authorizations.find(source);
  const app = authorization === undefined ? undefined : world.clientApps.find(authorization.clientId);
  if (authorization === undefined || app === undefined) {
    return stopAtErrorPage({ error: 'invalid_request', description: 'authorization request expired' });
  }
  const browser = signedIn(request, world);
  if (browser === null || authorization.mustLogIn) return loginRedirect(consentUrl(source));

  const { account } = browser;
  const { redirectUri, state } = authorization;
  const { requirePkce } = world.policies.organization(account.organization.id);
  // Which org it is for is known only now; the app's own demand was met before the login.
  const { responseType } = authorization;
  if (requirePkce && responseType === 'code' && (authorization.codeChallenge ?? '') === '')
    return MISSING_CHALLENGE;
  const refused = refuseAuthorization(world, app, account, authorization);
  if (refused !== null) {
    return refused.shown === 'redirect' ? returnError(redirectUri, refused, state) : stopAtErrorPage(refused);
  }
  if (request.method !== 'POST') {
    const approved = world.approvals.has(account.user.id, app.clientId);
    if (approved && !authorization.mustConsent)
      return grantAuthorization(request, world, authorization, account);
    const scopes = authorization.scopes.map(describeScope);
    const hidden = { name: 'source', value: source };
    return page(consentPage({ app: app.name, account, scopes, action: CONSENT_PATH, hidden }));
  }
  if (request.form.get('save') === 'Allow') return grantAuthorization(request, world, authorization, account);
  world.authorizations.remove(source);
  const description = 'end-user denied authorization';
  return returnError(redirectUri, { error: 'access_denied', description }, state);
}

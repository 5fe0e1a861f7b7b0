import { describe, expect, it } from 'vitest';
import { startFixture } from '../practice-fixture.ts';
import type { AppPolicy, OrganizationPolicy, UserPolicy } from '../policies.ts';
import { SIGN_IN_CALLBACK } from '../sign-in.ts';

const ERROR_PAGE = '/setup/secur/RemoteAccessErrorPage.apexp';

describe('app policies at authorize', () => {
  it.each<[string, Partial<AppPolicy>, 'error-page' | 'redirect', string, string]>([
    ['not installed', { installed: false }, 'error-page', 'invalid_client', 'app must be installed into org'],
    ['blocked', { blocked: true }, 'redirect', 'OAUTH_APP_BLOCKED', 'this app is blocked by admin'],
    [
      'admin approved users only',
      { permittedUsers: ['sam.okoro@acme.example'] },
      'redirect',
      'OAUTH_APP_ACCESS_DENIED',
      'user is not admin approved to access this app',
    ],
    [
      'flow disabled',
      { disabledFlows: ['authorization_code'] },
      'error-page',
      'oauth_flow_disabled',
      'The external client app or the OAuth plugin is disabled.',
    ],
    [
      'any failure, at the error page',
      { authorizeFailure: { error: 'invalid_session_level', description: 'x y', shown: 'error-page' } },
      'error-page',
      'invalid_session_level',
      'x y',
    ],
    [
      'any failure, by redirect',
      { authorizeFailure: { error: 'server_error', description: 'a & b', shown: 'redirect' } },
      'redirect',
      'server_error',
      'a & b',
    ],
  ])('%s', async (_name, policy, shown, error, description) => {
    const { practice, publicApp, authorize } = await startFixture();
    practice.policies.setApp(publicApp.clientId, policy);
    const { url, status } = await authorize({ state: 'the-state' });
    const found = new URL(url);
    expect(found.searchParams.get('error')).toBe(error);
    expect(found.searchParams.get('error_description')).toBe(description);
    if (shown === 'redirect') {
      expect(url.startsWith(SIGN_IN_CALLBACK)).toBe(true);
      expect(found.searchParams.get('state')).toBe('the-state');
    } else {
      // It stays in the browser, without the state: nothing ever reaches the client (salesforce.md 0.2).
      expect([found.pathname, status]).toEqual([ERROR_PAGE, 200]);
      expect(found.searchParams.has('state')).toBe(false);
    }
    expect(practice.issued.ofKind('code')).toEqual([]);
  });

  it('shows OAUTH_APPROVAL_ERROR_GENERIC where the app is not installed, except to an admin', async () => {
    const { practice, publicApp, authorize, dana } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { installed: false });
    expect((await authorize()).text).toContain('OAUTH_APPROVAL_ERROR_GENERIC');
    practice.policies.setUser(dana.username, { approvesUninstalledApps: true });
    expect((await authorize()).url).toContain('?code=');
  });

  it('cannot let API-only users consent', async () => {
    const { practice, authorize, dana } = await startFixture();
    practice.policies.setUser(dana.username, { apiOnly: true });
    expect((await authorize()).url).toContain('error=OAUTH_APPROVAL_ERROR_GENERIC');
  });

  it('may do without PKCE where the app does not require it', async () => {
    const { practice, publicApp, authorize } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { requirePkce: false });
    expect((await authorize({ code_challenge: '' })).url).toContain('?code=');
  });
});

describe('policies at the token endpoint', () => {
  it.each<[string, Partial<AppPolicy>, string, string]>([
    ['blocked', { blocked: true }, 'app_blocked', 'this app is blocked by admin'],
    ['IP restricted', { ipRestricted: true }, 'invalid_grant', 'ip restricted'],
    [
      'refresh disabled',
      { disabledFlows: ['refresh_token'] },
      'oauth_flow_disabled',
      'The external client app or the OAuth plugin is disabled.',
    ],
    ['any failure', { tokenFailure: { error: 'use_dpop_nonce', description: 'd' } }, 'use_dpop_nonce', 'd'],
    [
      'no longer permitted',
      { permittedUsers: [] },
      'invalid_app_access',
      'user is not admin approved to access this app',
    ],
  ])('app: %s', async (_name, policy, error, description) => {
    const { practice, publicApp, production, signIn, refresh } = await startFixture();
    const { refresh_token: token } = await signIn();
    practice.policies.setApp(publicApp.clientId, policy);
    const answer = await refresh(production, token);
    expect([answer.status, answer.body]).toEqual([400, { error, error_description: description }]);
    // Lifted again, the grant works: a policy is not a dead token.
    practice.policies.reset();
    expect((await refresh(production, token)).status).toBe(200);
  });

  it.each<[string, Partial<UserPolicy>, Partial<OrganizationPolicy>, string]>([
    ['inactive', { state: 'inactive' }, {}, 'inactive_user'],
    ['frozen', { state: 'frozen' }, {}, 'inactive_user'],
    ['over the login rate', { loginsPerHour: 2 }, {}, 'rate_limit_exceeded'],
    ['in a suspended org', {}, { state: 'suspended' }, 'inactive_org'],
  ])('user: %s', async (_name, user, organization, error) => {
    const { practice, production, dana, signIn, refresh } = await startFixture();
    const { refresh_token: token } = await signIn();
    practice.policies.setUser(dana.username, user);
    practice.policies.setOrganization(production.organizationId, organization);
    expect((await refresh(production, token)).body).toMatchObject({ error });
  });
});

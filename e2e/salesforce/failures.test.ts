import { describe, expect, it } from 'vitest';
import type { AppPolicy, OrganizationPolicy, UserPolicy } from './policies.ts';
import { startFixture, type Fixture } from './practice-fixture.ts';
import { createPracticeBrowser } from './practice-browser.ts';
import { newPkce, SIGN_IN_CALLBACK, typeLogin } from './sign-in.ts';

/**
 * The rows of salesforce.md 2.1 and 2.2 that no test beside a handler has: each a true state of app, user or
 * org, or its words on demand.
 */

const FLOW_DISABLED = 'The external client app or the OAuth plugin is disabled.';

interface Switches {
  readonly app?: Partial<AppPolicy>;
  readonly user?: Partial<UserPolicy>;
  readonly organization?: Partial<OrganizationPolicy>;
}

function flip(
  { practice, publicApp, dana, production }: Fixture,
  { app, user, organization }: Switches,
): void {
  practice.policies.setApp(publicApp.clientId, app ?? {});
  practice.policies.setUser(dana.username, user ?? {});
  practice.policies.setOrganization(production.organizationId, organization ?? {});
}

describe('at authorize', () => {
  it.each<[string, Switches, Record<string, string>, string, string]>([
    ['the app is switched off', { app: { enabled: false } }, {}, 'oauth_flow_disabled', FLOW_DISABLED],
    [
      'API Access Control is on and the app is not installed',
      { app: { installed: false }, organization: { apiAccessControl: true } },
      {},
      'OAUTH_APP_BLOCKED',
      'this app is blocked by admin',
    ],
    [
      'a scope has been taken off the app',
      { app: { withheldScopes: ['web'] } },
      { scope: 'api web' },
      'invalid_scope',
      'the requested scope is not allowed',
    ],
    [
      'a scope has been taken off, and nobody says so before login',
      { app: { withheldScopes: ['web'], missingScope: 'after-login' } },
      { scope: 'api web' },
      'OAUTH_APPROVAL_ERROR_GENERIC',
      'An unexpected error has occurred during authentication. Please try again.',
    ],
    [
      'the profile keeps the address out',
      { user: { loginRestriction: 'ip' } },
      {},
      'invalid_grant',
      'ip restricted',
    ],
  ])('%s', async (_name, switches, parameters, error, description) => {
    const fixture = await startFixture();
    flip(fixture, switches);
    const { searchParams } = new URL((await fixture.authorize(parameters)).url);
    expect([searchParams.get('error'), searchParams.get('error_description')]).toEqual([error, description]);
  });

  it('the org wants PKCE though the app does not: known only after login, and nothing is redirected', async () => {
    const fixture = await startFixture();
    flip(fixture, { app: { requirePkce: false }, organization: { requirePkce: true } });
    const page = await fixture.authorize({ code_challenge: '' });
    expect(page.status).toBe(400);
    expect(page.text).toContain('missing%20required%20code%20challenge');
    expect((await fixture.authorize()).url).toContain('?code=');
  });

  it.each([
    ['frozen', 'inactive_user'],
    ['inactive', 'inactive_user'],
  ] as const)('the user has been %s since the login', async (state, error) => {
    const fixture = await startFixture();
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    await fixture.authorize({}, { browser });
    flip(fixture, { user: { state } });
    expect((await fixture.authorize({}, { browser })).url).toContain(`error=${error}`);
  });

  it('without the scopes that were taken off, when none is asked for by name', async () => {
    const fixture = await startFixture();
    flip(fixture, { app: { withheldScopes: ['refresh_token', 'web'] } });
    const tokens = await fixture.signIn();
    expect(tokens.scope).toBe('api id');
    expect(tokens.refresh_token).toBeUndefined();
  });
});

describe('at the token endpoint', () => {
  it.each<[string, Switches, number, string, string]>([
    ['the app is switched off', { app: { enabled: false } }, 400, 'oauth_flow_disabled', FLOW_DISABLED],
    [
      'outside the login hours',
      { user: { loginRestriction: 'hours' } },
      400,
      'invalid_grant',
      'IP restricted or invalid login hours',
    ],
    [
      'words on demand for this flow, with a status of their own',
      {
        app: {
          tokenFailure: { error: 'system_down', description: 'd', flows: ['refresh_token'], status: 503 },
        },
      },
      503,
      'system_down',
      'd',
    ],
  ])('%s', async (_name, switches, status, error, description) => {
    const fixture = await startFixture();
    const { refresh_token: token } = await fixture.signIn();
    flip(fixture, switches);
    const answer = await fixture.refresh(fixture.production, token);
    expect([answer.status, answer.body]).toEqual([status, { error, error_description: description }]);
  });

  it('words on demand for one flow leave the others alone', async () => {
    const fixture = await startFixture();
    const tokenFailure = { error: 'x', description: 'y', flows: ['refresh_token'] } as const;
    flip(fixture, { app: { tokenFailure } });
    const { refresh_token: token } = await fixture.signIn();
    expect((await fixture.refresh(fixture.production, token)).body).toMatchObject({ error: 'x' });
  });

  it('a password grant of an app whose flow is off says no more than authentication failure', async () => {
    const { practice, confidentialApp: app, production, sam, token, signIn, get } = await startFixture();
    practice.policies.setOrganization(production.organizationId, { passwordFlowAllowed: true });
    practice.policies.setApp(app.clientId, { disabledFlows: ['password'] });
    const answer = await token(production.loginUrl, {
      grant_type: 'password',
      client_id: app.clientId,
      client_secret: app.clientSecret ?? '',
      username: sam.username,
      password: sam.password,
    });
    expect(answer.body).toEqual({ error: 'invalid_grant', error_description: 'authentication failure' });
    const soql = encodeURIComponent('SELECT Status FROM LoginHistory');
    const { access_token: accessToken } = await signIn();
    const url = `${production.instanceUrl}/services/data/v68.0/query?q=${soql}`;
    expect((await get(url, accessToken)).text).toContain('Username-Password Flow Disabled');
  });

  it('a code spent twice, garbled, redeemed elsewhere, without or with another verifier', async () => {
    const fixture = await startFixture();
    const { production, sandbox, publicApp, token } = fixture;
    const redeem = async (change: Record<string, string>, host = production.loginUrl): Promise<unknown> => {
      const { verifier, challenge } = newPkce();
      const page = await fixture.authorize({ code_challenge: challenge });
      const fields: Record<string, string> = {
        grant_type: 'authorization_code',
        code: new URL(page.url).searchParams.get('code') ?? '',
        redirect_uri: SIGN_IN_CALLBACK,
        client_id: publicApp.clientId,
        code_verifier: verifier,
        ...change,
      };
      if (fields['code_verifier'] === '') delete fields['code_verifier'];
      if (change['twice'] !== undefined) await token(host, fields);
      return (await token(host, fields)).body;
    };
    const description = (error_description: string): unknown =>
      expect.objectContaining({ error_description });
    expect(await redeem({ twice: 'yes' })).toEqual(description('expired authorization code'));
    expect(await redeem({ code: 'aPrx%3D%3D' })).toEqual(description('invalid authorization code'));
    expect(await redeem({}, sandbox.loginUrl)).toEqual(description('invalid authorization code'));
    expect(await redeem({ code_verifier: '' })).toEqual(description('missing required code verifier'));
    expect(await redeem({ code_verifier: newPkce().verifier })).toEqual(description('invalid code verifier'));
    const elsewhere = await redeem({ redirect_uri: 'http://127.0.0.1:9/callback' });
    expect(elsewhere).toEqual(description('redirect_uri must match configuration'));
  });

  it.each([
    [
      'newline-separated pairs',
      'grant_type=password\nclient_id=x\nusername=y',
      'application/x-www-form-urlencoded',
    ],
    [
      'a body encoded as a whole',
      encodeURIComponent('grant_type=password&a=b'),
      'application/x-www-form-urlencoded',
    ],
    ['JSON', '{"grant_type":"password"}', 'application/json'],
  ])('%s are unsupported_grant_type', async (_name, body, type) => {
    const { production, token } = await startFixture();
    const answer = await token(production.loginUrl, {}, { body, headers: { 'content-type': type } });
    expect(answer.body).toEqual({
      error: 'unsupported_grant_type',
      error_description: 'grant type not supported',
    });
  });
});

describe('at REST and the OAuth resources', () => {
  it.each<[string, Switches, string, number, string]>([
    [
      'words on demand at REST',
      {
        organization: {
          restFailure: {
            status: 401,
            errorCode: 'INVALID_SESSION_ID',
            message: 'Connected app is not attached to Agent',
          },
        },
      },
      '/services/data/v68.0/limits',
      401,
      '[{"message":"Connected app is not attached to Agent","errorCode":"INVALID_SESSION_ID"}]',
    ],
    [
      'API Access Control',
      { app: { installed: false }, organization: { apiAccessControl: true } },
      '/services/data/v68.0/limits',
      401,
      'This session is not valid for use with the REST API',
    ],
    [
      'words on demand at userinfo',
      { organization: { identityFailure: { status: 403, text: 'Wrong_Org' } } },
      '/services/oauth2/userinfo',
      403,
      'Wrong_Org',
    ],
    [
      'words on demand at singleaccess',
      { organization: { singleAccessFailure: { status: 403, text: 'Bad_OAuth_Token' } } },
      '/services/oauth2/singleaccess',
      403,
      'Bad_OAuth_Token',
    ],
    [
      'API-only users at singleaccess',
      { user: { apiOnly: true } },
      '/services/oauth2/singleaccess',
      403,
      'Bad_OAuth_Token',
    ],
    ['a retired version', {}, '/services/data/v30.0', 410, 'UNSUPPORTED_API_VERSION'],
  ])('%s', async (_name, switches, path, status, part) => {
    const fixture = await startFixture();
    const { access_token: token } = await fixture.signIn();
    flip(fixture, switches);
    const answer = await fixture.get(fixture.production.instanceUrl + path, token);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(part);
  });

  it('userinfo without any token', async () => {
    const { production } = await startFixture();
    const answer = await fetch(`${production.instanceUrl}/services/oauth2/userinfo`);
    expect([answer.status, await answer.text()]).toEqual([403, 'Missing_OAuth_Token']);
  });

  it('a token in JWT format calls the API and cannot open the UI', async () => {
    const fixture = await startFixture();
    flip(fixture, { app: { jwtAccessTokens: true } });
    const { access_token: token } = await fixture.signIn();
    expect(token).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    const { instanceUrl } = fixture.production;
    expect((await fixture.get(`${instanceUrl}/services/data/v68.0`, token)).status).toBe(200);
    const bridge = await fixture.get(`${instanceUrl}/services/oauth2/singleaccess`, token);
    expect([bridge.status, bridge.text]).toEqual([403, 'Bad_OAuth_Token']);
    const frontdoor = await createPracticeBrowser(SIGN_IN_CALLBACK).submit(
      `${instanceUrl}/secur/frontdoor.jsp`,
      { sid: token },
    );
    expect(frontdoor.url).toContain('ec=302');
  });
});

describe('approvals', () => {
  it('a sixth of the same app by the same user ends the first, and only that', async () => {
    const { production, signIn, refresh, practice, publicApp } = await startFixture();
    practice.policies.setApp(publicApp.clientId, { rotateRefreshTokens: false });
    const tokens: (string | undefined)[] = [];
    for (let count = 0; count < 6; count += 1) tokens.push((await signIn()).refresh_token);
    const answers = await Promise.all(tokens.map(async (one) => (await refresh(production, one)).status));
    expect(answers).toEqual([400, 200, 200, 200, 200, 200]);
  });
});

describe('the login page', () => {
  it.each([
    [{ user: { state: 'frozen' } }],
    [{ user: { state: 'locked' } }],
    [{ user: { state: 'password-expired' } }],
    [{ organization: { state: 'suspended' } }],
  ] as const)('lets nobody in who is %j', async (switches) => {
    const fixture = await startFixture();
    flip(fixture, switches);
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    const login = await browser.visit(`${fixture.production.instanceUrl}/`);
    const page = await typeLogin(browser, login, fixture.dana.username, fixture.dana.password);
    expect(page.text).toContain('Please check your username and password');
  });
});

it('faults hit a whole class of paths', async () => {
  const { practice, production, signIn, get } = await startFixture();
  const { access_token: token } = await signIn();
  const fault = practice.faults.add({ area: 'rest', host: 'acme' }, { kind: 'answer', status: 503 });
  expect((await get(`${production.instanceUrl}/services/data/v68.0/limits`, token)).status).toBe(503);
  expect((await get(`${production.instanceUrl}/services/data`, token)).status).toBe(503);
  expect((await get(`${production.instanceUrl}/services/oauth2/userinfo`, token)).status).toBe(200);
  expect(fault.hits()).toBe(2);
});

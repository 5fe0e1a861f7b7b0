import { describe, expect, it } from 'vitest';
import { createPracticeBrowser } from '../practice-browser.ts';
import { startFixture, type Fixture } from '../practice-fixture.ts';
import { newPkce, SIGN_IN_CALLBACK } from '../sign-in.ts';

function field(body: unknown, name: string): string {
  return String(Reflect.get(Object(body), name));
}

describe('hybrid', () => {
  async function start() {
    const fixture = await startFixture({ secondHosts: true });
    const { practice, production, authorize, token } = fixture;
    const app = {
      name: 'Hybrid',
      clientId: '3MVG9Practice.Hybrid',
      callbackUrls: [SIGN_IN_CALLBACK],
      scopes: ['api', 'web', 'refresh_token', 'lightning', 'visualforce', 'content'],
    };
    practice.clientApps.register(app);
    const redeem = async () => {
      const { verifier, challenge } = newPkce();
      const page = await authorize({ code_challenge: challenge }, { app });
      return token(production.loginUrl, {
        grant_type: 'hybrid_auth_code',
        code: new URL(page.url).searchParams.get('code') ?? '',
        redirect_uri: SIGN_IN_CALLBACK,
        client_id: app.clientId,
        code_verifier: verifier,
      });
    };
    return { fixture, app, redeem };
  }

  it('answers with a sid per host, which opens it, and renews them all', async () => {
    const { fixture, app, redeem } = await start();
    const { practice, production, token, get } = fixture;
    const { body } = await redeem();
    const lightning = practice.hosts.find(({ id }) => id === 'acme.lightning')?.origin ?? '';
    expect(body).toMatchObject({
      lightning_domain: new URL(lightning).host,
      visualforce_domain: new URL(production.instanceUrl).host,
      sidCookieName: 'sid',
    });
    const headers = { cookie: `sid=${field(body, 'lightning_sid')}` };
    const home = await fetch(`${lightning}/lightning/page/home`, { headers, redirect: 'manual' });
    expect(home.status).toBe(200);
    const renewed = await token(production.loginUrl, {
      grant_type: 'hybrid_refresh',
      refresh_token: field(body, 'refresh_token'),
      client_id: app.clientId,
    });
    expect(renewed.status).toBe(200);
    expect(field(renewed.body, 'lightning_sid')).not.toBe(field(body, 'lightning_sid'));
    const limits = `${production.instanceUrl}/services/data/v68.0/limits`;
    expect((await get(limits, field(renewed.body, 'access_token'))).status).toBe(200);
  });

  it('refuses JWT tokens together with rotation, and an app whose hybrid flow is off', async () => {
    const { fixture, app, redeem } = await start();
    const { policies } = fixture.practice;
    policies.setApp(app.clientId, { jwtAccessTokens: true, rotateRefreshTokens: true });
    expect((await redeem()).body).toMatchObject({ error: 'invalid_grant' });
    policies.setApp(app.clientId, { rotateRefreshTokens: false });
    expect((await redeem()).body).toHaveProperty('parent_sid');
    policies.setApp(app.clientId, { disabledFlows: ['hybrid'] });
    expect((await redeem()).body).toMatchObject({ error: 'oauth_flow_disabled' });
  });
});

describe('user-agent', () => {
  async function ask({ practice, publicApp, authorize }: Fixture, responseType: string): Promise<URL> {
    practice.policies.setApp(publicApp.clientId, { disabledFlows: [] });
    const page = await authorize({ response_type: responseType, code_challenge: '', state: 's' });
    return new URL(page.url);
  }

  it('gives the tokens in the fragment where it is allowed', async () => {
    const fixture = await startFixture();
    const { production, get } = fixture;
    const url = await ask(fixture, 'token');
    expect(url.search).toBe('');
    const fragment = new URLSearchParams(url.hash.slice(1));
    expect(Object.fromEntries(fragment)).toMatchObject({
      instance_url: production.instanceUrl,
      refresh_token: expect.stringMatching(/^5Aep/) as string,
      state: 's',
    });
    const limits = `${production.instanceUrl}/services/data/v68.0/limits`;
    expect((await get(limits, fragment.get('access_token') ?? '')).status).toBe(200);
  });

  it('adds the browser’s sids for hybrid_token', async () => {
    const url = await ask(await startFixture(), 'hybrid_token');
    expect(new URLSearchParams(url.hash.slice(1)).get('sidCookieName')).toBe('sid');
  });

  it('tells its errors in the query', async () => {
    const fixture = await startFixture();
    const { practice, publicApp, authorize } = fixture;
    practice.policies.setApp(publicApp.clientId, { disabledFlows: [] });
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    const parameters = { response_type: 'token', code_challenge: '' };
    const page = await authorize(parameters, { answer: 'Deny', browser });
    expect(new URL(page.url).searchParams.get('error')).toBe('access_denied');
  });
});

describe('grants that no org here has set up', () => {
  it.each<[string, Record<string, string>, string, string]>([
    [
      'urn:ietf:params:oauth:grant-type:token-exchange',
      { subject_token: 'x', subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' },
      'invalid_request',
      'no token exchange handler is enabled for this app',
    ],
    [
      'urn:ietf:params:oauth:grant-type:hybrid-token-exchange',
      { subject_token: 'x', subject_token_type: 'jwt' },
      'invalid_request',
      'invalid subject_token_type',
    ],
    [
      'urn:ietf:params:oauth:grant-type:token-exchange',
      {},
      'invalid_request',
      'missing required subject_token',
    ],
    [
      'urn:ietf:params:oauth:grant-type:saml2-bearer',
      { assertion: 'x' },
      'invalid_grant',
      'invalid assertion',
    ],
  ])('%s %j', async (grantType, fields, error, description) => {
    const { publicApp, production, token } = await startFixture();
    const answer = await token(production.instanceUrl, {
      grant_type: grantType,
      client_id: publicApp.clientId,
      ...fields,
    });
    expect(answer.body).toEqual({ error, error_description: description });
  });

  it('token exchange is for a My Domain', async () => {
    const { publicApp, production, token } = await startFixture();
    const answer = await token(production.loginUrl, {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      client_id: publicApp.clientId,
    });
    expect(answer.body).toMatchObject({ error_description: 'request not supported on this domain' });
  });
});

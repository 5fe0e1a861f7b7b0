import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createPracticeBrowser } from '../practice-browser.ts';
import { startFixture, type Fixture, type JsonAnswer } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK, typeLogin } from '../sign-in.ts';

const AUTHENTICATION_FAILURE = { error: 'invalid_grant', error_description: 'authentication failure' };

describe('username and password', () => {
  async function ask(
    fixture: Fixture,
    extra: Record<string, string> = {},
    host?: string,
  ): Promise<JsonAnswer> {
    const { confidentialApp: app, sam, production } = fixture;
    return fixture.token(host ?? production.loginUrl, {
      grant_type: 'password',
      client_id: app.clientId,
      client_secret: app.clientSecret ?? '',
      username: sam.username,
      password: sam.password,
      ...extra,
    });
  }

  async function startAllowed(): Promise<Fixture> {
    const fixture = await startFixture();
    const { practice, production } = fixture;
    practice.policies.setOrganization(production.organizationId, { passwordFlowAllowed: true });
    return fixture;
  }

  it('is off unless the org allows it, and only the login history says why', async () => {
    const fixture = await startFixture();
    expect((await ask(fixture)).body).toEqual(AUTHENTICATION_FAILURE);
    const { access_token: token } = await fixture.signIn();
    const soql = encodeURIComponent('SELECT Status, LoginSubType FROM LoginHistory');
    const url = `${fixture.production.instanceUrl}/services/data/v68.0/query?q=${soql}`;
    expect((await fixture.get(url, token)).text).toContain('Username-Password Flow Disabled');
  });

  it('gives an access token and no refresh token, for a password full of special characters', async () => {
    const fixture = await startAllowed();
    expect(fixture.sam.password).toMatch(/[ +%&#ü]/);
    const answer = await ask(fixture);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('refresh_token');
  });

  it('wants the security token appended from an untrusted address', async () => {
    const fixture = await startAllowed();
    const { practice, sam } = fixture;
    practice.policies.setUser(sam.username, { trustedAddress: false });
    expect((await ask(fixture)).body).toEqual(AUTHENTICATION_FAILURE);
    expect((await ask(fixture, { password: sam.password + sam.securityToken })).status).toBe(200);
  });

  it('fails alike for wrong password, user, host and locked user; wants the secret', async () => {
    const fixture = await startAllowed();
    const { practice, sam, sandbox } = fixture;
    expect((await ask(fixture, { password: 'wrong' })).body).toEqual(AUTHENTICATION_FAILURE);
    expect((await ask(fixture, { username: 'nobody@x' })).body).toEqual(AUTHENTICATION_FAILURE);
    expect((await ask(fixture, {}, sandbox.loginUrl)).body).toEqual(AUTHENTICATION_FAILURE);
    expect((await ask(fixture, { client_secret: '' })).body).toMatchObject({ error: 'invalid_client' });
    practice.policies.setUser(sam.username, { state: 'locked' });
    expect((await ask(fixture)).body).toEqual(AUTHENTICATION_FAILURE);
  });
});

describe('JWT bearer', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });

  async function start(): Promise<Fixture> {
    const fixture = await startFixture();
    fixture.practice.policies.setApp(fixture.publicApp.clientId, {
      jwtPublicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      permittedUsers: [fixture.dana.username],
    });
    return fixture;
  }

  async function ask(
    fixture: Fixture,
    claims: Record<string, string | number> = {},
    key = privateKey,
  ): Promise<JsonAnswer> {
    const { practice, publicApp, dana, production } = fixture;
    const assertion = await new SignJWT({
      iss: publicApp.clientId,
      sub: dana.username,
      aud: 'https://login.salesforce.com',
      exp: practice.clock.now() / 1000 + 120,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256' })
      .sign(key);
    return fixture.token(production.loginUrl, {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
    });
  }

  it('gives an access token, no refresh token, for the official audience or the login host', async () => {
    const fixture = await start();
    const answer = await ask(fixture);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('refresh_token');
    expect((await ask(fixture, { aud: fixture.production.loginUrl })).status).toBe(200);
  });

  it('takes an expiry in milliseconds, as the Salesforce CLI sends it', async () => {
    const fixture = await start();
    expect((await ask(fixture, { exp: fixture.practice.clock.now() + 300 })).status).toBe(200);
  });

  it.each<[string, (fixture: Fixture) => Record<string, string | number>, string]>([
    ['another audience', () => ({ aud: 'https://test.salesforce.com' }), 'Audience validation failed'],
    [
      'an expiry 40 minutes ahead',
      ({ practice }) => ({ exp: practice.clock.now() / 1000 + 2400 }),
      'assertion expired',
    ],
    [
      'an expiry that is past',
      ({ practice }) => ({ exp: practice.clock.now() / 1000 - 1 }),
      'assertion expired',
    ],
    ['an e-mail instead of a username', ({ dana }) => ({ sub: dana.email + '.x' }), 'authentication failure'],
    ['an unknown client', () => ({ iss: 'nobody' }), 'client identifier invalid'],
    ['a user not approved', ({ sam }) => ({ sub: sam.username }), "user hasn't approved this consumer"],
  ])('refuses %s', async (_what, claims, description) => {
    const fixture = await start();
    const answer = await ask(fixture, claims(fixture));
    expect([answer.status, answer.body]).toMatchObject([400, { error_description: description }]);
  });

  it('refuses a wrong key, a garbled assertion, and an app without a certificate', async () => {
    const fixture = await start();
    const { practice, publicApp, token, production } = fixture;
    expect((await ask(fixture, {}, other.privateKey)).body).toMatchObject({
      error_description: 'invalid assertion',
    });
    const garbled = await token(production.loginUrl, {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: 'a.b.c',
    });
    expect(garbled.body).toMatchObject({ error_description: 'invalid assertion' });
    practice.policies.setApp(publicApp.clientId, { jwtPublicKeyPem: null });
    expect((await ask(fixture)).body).toMatchObject({
      error_description: expect.stringContaining('preauthorized') as string,
    });
  });
});

describe('client credentials', () => {
  it('work at the My Domain, for the Run As user, with the secret', async () => {
    const { practice, confidentialApp: app, production, developer, sam, token, get } = await startFixture();
    const fields = {
      grant_type: 'client_credentials',
      client_id: app.clientId,
      client_secret: app.clientSecret ?? '',
    };
    const ask = async (host: string, extra = {}): Promise<unknown> =>
      (await token(host, { ...fields, ...extra })).body;
    const mine = production.instanceUrl;
    expect(await ask(mine)).toMatchObject({ error_description: 'no client credentials user enabled' });
    practice.policies.setApp(app.clientId, { runAs: sam.username });
    expect(await ask(production.loginUrl)).toMatchObject({
      error_description: 'request not supported on this domain',
    });
    expect(await ask(developer.instanceUrl)).toMatchObject({ error: 'invalid_grant' });
    expect(await ask(mine, { client_secret: '' })).toMatchObject({ error: 'invalid_client' });
    expect(await ask(mine, { client_secret: 'no' })).toMatchObject({ error: 'invalid_client' });
    expect(await ask(mine, { scope: 'refresh_token' })).toMatchObject({
      error_description: 'no valid scopes defined',
    });
    expect(await ask(mine)).not.toHaveProperty('refresh_token');
    const accessToken = practice.issued.ofKind('access_token').at(-1) ?? '';
    expect((await get(`${mine}/services/oauth2/userinfo`, accessToken)).body).toMatchObject({
      user_id: sam.id,
    });
  });
});

describe('device', () => {
  async function start(fixture: Fixture): Promise<{ device: string; user: string; uri: string }> {
    const { token, production, publicApp } = fixture;
    const fields = {
      response_type: 'device_code',
      client_id: publicApp.clientId,
      scope: 'api refresh_token',
    };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    // Multipart, as the CLI sent it (salesforce.md 1).
    const { body } = await token(production.loginUrl, {}, { body: form });
    expect(body).toMatchObject({ interval: 5 });
    const read = (name: string): string => String(Reflect.get(Object(body), name));
    return { device: read('device_code'), user: read('user_code'), uri: read('verification_uri') };
  }

  async function poll({ token, production, publicApp }: Fixture, code: string): Promise<JsonAnswer> {
    return token(production.loginUrl, { grant_type: 'device', client_id: publicApp.clientId, code });
  }

  async function decide({ dana }: Fixture, uri: string, userCode: string, save: string): Promise<string> {
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    const login = await browser.submit(uri, { user_code: userCode.toLowerCase() });
    const consent = await typeLogin(browser, login, dana.username, dana.password);
    if (!consent.text.includes('id="oaapprove"')) return consent.url;
    return (await browser.submit(consent.url, { user_code: userCode, save })).text;
  }

  it('waits for the person, then gives tokens once', async () => {
    const fixture = await startFixture();
    const { device, user, uri } = await start(fixture);
    expect((await poll(fixture, device)).body).toMatchObject({ error: 'authorization_pending' });
    expect((await poll(fixture, device)).body).toMatchObject({ error: 'slow_down' });
    expect(await decide(fixture, uri, user, 'Allow')).toContain('Your device is connected');
    fixture.practice.clock.advance(5000);
    const answer = await poll(fixture, device);
    expect(answer.body).toMatchObject({ scope: 'api refresh_token' });
    expect(answer.body).toHaveProperty('refresh_token');
    expect((await poll(fixture, device)).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('hears access_denied, and of a code past its ten minutes invalid_grant', async () => {
    const fixture = await startFixture();
    const denied = await start(fixture);
    await decide(fixture, denied.uri, denied.user, 'Deny');
    expect((await poll(fixture, denied.device)).body).toMatchObject({ error: 'access_denied' });
    const late = await start(fixture);
    fixture.practice.clock.advance(10 * 60_000);
    expect((await poll(fixture, late.device)).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('is closed to an app that is not installed, and to one with the flow off', async () => {
    const fixture = await startFixture();
    const { practice, publicApp, token, production } = fixture;
    const { uri, user } = await start(fixture);
    practice.policies.setApp(publicApp.clientId, { installed: false });
    expect(await decide(fixture, uri, user, 'Allow')).toContain('RemoteAccessErrorPage');
    practice.policies.setApp(publicApp.clientId, { disabledFlows: ['device'] });
    const fields = { response_type: 'device_code', client_id: publicApp.clientId };
    expect((await token(production.loginUrl, fields)).body).toMatchObject({ error: 'oauth_flow_disabled' });
  });
});

import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from '../practice-fixture.ts';

function post(url: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
}

describe('userinfo and identity', () => {
  it('tell who the token is, at the org and at its login host', async () => {
    const { production, sandbox, dana, signIn, get } = await startFixture();
    const { access_token: token, id } = await signIn();
    for (const origin of [production.instanceUrl, production.loginUrl]) {
      expect((await get(`${origin}/services/oauth2/userinfo`, token)).body).toMatchObject({
        sub: id,
        user_id: dana.id,
        organization_id: production.organizationId,
        preferred_username: dana.username,
        name: 'Dana Reyes',
      });
    }
    const identity = await fetch(`${id}?format=json&version=latest&oauth_token=${encodeURIComponent(token)}`);
    expect(await identity.json()).toMatchObject({
      id,
      username: dana.username,
      urls: { rest: `${production.instanceUrl}/services/data/v{version}/` },
    });
    expect((await get(`${sandbox.loginUrl}/services/oauth2/userinfo`, token)).text).toBe('Bad_OAuth_Token');
  });

  it("refuse another user's identity", async () => {
    const { production, sam, signIn, get } = await startFixture();
    const { access_token: token } = await signIn();
    const other = await get(`${production.loginUrl}/id/${production.organizationId}/${sam.id}`, token);
    expect([other.status, other.text]).toEqual([403, 'Wrong_Org']);
  });
});

describe('id tokens', () => {
  it('come with scope openid and verify against the published keys', async () => {
    const { production, confidentialApp: app, signIn } = await startFixture();
    const { id_token: idToken, id } = await signIn(production, { app });
    const configuration = await fetch(`${production.loginUrl}/.well-known/openid-configuration`);
    expect(await configuration.json()).toMatchObject({ jwks_uri: `${production.loginUrl}/id/keys` });
    const keys = (await (await fetch(`${production.loginUrl}/id/keys`)).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(idToken ?? '', createLocalJWKSet(keys), {
      audience: app.clientId,
      issuer: production.loginUrl,
      // The practice clock stands still, and not today.
      currentDate: new Date(Date.UTC(2026, 10, 23, 9)),
    });
    expect(payload.sub).toBe(id);
    expect((await signIn()).id_token).toBeUndefined();
  });
});

describe('revoke', () => {
  it('takes the access tokens of a refresh token along, by POST and by GET', async () => {
    const { production, signIn, refresh, get } = await startFixture();
    for (const method of ['POST', 'GET']) {
      const { access_token: access, refresh_token: token } = await signIn();
      const url = `${production.loginUrl}/services/oauth2/revoke`;
      const answer =
        method === 'POST'
          ? await post(url, { token: token ?? '' })
          : await fetch(`${url}?token=${encodeURIComponent(token ?? '')}`);
      expect([answer.status, await answer.text()]).toEqual([200, '']);
      expect((await refresh(production, token)).body).toMatchObject({ error: 'invalid_grant' });
      expect((await get(`${production.instanceUrl}/services/data/v68.0`, access)).status).toBe(401);
    }
  });

  it('leaves the refresh token alone when an access token is revoked', async () => {
    const { production, signIn, refresh, get } = await startFixture();
    const { access_token: access, refresh_token: token } = await signIn();
    await post(`${production.instanceUrl}/services/oauth2/revoke`, { token: access });
    expect((await get(`${production.instanceUrl}/services/data/v68.0`, access)).status).toBe(401);
    expect((await refresh(production, token)).status).toBe(200);
  });

  it('says 400 to what is dead already, or no token at all', async () => {
    const { production } = await startFixture();
    const url = `${production.loginUrl}/services/oauth2/revoke`;
    const dead = await post(url, { token: '5Aep861dead' });
    expect([dead.status, await dead.json()]).toMatchObject([400, { error: 'invalid_token' }]);
    const odd = await post(url, { token: 'what' });
    expect([odd.status, await odd.json()]).toMatchObject([400, { error: 'unsupported_token_type' }]);
  });
});

describe('introspect', () => {
  async function introspect(fixture: Fixture, token: string, secret: string | undefined): Promise<unknown> {
    const answer = await post(`${fixture.production.instanceUrl}/services/oauth2/introspect`, {
      token,
      client_id: fixture.confidentialApp.clientId,
      ...(secret !== undefined && { client_secret: secret }),
    });
    return answer.json();
  }

  it('shows when a token ends, to its own client with a secret', async () => {
    const fixture = await startFixture();
    const { production, confidentialApp: app, dana, practice, signIn } = fixture;
    const { access_token: access, refresh_token: refresh } = await signIn(production, { app });
    const now = practice.clock.now() / 1000;
    expect(await introspect(fixture, access, app.clientSecret)).toMatchObject({
      active: true,
      username: dana.username,
      token_type: 'access_token',
      exp: now + 7200,
      iat: now,
    });
    expect(await introspect(fixture, refresh ?? '', app.clientSecret)).toMatchObject({
      active: true,
      token_type: 'refresh_token',
    });
    practice.end.approvals();
    expect(await introspect(fixture, access, app.clientSecret)).toEqual({ active: false });
  });

  it('shows nothing without the secret, and nothing of other clients', async () => {
    const fixture = await startFixture();
    const { access_token: access } = await fixture.signIn();
    expect(await introspect(fixture, access, undefined)).toMatchObject({ error: 'invalid_client' });
    const { clientSecret } = fixture.confidentialApp;
    expect(await introspect(fixture, access, clientSecret)).toEqual({ active: false });
  });
});

import { describe, expect, it } from 'vitest';
import { MINUTE, startFixture, type Fixture } from '../practice-fixture.ts';
import { newPkce, SIGN_IN_CALLBACK } from '../sign-in.ts';

interface Code {
  readonly code: string;
  readonly verifier: string;
}

async function newCode(fixture: Fixture, bytes = 32, app = fixture.publicApp): Promise<Code> {
  const { verifier, challenge } = newPkce(bytes);
  const { url } = await fixture.authorize({ code_challenge: challenge }, { app });
  return { code: new URL(url).searchParams.get('code') ?? '', verifier };
}

function fields(fixture: Fixture, { code, verifier }: Code): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    code,
    redirect_uri: SIGN_IN_CALLBACK,
    code_verifier: verifier,
    client_id: fixture.publicApp.clientId,
  };
}

describe('a code', () => {
  it('gives the answer that Salesforce gives, field by field', async () => {
    const fixture = await startFixture();
    const { production, dana, practice } = fixture;
    const answer = await fixture.token(production.loginUrl, fields(fixture, await newCode(fixture)));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({
      instance_url: production.instanceUrl,
      id: `${production.loginUrl}/id/${production.organizationId}/${dana.id}`,
      token_type: 'Bearer',
      issued_at: String(practice.clock.now()),
      scope: 'api web refresh_token id',
    });
    expect(answer.body).not.toHaveProperty('expires_in');
    const [accessToken] = practice.issued.ofKind('access_token');
    expect(accessToken).toMatch(/^00D\w{12}![A-Za-z0-9._]{96}$/);
    expect(answer.body).toHaveProperty('access_token', accessToken);
  });

  it('is redeemed with a 171-character verifier, and by multipart too', async () => {
    const fixture = await startFixture();
    const long = await newCode(fixture, 128);
    expect(long.verifier).toHaveLength(171);
    expect((await fixture.token(fixture.production.loginUrl, fields(fixture, long))).status).toBe(200);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields(fixture, await newCode(fixture)))) {
      form.append(name, value);
    }
    expect((await fixture.token(fixture.production.loginUrl, {}, { body: form })).status).toBe(200);
  });

  it('works once, and not after its time', async () => {
    const fixture = await startFixture();
    const { loginUrl } = fixture.production;
    const used = fields(fixture, await newCode(fixture));
    expect((await fixture.token(loginUrl, used)).status).toBe(200);
    const expired = { error: 'invalid_grant', error_description: 'expired authorization code' };
    expect((await fixture.token(loginUrl, used)).body).toEqual(expired);
    const late = fields(fixture, await newCode(fixture));
    fixture.practice.clock.advance(15 * MINUTE);
    expect((await fixture.token(loginUrl, late)).body).toEqual(expired);
  });

  it.each([
    ['a verifier of another sign-in', { code_verifier: newPkce().verifier }, 'invalid_request'],
    ['no verifier', { code_verifier: undefined }, 'invalid_grant'],
    ['another redirect URI', { redirect_uri: 'http://127.0.0.1:9/callback' }, 'redirect_uri_mismatch'],
    ['another client', { client_id: 'PlatformCLI' }, 'invalid_grant'],
    ['no known client', { client_id: 'nobody' }, 'invalid_client_id'],
    ['a secret of a public client', { client_secret: 'x' }, 'invalid_client'],
    ['a code that was decoded twice', { code: 'aPrx' }, 'invalid_grant'],
  ])('is refused with %s', async (_what, wrong, error) => {
    const fixture = await startFixture();
    const right = fields(fixture, await newCode(fixture));
    const sent = Object.fromEntries(
      Object.entries({ ...right, ...wrong }).filter(
        (pair): pair is [string, string] => pair[1] !== undefined,
      ),
    );
    const answer = await fixture.token(fixture.production.loginUrl, sent);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error });
  });

  it('is redeemed at the host that issued it, or the My Domain', async () => {
    const fixture = await startFixture();
    const wrong = await fixture.token(fixture.sandbox.loginUrl, fields(fixture, await newCode(fixture)));
    expect(wrong.body).toMatchObject({ error_description: 'invalid authorization code' });
    const own = await fixture.token(fixture.production.instanceUrl, fields(fixture, await newCode(fixture)));
    expect(own.status).toBe(200);
  });

  it('wants the secret where the app does, by body or Basic', async () => {
    const fixture = await startFixture();
    const { confidentialApp: app, production } = fixture;
    const secret = app.clientSecret ?? '';
    const send = async (extra: Record<string, string>, headers: Record<string, string> = {}) => {
      const sent = { ...fields(fixture, await newCode(fixture, 32, app)), client_id: app.clientId, ...extra };
      return fixture.token(production.loginUrl, sent, { headers });
    };
    expect((await send({})).body).toMatchObject({ error: 'invalid_client' });
    expect((await send({ client_secret: 'wrong' })).body).toMatchObject({ error: 'invalid_client' });
    expect((await send({ client_secret: secret })).status).toBe(200);
    const basic = `Basic ${Buffer.from(`${app.clientId}:${secret}`).toString('base64')}`;
    expect((await send({}, { authorization: basic })).status).toBe(200);
  });
});

describe('the token endpoint', () => {
  it.each([
    ['a JSON body', { body: '{"grant_type":"password"}', headers: { 'content-type': 'application/json' } }],
    [
      'pairs separated by newlines',
      {
        body: 'grant_type=password\nclient_id=x\nusername=y',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ],
    ['a grant it does not have', { body: new URLSearchParams({ grant_type: 'assertion' }) }],
    ['no body', { body: '' }],
  ])('says "grant type not supported" to %s', async (_what, init) => {
    const { token, production } = await startFixture();
    expect((await token(production.loginUrl, {}, init)).body).toEqual({
      error: 'unsupported_grant_type',
      error_description: 'grant type not supported',
    });
  });

  it('takes POST only', async () => {
    const { production } = await startFixture();
    const response = await fetch(`${production.loginUrl}/services/oauth2/token?grant_type=password`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: 'invalid_request',
      error_description: 'must use HTTP POST',
    });
  });

  it('gives all scopes of the app when none are asked for, else those asked for', async () => {
    const fixture = await startFixture();
    expect((await fixture.signIn(fixture.production, { scope: 'web api' })).scope).toBe('web api');
    const tokens = await fixture.signIn(fixture.production, { scope: 'api offline_access' });
    expect(tokens.scope).toBe('api refresh_token');
    expect(tokens.refresh_token).toMatch(/^5Aep861/);
    expect((await fixture.signIn(fixture.production, { scope: 'api' })).refresh_token).toBeUndefined();
  });
});

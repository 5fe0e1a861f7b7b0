import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { requestByClientCredentials } from './client-credentials.ts';
import { createFakeHttp, jsonAnswer, type FakeAnswer } from './fake-http.ts';
import { requestByAssertion } from './jwt-bearer.ts';
import { requestByPassword } from './password.ts';

const granted = jsonAnswer({
  access_token: '00D5g00000AcMeP!AQ',
  instance_url: 'https://acme.my.salesforce.com',
  id: 'https://login.salesforce.com/id/00D5g00000AcMePUA3/0055g00000DaNaRAAV',
  token_type: 'Bearer',
});

function endpointOf(answer: FakeAnswer = granted) {
  const http = createFakeHttp([answer]);
  const clock = { now: () => 1_700_000_000_999 };
  const client = { clientId: 'app', clientSecret: 'app-secret' };
  return { http, endpoint: { http, clock, loginHost: 'https://login.salesforce.com', client } };
}

const refusal = jsonAnswer({ error: 'invalid_grant', error_description: 'authentication failure' }, 400);

describe('username and password', () => {
  it('go with the security token right behind the password, unchanged', async () => {
    const { endpoint, http } = endpointOf();
    const credentials = { username: 'ann@acme.example', password: ' +&%#ü= ', securityToken: 'TOK' };
    expect((await requestByPassword(endpoint, credentials)).ok).toBe(true);
    expect(http.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://login.salesforce.com/services/oauth2/token',
      form: {
        grant_type: 'password',
        username: 'ann@acme.example',
        password: ' +&%#ü= TOK',
        client_id: 'app',
        client_secret: 'app-secret',
      },
    });
  });

  it('are sent once, and a refusal says that it was a password', async () => {
    const { endpoint, http } = endpointOf(refusal);
    expect(await requestByPassword(endpoint, { username: 'a@b.c', password: 'x' })).toMatchObject({
      error: { kind: 'needs-sign-in', salesforce: { where: 'token:password' } },
    });
    expect(http.requests).toHaveLength(1);
  });
});

describe('client credentials', () => {
  it('are asked for with the app’s scopes, but for the one of a refresh token', async () => {
    const { endpoint, http } = endpointOf();
    await requestByClientCredentials(endpoint, ['api', 'refresh_token', 'web']);
    expect(http.requests[0]?.form).toEqual({
      grant_type: 'client_credentials',
      scope: 'api web',
      client_id: 'app',
      client_secret: 'app-secret',
    });
  });

  it('ask for all scopes by naming none', async () => {
    const { endpoint, http } = endpointOf();
    await requestByClientCredentials(endpoint, ['refresh_token']);
    expect(http.requests[0]?.form).not.toHaveProperty('scope');
  });
});

describe('a signed assertion', () => {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const facts = {
    clientId: 'app',
    username: 'ann@acme.example',
    audience: 'https://login.salesforce.com',
    key,
    now: 1_700_000_000_999,
  };

  it('is RS256 in base64url, names app, user and audience, and ends in whole seconds within three minutes', async () => {
    const { endpoint, http } = endpointOf();
    await requestByAssertion(endpoint, facts);
    const assertion = http.requests[0]?.form?.['assertion'] ?? '';
    expect(assertion).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256' });
    const { payload } = await jwtVerify(assertion, createPublicKey(key), {
      currentDate: new Date(facts.now),
    });
    expect(payload).toEqual({
      iss: 'app',
      sub: 'ann@acme.example',
      aud: 'https://login.salesforce.com',
      exp: 1_700_000_150,
    });
  });

  it('goes alone: it names its client itself, and no secret goes beside it', async () => {
    const { endpoint, http } = endpointOf();
    await requestByAssertion(endpoint, facts);
    expect(Object.keys(http.requests[0]?.form ?? {})).toEqual(['grant_type', 'assertion']);
    expect(http.requests[0]?.form?.['grant_type']).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
  });
});

import { describe, expect, it } from 'vitest';
import type { HttpFailure } from '../ports/http.ts';
import { exchangeCode } from './authorization-code.ts';
import { createFakeHttp, htmlAnswer, jsonAnswer, type FakeAnswer } from './fake-http.ts';
import { refreshGrant } from './refresh.ts';
import { revokeToken } from './token-client.ts';
import { tokenFailureError } from './token-error.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const granted = {
  access_token: '00D!token',
  instance_url: 'https://acme.my.salesforce.com',
  id: 'https://login.salesforce.com/id/00D0K0000024Spm/0055g00000DaNaR',
};

function endpointOf(answers: readonly FakeAnswer[], client: { clientId: string; clientSecret?: string }) {
  const http = createFakeHttp(answers);
  return {
    http,
    endpoint: { http, clock: { now: () => NOW }, loginHost: 'https://login.salesforce.com', client },
  };
}
const publicClient = { clientId: '3MVG9' };
const refresh = async (answer: FakeAnswer) => {
  const { endpoint, http } = endpointOf([answer], publicClient);
  const result = await refreshGrant(endpoint, '5Aep.refresh');
  expect(http.requests).toHaveLength(1);
  return result;
};

describe('what is sent', () => {
  it('exchanges a code with its verifier; a public client sends no secret', async () => {
    const { endpoint, http } = endpointOf([jsonAnswer(granted)], publicClient);
    const callbackUrl = 'http://localhost:8717/callback';
    const result = await exchangeCode(endpoint, { code: 'aPrx==', codeVerifier: 'v', callbackUrl });
    expect(result.ok).toBe(true);
    expect(http.requests).toEqual([
      {
        method: 'POST',
        url: 'https://login.salesforce.com/services/oauth2/token',
        headers: { accept: 'application/json' },
        form: {
          grant_type: 'authorization_code',
          code: 'aPrx==',
          redirect_uri: callbackUrl,
          code_verifier: 'v',
          client_id: '3MVG9',
        },
      },
    ]);
  });

  it('sends the secret in the body only when there is one', async () => {
    const { endpoint, http } = endpointOf([jsonAnswer(granted)], { clientId: 'c', clientSecret: 's' });
    await refreshGrant(endpoint, 'r');
    expect(http.requests[0]?.form).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'r',
      client_id: 'c',
      client_secret: 's',
    });
    const empty = endpointOf([jsonAnswer(granted)], { clientId: 'c', clientSecret: '' });
    await refreshGrant(empty.endpoint, 'r');
    expect(empty.http.requests[0]?.form).not.toHaveProperty('client_secret');
  });

  it('never sends anything to a host that is not trusted', async () => {
    const { endpoint, http } = endpointOf([jsonAnswer(granted)], publicClient);
    for (const loginHost of ['https://evil.com', 'http://login.salesforce.com']) {
      await expect(refreshGrant({ ...endpoint, loginHost }, 'r')).rejects.toThrow(/untrusted/);
    }
    expect(http.requests).toHaveLength(0);
  });
});

describe('only a dead grant needs a new sign-in', () => {
  it.each([
    ['expired access/refresh token'],
    ['authentication failure'],
    ['expired authorization code'],
    ['token validity expired'],
    ['a description that nobody has seen yet'],
  ])('invalid_grant: %s', async (error_description) => {
    const result = await refresh(jsonAnswer({ error: 'invalid_grant', error_description }, 400));
    expect(result).toEqual({
      ok: false,
      error: {
        kind: 'needs-sign-in',
        salesforce: {
          error: 'invalid_grant',
          description: error_description,
          status: 400,
          where: 'token:refresh',
        },
      },
    });
  });

  it.each([
    ['invalid_grant', 'ip restricted'],
    ['invalid_grant', 'IP restricted or invalid login hours'],
    ['invalid_grant', 'request not supported on this domain'],
    ['invalid_client', 'invalid client credentials'],
    ['invalid_client_id', 'client identifier invalid'],
    ['invalid_client', 'app must be installed into org'],
    ['OAUTH_APP_BLOCKED', 'this app is blocked by admin'],
    ['inactive_user', 'user is inactive'],
    ['inactive_org', 'org is locked, closed, or suspended'],
    ['oauth_flow_disabled', 'The external client app or the OAuth plugin is disabled.'],
    ['something_new', ''],
  ])('%s: %s keeps the grant and names the app or policy', async (error, error_description) => {
    const result = await refresh(
      jsonAnswer({ error, error_description }, error === 'invalid_client' ? 401 : 400),
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'app-refused', salesforce: { error } } });
  });

  it.each<[string, FakeAnswer]>([
    ['503', jsonAnswer({ error: 'invalid_grant', error_description: 'expired access/refresh token' }, 503)],
    ['502 HTML', htmlAnswer(502)],
    ['500', jsonAnswer('', 500)],
    ['429', jsonAnswer('{}', 429)],
    ['200 HTML of a captive portal', htmlAnswer(200)],
    ['403 HTML of a company proxy', htmlAnswer(403)],
    ['407', htmlAnswer(407)],
    ['400 HTML that says invalid_grant', { ...htmlAnswer(400), body: '{"error":"invalid_grant"}' }],
    ['400 with nothing', { status: 400, headers: {}, body: '' }],
    ['404', htmlAnswer(404)],
    ['server_error', jsonAnswer({ error: 'server_error' }, 400)],
    ['unknown_error', jsonAnswer({ error: 'unknown_error', error_description: 'retry your request' }, 400)],
    ['rate_limit_exceeded', jsonAnswer({ error: 'rate_limit_exceeded' }, 400)],
  ])('%s is passing', async (_what, answer) => {
    const result = await refresh(answer);
    expect(result).toMatchObject({ ok: false, error: { kind: 'unavailable', cause: 'server' } });
    if (!result.ok) expect(tokenFailureError(result.error, 'refresh').code).toBe('SALESFORCE_UNAVAILABLE');
  });

  it.each<[HttpFailure['kind'], boolean]>([
    ['dns', false],
    ['refused', false],
    ['reset', true],
    ['timeout', true],
    ['tls', false],
    ['proxy', false],
  ])('%s is passing, and tells whether the grant may have been used', async (kind, mayHaveArrived) => {
    const failure = { kind, detail: `login.salesforce.com: ${kind}`, mayHaveArrived } as HttpFailure;
    const result = await refresh({ failure });
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'unavailable', cause: 'network', mayHaveArrived },
    });
    if (!result.ok) expect(tokenFailureError(result.error, 'refresh').code).toBe('NETWORK_UNAVAILABLE');
  });

  it.each([
    ['120', 120_000],
    ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['999999', 3_600_000],
    ['soon', null],
  ])('obeys Retry-After: %s', async (header, retryAfterMs) => {
    const result = await refresh(jsonAnswer('{}', 429, { 'retry-after': header }));
    expect(result).toMatchObject({ error: { kind: 'unavailable', retryAfterMs } });
  });
});

describe('answers that break a safety rule', () => {
  it.each<[string, FakeAnswer]>([
    ['a redirect', { status: 302, headers: { location: 'https://evil.com' }, body: '' }],
    ['a redirect that keeps the body', { status: 307, headers: { location: 'https://evil.com' }, body: '' }],
    ['JSON that says it is text', { ...jsonAnswer(granted), headers: { 'content-type': 'text/plain' } }],
    ['a foreign instance', jsonAnswer({ ...granted, instance_url: 'https://evil.com' })],
    ['too much', { failure: { kind: 'too-large', detail: 'x', mayHaveArrived: true } }],
  ])('%s is refused as a whole', async (_what, answer) => {
    const result = await refresh(answer);
    expect(result).toMatchObject({ ok: false, error: { kind: 'response-refused' } });
    if (!result.ok) {
      const error = tokenFailureError(result.error, 'sign-in');
      expect(error.code).toBe('RESPONSE_REFUSED');
      expect(JSON.stringify(error)).not.toContain(granted.access_token);
    }
  });
});

describe('revoking', () => {
  const revoke = async (answer: FakeAnswer) => {
    const { endpoint, http } = endpointOf([answer], publicClient);
    return { result: await revokeToken(endpoint, '5Aep.refresh'), http };
  };

  it('sends the token and believes an empty 200', async () => {
    const { result, http } = await revoke({ status: 200, headers: {}, body: '' });
    expect(result).toEqual({ ok: true, value: 'revoked' });
    expect(http.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://login.salesforce.com/services/oauth2/revoke',
      form: { token: '5Aep.refresh', client_id: '3MVG9' },
    });
  });

  it.each(['unsupported_token_type', 'invalid_token'])('%s is as good as revoked', async (error) => {
    const { result } = await revoke(jsonAnswer({ error }, 400));
    expect(result).toEqual({ ok: true, value: 'already-dead' });
  });

  it('believes neither a web page nor a server in trouble', async () => {
    expect((await revoke(htmlAnswer(200))).result).toMatchObject({ error: { kind: 'unavailable' } });
    expect((await revoke(htmlAnswer(503))).result).toMatchObject({ error: { kind: 'unavailable' } });
  });
});

describe('what the screen is told', () => {
  it('tells a refused sign-in apart from a dead saved one', () => {
    const salesforce = { error: 'invalid_grant', description: 'expired authorization code', status: 400 };
    const failure = { kind: 'needs-sign-in', salesforce } as const;
    expect(tokenFailureError(failure, 'sign-in')).toMatchObject({ code: 'SIGN_IN_REFUSED', salesforce });
    expect(tokenFailureError(failure, 'refresh')).toMatchObject({ code: 'NEEDS_SIGN_IN', salesforce });
  });

  it('sends the person to the client app when that is wrong, and to the admin when a policy is', () => {
    const refused = (error: string) =>
      tokenFailureError({ kind: 'app-refused', salesforce: { error, description: '' } }, 'sign-in').remedy;
    expect(refused('invalid_client_id')).toBe('change-client-app');
    expect(refused('inactive_user')).toBe('ask-admin');
  });
});

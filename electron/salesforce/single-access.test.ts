import { describe, expect, it } from 'vitest';
import { createFakeHttp, htmlAnswer, jsonAnswer, type FakeAnswer } from '../oauth/fake-http.ts';
import { requestSingleAccess, singleAccessError } from './single-access.ts';

const BAD_TOKEN: FakeAnswer = {
  status: 403,
  headers: { 'content-type': 'text/plain' },
  body: 'Bad_OAuth_Token',
};

function ask(answer: FakeAnswer, instanceUrl = 'https://acme.my.salesforce.com', path?: string) {
  const http = createFakeHttp([answer]);
  return { http, result: requestSingleAccess({ http, instanceUrl, accessToken: '00D!t' }, path) };
}
const offer = (frontdoor_uri: string) => jsonAnswer({ frontdoor_uri });

describe('the one-time URL', () => {
  it('is asked for by POST, the token in the header and never in a URL', async () => {
    const url = 'https://acme.my.salesforce.com/secur/frontdoor.jsp?otp=0rp5';
    const { http, result } = ask(offer(url), undefined, '/lightning/setup/SetupOneHome/home');
    expect(await result).toEqual({ ok: true, value: { oneTimeUrl: url } });
    expect(http.requests).toEqual([
      {
        method: 'POST',
        url: 'https://acme.my.salesforce.com/services/oauth2/singleaccess',
        headers: { accept: 'application/json', authorization: 'Bearer 00D!t' },
        form: { redirect_uri: 'lightning/setup/SetupOneHome/home' },
      },
    ]);
  });

  it.each([
    'https://evil.com/secur/frontdoor.jsp?otp=x',
    'https://acme.my.salesforce.com.evil.com/secur/frontdoor.jsp?otp=x',
    'http://acme.my.salesforce.com/secur/frontdoor.jsp?otp=x',
    'https://acme.my.salesforce.com@evil.com/secur/frontdoor.jsp?otp=x',
    'https://acme.my.salesforce.com\\@evil.com/secur/frontdoor.jsp?otp=x',
    'http://127.0.0.1:1/secur/frontdoor.jsp?otp=x',
    'https://acme.my.salesforce.com/secur/frontdoor.jsp?sid=00D!t',
    'https://acme.my.salesforce.com/secur/logout.jsp?otp=x',
    'javascript:alert(1)',
    '/secur/frontdoor.jsp?otp=x',
    '',
  ])('is refused when it is %j', async (url) => {
    expect(await ask(offer(url)).result).toMatchObject({ ok: false, error: { kind: 'bad-response' } });
  });

  it('may be at loopback for an org at loopback', async () => {
    const url = 'http://127.0.0.3:9001/secur/frontdoor.jsp?otp=x';
    expect((await ask(offer(url), 'http://127.0.0.3:9001').result).ok).toBe(true);
  });
});

describe('no one-time URL', () => {
  it.each<[string, FakeAnswer, string, string]>([
    ['a dead token', BAD_TOKEN, 'dead-token', 'NEEDS_SIGN_IN'],
    ['no web scope', jsonAnswer({ error: 'insufficient_scope' }, 403), 'no-web-scope', 'CANNOT_OPEN'],
    [
      'an API-only user',
      jsonAnswer([{ errorCode: 'API_ONLY_USER', message: '' }], 403),
      'api-only',
      'CANNOT_OPEN',
    ],
    ['something else', jsonAnswer({ error: 'invalid_request' }, 400), 'refused', 'ACCESS_REFUSED'],
    ['a proxy page', htmlAnswer(403), 'unavailable', 'SALESFORCE_UNAVAILABLE'],
    ['a server in trouble', htmlAnswer(503), 'unavailable', 'SALESFORCE_UNAVAILABLE'],
    [
      'no network',
      { failure: { kind: 'dns', detail: 'x', mayHaveArrived: false } },
      'unavailable',
      'NETWORK_UNAVAILABLE',
    ],
    ['another shape', jsonAnswer({ url: 'x' }), 'bad-response', 'RESPONSE_REFUSED'],
  ])('because of %s', async (_what, answer, kind, code) => {
    const result = await ask(answer).result;
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (!result.ok) expect(singleAccessError(result.error).code).toBe(code);
  });

  it('with a token known to live is no reason to sign in again', async () => {
    const result = await ask(BAD_TOKEN).result;
    if (!result.ok) expect(singleAccessError(result.error, true).code).toBe('CANNOT_OPEN');
    expect(result.ok).toBe(false);
  });
});

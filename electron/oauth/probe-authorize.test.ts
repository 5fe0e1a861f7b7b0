import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../ports/http.ts';
import { createFakeHttp, htmlAnswer } from './fake-http.ts';
import { probeAuthorize } from './probe-authorize.ts';

const AUTHORIZE = 'https://login.salesforce.com/services/oauth2/authorize?response_type=code&client_id=x';
const CALLBACK = 'http://localhost:8717/callback';
const MISMATCH = { error: 'redirect_uri_mismatch', description: 'redirect_uri must match configuration' };

const redirect = (location: string): HttpResponse => ({ status: 302, headers: { location }, body: '' });
const page = (body: string, status = 200): HttpResponse => ({ ...htmlAnswer(status), body });
const probe = (answer: HttpResponse) => probeAuthorize(createFakeHttp([answer]), AUTHORIZE, CALLBACK);

describe('the authorize page goes on to the login page', () => {
  it.each([
    [
      'by a redirect there',
      redirect('/?ec=302&startURL=%2Fsetup%2Fsecur%2FRemoteAccessAuthorizationPage.apexp%3Fsource%3Dx'),
    ],
    [
      'by a redirect to the consent page',
      redirect('https://acme.my.salesforce.com/setup/secur/RemoteAccessAuthorizationPage.apexp?source=x'),
    ],
    [
      'by a script',
      page(
        `<script>window.location.replace("/setup/secur/RemoteAccessAuthorizationPage.apexp?source=x")</script>`,
      ),
    ],
  ])('%s', async (_how, answer) => {
    expect(await probe(answer)).toEqual({ kind: 'login-page' });
  });
});

describe('the authorize page refuses', () => {
  const query = 'error=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration';
  it.each([
    ['on its error page', redirect(`/setup/secur/RemoteAccessErrorPage.apexp?${query}`)],
    [
      'on its error page, by a script',
      page(`location.href='/setup/secur/RemoteAccessErrorPage.apexp?${query}'`),
    ],
    ['at the callback', redirect(`${CALLBACK}?${query}&state=s`)],
    ['in a bare body', page(query, 400)],
    ['in a bare body of status 200', page(query)],
  ])('%s', async (_how, answer) => {
    expect(await probe(answer)).toMatchObject({ kind: 'refused', salesforce: MISMATCH });
  });
});

describe('the authorize page says nothing about the app', () => {
  it('where My Domain passes every login on to an identity provider', async () => {
    const answer = redirect('https://idp.acme.example/saml?SAMLRequest=x');
    expect(await probe(answer)).toEqual({ kind: 'identity-provider', host: 'idp.acme.example' });
  });

  it.each([
    ['a page of its own', page('<h1>Hello</h1>')],
    ['a redirect to another page of Salesforce', redirect('https://acme.my.salesforce.com/home')],
    ['a redirect to plain http', redirect('http://idp.acme.example/')],
    ['a redirect to nowhere', redirect('http://')],
    ['a code out of nothing', redirect(`${CALLBACK}?code=x`)],
    [
      'an error page of somebody else',
      redirect('http://evil.com/setup/secur/RemoteAccessErrorPage.apexp?error=x'),
    ],
  ])('with %s', async (_what, answer) => {
    expect(await probe(answer)).toEqual({ kind: 'unclear', status: answer.status });
  });

  it('when it is not well, or nobody answers', async () => {
    expect(await probe(page('down', 503))).toEqual({ kind: 'unavailable', detail: 'status 503' });
    const failure = { kind: 'timeout', detail: 'no answer in time', mayHaveArrived: true } as const;
    expect(await probeAuthorize(createFakeHttp([{ failure }]), AUTHORIZE, CALLBACK)).toMatchObject({
      kind: 'unavailable',
    });
  });
});

it('is asked once, and nothing is followed', async () => {
  const http = createFakeHttp([redirect('https://idp.acme.example/')]);
  await probeAuthorize(http, AUTHORIZE, CALLBACK);
  expect(http.requests.map(({ method, url }) => [method, url])).toEqual([['GET', AUTHORIZE]]);
});

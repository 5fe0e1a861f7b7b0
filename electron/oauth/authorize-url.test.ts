import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NEEDED_SCOPES } from '../../shared/client-app.ts';
import { authorizeUrl } from './authorize-url.ts';
import { readErrorPage } from './error-page.ts';
import { createPkce } from './pkce.ts';
import { createState } from './state.ts';

describe('the authorize URL', () => {
  it('asks for a code with PKCE S256 and state, each value encoded alone', () => {
    const url = new URL(
      authorizeUrl({
        loginHost: 'https://acme.my.salesforce.com',
        clientId: '3MVG9.a+b&c',
        callbackUrl: 'http://localhost:8717/callback',
        state: 'state==',
        codeChallenge: 'challenge',
        scopes: NEEDED_SCOPES,
        loginHint: 'dana+test@acme.example',
        prompt: 'login',
        bypassSso: true,
      }),
    );
    expect(url.origin + url.pathname).toBe('https://acme.my.salesforce.com/services/oauth2/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: '3MVG9.a+b&c',
      redirect_uri: 'http://localhost:8717/callback',
      state: 'state==',
      code_challenge: 'challenge',
      code_challenge_method: 'S256',
      scope: 'api web refresh_token',
      login_hint: 'dana+test@acme.example',
      prompt: 'login',
      login: 'true',
    });
  });

  it('leaves out what was not asked for: without a scope Salesforce grants every scope of the app', () => {
    const url = authorizeUrl({
      loginHost: 'https://login.salesforce.com',
      clientId: 'c',
      callbackUrl: 'http://localhost:1/cb',
      state: 's',
      codeChallenge: 'x',
      scopes: [],
      bypassSso: false,
    });
    expect(url).not.toMatch(/scope|prompt|login_hint|login=/);
  });
});

describe('PKCE and state', () => {
  it('never repeat over 10,000 sign-ins, with verifiers of 43 to 128 allowed characters', async () => {
    const verifiers = new Set<string>();
    const states = new Set<string>();
    for (let run = 0; run < 10_000; run += 1) {
      const { verifier } = await createPkce();
      expect(verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
      verifiers.add(verifier);
      states.add(createState());
    }
    expect(verifiers.size).toBe(10_000);
    expect(states.size).toBe(10_000);
  });

  it('the challenge is the base64url SHA-256 of the verifier', async () => {
    const { verifier, challenge } = await createPkce();
    expect(challenge).toBe(createHash('sha256').update(verifier).digest('base64url'));
  });
});

describe("Salesforce's error page, which never comes back to the callback", () => {
  const page = 'https://acme.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp';

  it('is recognised with its words as plain text', () => {
    expect(
      readErrorPage(
        `${page}?error=invalid_client&error_description=app+must+be+installed+into+org%0A%3Cscript%3E`,
      ),
    ).toEqual({
      error: 'invalid_client',
      description: 'app must be installed into org <script>',
      where: 'authorize',
    });
    expect(readErrorPage(page)).toEqual({ error: 'unknown_error', description: '', where: 'authorize' });
    expect(
      readErrorPage('http://127.0.0.2:80/setup/secur/RemoteAccessErrorPage.apexp?error=x'),
    ).not.toBeNull();
  });

  it.each([
    'https://evil.com/setup/secur/RemoteAccessErrorPage.apexp?error=x',
    'https://acme.my.salesforce.com/setup/secur/Other.apexp?error=x',
    'https://acme.my.salesforce.com/?u=/setup/secur/RemoteAccessErrorPage.apexp&error=x',
    'about:blank',
    'nonsense',
  ])('is not %s', (url) => {
    expect(readErrorPage(url)).toBeNull();
  });
});

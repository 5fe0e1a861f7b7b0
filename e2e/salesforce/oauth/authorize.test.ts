import { describe, expect, it } from 'vitest';
import { createPracticeBrowser } from '../practice-browser.ts';
import { startFixture, type Fixture } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK } from '../sign-in.ts';

const ERROR_PAGE = '/setup/secur/RemoteAccessErrorPage.apexp';

function parameters(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams);
}

describe('authorize', () => {
  it('leads over login and consent back to the callback, with a code and the very state', async () => {
    const { authorize } = await startFixture();
    const state = 'a b+c&d=e/ü';
    const page = await authorize({ state });
    expect(page.url.startsWith(`${SIGN_IN_CALLBACK}?`)).toBe(true);
    const { code, ...rest } = parameters(page.url);
    expect(code).toMatch(/^aPrx.+==$/);
    expect(rest).toEqual({ state });
  });

  it('says on Deny who denied, with the state', async () => {
    const { authorize } = await startFixture();
    const page = await authorize({ state: 's' }, { answer: 'Deny' });
    expect(page.url).toContain('error=access_denied&error_description=end-user+denied+authorization&state=s');
  });

  it.each([
    ['redirect_uri_mismatch', { redirect_uri: 'http://localhost:9/callback/' }],
    ['redirect_uri_mismatch', { redirect_uri: 'http://localhost:9999999/callback' }],
    ['redirect_uri_mismatch', { redirect_uri: 'http://localhost.evil.example:9/callback' }],
    ['redirect_uri_missing', { redirect_uri: '' }],
    ['invalid_client_id', { client_id: 'nobody' }],
    ['invalid_request', { code_challenge_method: 'plain' }],
  ])('stops at the error page, without the state: %s %o', async (error, wrong) => {
    const { authorize } = await startFixture();
    const page = await authorize({ state: 'secret-state', ...wrong });
    expect(page.status).toBe(200);
    expect(new URL(page.url).pathname).toBe(ERROR_PAGE);
    const { error_description: description, ...rest } = parameters(page.url);
    expect(description).not.toBe('');
    expect(rest).toEqual({ error });
    expect(page.text).not.toContain('secret-state');
  });

  it.each([
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_scope', { scope: 'api wave_api' }],
  ])('tells the callback: %s', async (error, wrong) => {
    const { authorize } = await startFixture();
    const page = await authorize({ state: 's', ...wrong });
    expect(page.url.startsWith(SIGN_IN_CALLBACK)).toBe(true);
    expect(parameters(page.url)).toMatchObject({ error, state: 's' });
  });

  it('answers a missing challenge with a body that is no page', async () => {
    const { authorize } = await startFixture();
    const page = await authorize({ code_challenge: '' });
    expect(page.status).toBe(400);
    expect(page.text).toContain('missing%20required%20code%20challenge');
  });

  it('takes callbacks only as registered, character for character', async () => {
    const { authorize, practice, publicApp } = await startFixture();
    const exact = 'http://localhost:8717/callback';
    practice.clientApps.register({ ...publicApp, callbackUrls: [exact] });
    expect((await authorize({ redirect_uri: exact })).url).toContain('?code=');
    for (const near of ['http://127.0.0.1:8717/callback', 'http://localhost:8717/Callback', `${exact}?x=1`]) {
      expect(new URL((await authorize({ redirect_uri: near })).url).pathname).toBe(ERROR_PAGE);
    }
  });

  it('keeps the query of a callback and goes to custom schemes', async () => {
    const { authorize, practice, publicApp } = await startFixture();
    const callbackUrls = ['latchkey-test://done?from=sf'];
    practice.clientApps.register({ ...publicApp, callbackUrls });
    const page = await authorize({ redirect_uri: 'latchkey-test://done?from=sf', state: 's' });
    expect(page.url).toMatch(/^latchkey-test:\/\/done\?from=sf&code=.+&state=s$/);
  });
});

describe('login and consent', () => {
  async function visitAgain(fixture: Fixture, extra: Record<string, string>): Promise<string> {
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    await fixture.signIn(fixture.production, { browser });
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: fixture.publicApp.clientId,
      redirect_uri: SIGN_IN_CALLBACK,
      code_challenge: 'A'.repeat(43),
      ...extra,
    });
    const { url, text } = await browser.visit(
      `${fixture.production.loginUrl}/services/oauth2/authorize?${query.toString()}`,
    );
    if (url.startsWith(SIGN_IN_CALLBACK)) return 'code' in parameters(url) ? 'code' : 'error';
    return /id="(login_form|oaapprove)"/.exec(text)?.[1] ?? 'other';
  }

  it.each([
    ['goes straight through for an approved app and a live session', {}, 'code'],
    ['shows the login page for prompt=login', { prompt: 'login' }, 'login_form'],
    ['shows the login page for prompt=select_account', { prompt: 'select_account' }, 'login_form'],
    ['asks again for prompt=consent', { prompt: 'consent' }, 'oaapprove'],
    ['obeys two prompts at once', { prompt: 'login consent' }, 'login_form'],
    ['answers immediate=true at once', { immediate: 'true' }, 'code'],
    ['cannot be immediate and show a login', { immediate: 'true', prompt: 'login' }, 'error'],
    ['takes login=true for the plain login form', { login: 'true', prompt: 'login' }, 'login_form'],
  ])('%s', async (_promise, extra, expected) => {
    expect(await visitAgain(await startFixture(), extra)).toBe(expected);
  });

  it('lets nobody past prompt=login who goes straight to the consent page', async () => {
    const fixture = await startFixture();
    const { production, publicApp } = fixture;
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    await fixture.signIn(production, { browser });
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: publicApp.clientId,
      redirect_uri: SIGN_IN_CALLBACK,
      code_challenge: 'A'.repeat(43),
      prompt: 'login',
    });
    const login = await browser.visit(`${production.loginUrl}/services/oauth2/authorize?${query.toString()}`);
    const consent = new URL(login.url).searchParams.get('startURL') ?? '';
    const page = await browser.visit(production.instanceUrl + consent);
    expect(page.text).toContain('id="login_form"');
  });

  it('fails immediate=true without a session, by redirect', async () => {
    const { authorize } = await startFixture();
    const page = await authorize({ immediate: 'true', state: 's' });
    expect(parameters(page.url)).toMatchObject({ error: 'immediate_unsuccessful', state: 's' });
  });

  it('fills in the login hint and names the app', async () => {
    const { practice, publicApp, production } = await startFixture();
    const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: publicApp.clientId,
      redirect_uri: SIGN_IN_CALLBACK,
      code_challenge: 'A'.repeat(43),
      login_hint: '"><script>x@y</script>',
    });
    const page = await browser.visit(`${production.loginUrl}/services/oauth2/authorize?${query.toString()}`);
    expect(page.url).toContain('/?ec=302&startURL=');
    expect(page.text).toContain('value="&quot;&gt;&lt;script&gt;x@y&lt;/script&gt;"');
    expect(page.text).toContain(publicApp.name);
    expect(practice.issued.ofKind('code')).toHaveLength(0);
  });

  it('refuses a sandbox user at login, a production user at test, and others at a My Domain', async () => {
    const fixture = await startFixture();
    const { authorize, production, sandbox, developer, dana } = fixture;
    const [uat] = sandbox.users;
    const refused = 'Please check your username and password.';
    expect((await authorize({}, { ...(uat && { user: uat }) })).text).toContain(refused);
    expect((await authorize({}, { user: dana, loginUrl: sandbox.loginUrl })).text).toContain(refused);
    expect((await authorize({}, { user: dana, loginUrl: developer.instanceUrl })).text).toContain(refused);
    const own = await authorize({}, { user: dana, loginUrl: production.instanceUrl });
    expect(own.url).toContain('?code=');
  });

  it('refuses a wrong password with the same words, and writes the reason into the history', async () => {
    const { authorize, dana, signIn, get, production } = await startFixture();
    const page = await authorize({}, { user: { ...dana, password: 'wrong' } });
    expect(page.text).toContain('Please check your username and password.');
    const { access_token } = await signIn();
    const soql = encodeURIComponent(`SELECT Status FROM LoginHistory WHERE UserId = '${dana.id}'`);
    const history = await get(`${production.instanceUrl}/services/data/v68.0/query?q=${soql}`, access_token);
    expect(history.text).toContain('Invalid Password');
  });
});

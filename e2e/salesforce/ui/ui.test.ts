import { describe, expect, it } from 'vitest';
import { defaultOrganizations } from '../organizations.ts';
import { createPracticeBrowser } from '../practice-browser.ts';
import { MINUTE, startFixture, type Fixture } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK } from '../sign-in.ts';
import type { PracticeOrg } from '../start-practice-salesforce.ts';

async function singleAccess(
  fixture: Fixture,
  org: PracticeOrg,
  token: string,
  target = '',
): Promise<{ readonly status: number; readonly url: string }> {
  const query = target === '' ? '' : `?redirect_uri=${encodeURIComponent(target)}`;
  const { status, body } = await fixture.get(
    `${org.instanceUrl}/services/oauth2/singleaccess${query}`,
    token,
  );
  const url: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'frontdoor_uri') : '';
  return { status, url: typeof url === 'string' ? url : '' };
}

const newBrowser = () => createPracticeBrowser(SIGN_IN_CALLBACK);

describe('singleaccess', () => {
  it('opens the very page that was asked for, as the very user, by GET and by POST', async () => {
    const fixture = await startFixture();
    const { production, sam } = fixture;
    const { access_token: token } = await fixture.signIn(production, { user: sam });
    const target = '/lightning/setup/SetupOneHome/home?x=1&y=%2F';
    const posted = await fetch(`${production.instanceUrl}/services/oauth2/singleaccess`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams({ redirect_uri: target }),
    });
    const { frontdoor_uri: byPost } = (await posted.json()) as { frontdoor_uri: string };
    for (const url of [byPost, (await singleAccess(fixture, production, token, target)).url]) {
      expect(url).toContain(`${production.instanceUrl}/secur/frontdoor.jsp?otp=`);
      expect(url).not.toContain(token);
      const page = await newBrowser().visit(url);
      expect(page.url).toBe(production.instanceUrl + target);
      expect(page.text).toContain('>sam.okoro@acme.example</span');
    }
  });

  it('gives a URL that works once', async () => {
    const fixture = await startFixture();
    const { access_token: token } = await fixture.signIn();
    const { url } = await singleAccess(fixture, fixture.production, token);
    expect((await newBrowser().visit(url)).url).toContain('/lightning/page/home');
    expect((await newBrowser().visit(url)).url).toContain('/?ec=302&startURL=');
  });

  it('gives a URL that dies after 60 seconds', async () => {
    const fixture = await startFixture();
    const { access_token: token } = await fixture.signIn();
    const inTime = (await singleAccess(fixture, fixture.production, token)).url;
    const late = (await singleAccess(fixture, fixture.production, token)).url;
    fixture.practice.clock.advance(59_999);
    expect((await newBrowser().visit(inTime)).url).toContain('/lightning/page/home');
    fixture.practice.clock.advance(1);
    expect((await newBrowser().visit(late)).url).toContain('ec=302');
  });

  it('wants scope web, a user with a UI, and the own My Domain', async () => {
    const fixture = await startFixture();
    const { practice, production, dana, sandbox, signIn } = fixture;
    const { access_token: apiOnly } = await signIn(production, { scope: 'api' });
    expect((await singleAccess(fixture, production, apiOnly)).status).toBe(403);
    const { access_token: token } = await signIn();
    for (const org of [sandbox, { ...production, instanceUrl: production.loginUrl }]) {
      expect((await singleAccess(fixture, org, token)).status).toBe(403);
    }
    practice.policies.setUser(dana.username, { apiOnly: true });
    expect((await singleAccess(fixture, production, token)).status).toBe(403);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
  ])('leads nowhere else: %s', async (target) => {
    const fixture = await startFixture();
    const { production } = fixture;
    const { access_token: token } = await fixture.signIn();
    expect((await singleAccess(fixture, production, token, target)).status).toBe(400);
    const { url } = await singleAccess(fixture, production, token);
    const page = await newBrowser().visit(`${url}&retURL=${encodeURIComponent(target)}`);
    expect(page.url).toBe(`${production.instanceUrl}/lightning/page/home`);
  });
});

describe('frontdoor for old tools', () => {
  it('takes a sid and a retURL, by GET and by POST, and puts that sid into the jar', async () => {
    const { production, signIn } = await startFixture();
    const { access_token: sid } = await signIn();
    const url = `${production.instanceUrl}/secur/frontdoor.jsp`;
    const browser = newBrowser();
    const posted = await browser.submit(url, { sid, retURL: '/001?x=1' });
    expect(posted.url).toBe(`${production.instanceUrl}/001?x=1`);
    expect(browser.cookie(url, 'sid')).toBe(sid);
    const got = await newBrowser().visit(`${url}?sid=${encodeURIComponent(sid)}&retURL=%2F001`);
    expect(got.text).toContain('<h1>Acme Corp</h1>');
  });

  it('refuses a sid of another org, without scope web, or dead', async () => {
    const { practice, production, sandbox, signIn } = await startFixture();
    const { access_token: token } = await signIn();
    const { access_token: apiOnly } = await signIn(production, { scope: 'api' });
    const visit = async (org: PracticeOrg, sid: string): Promise<string> => {
      const browser = newBrowser();
      const page = await browser.visit(
        `${org.instanceUrl}/secur/frontdoor.jsp?sid=${encodeURIComponent(sid)}`,
      );
      expect(browser.cookie(org.instanceUrl, 'sid')).toBeUndefined();
      return page.url;
    };
    expect(await visit(sandbox, token)).toContain('ec=302');
    expect(await visit(production, apiOnly)).toContain('ec=302');
    practice.end.accessTokens();
    expect(await visit(production, token)).toContain('ec=302');
  });
});

describe('the home page', () => {
  it('names organization, kind, user and username, in title and heading', async () => {
    const fixture = await startFixture();
    for (const [org, kind] of [
      [fixture.production, 'Production'],
      [fixture.sandbox, 'Sandbox'],
      [fixture.developer, 'Developer'],
    ] as const) {
      const { access_token: token } = await fixture.signIn(org);
      const page = await newBrowser().visit((await singleAccess(fixture, org, token)).url);
      expect(page.text).toContain(`<title>Home | ${org.name} | ${org.users[0]?.username ?? ''}</title>`);
      expect(page.text).toContain(`<h1>${org.name}</h1>`);
      expect(page.text).toContain(`<dd id="organization-kind">${kind}</dd>`);
    }
  });

  it('shows foreign text as text', async () => {
    const hostile = '<script>alert(1)</script>"\'&';
    const organizations = defaultOrganizations().map((one) => ({ ...one, name: hostile }));
    const fixture = await startFixture({ organizations });
    const { access_token: token } = await fixture.signIn();
    const { url } = await singleAccess(fixture, fixture.production, token);
    const { text } = await newBrowser().visit(url);
    expect(text).not.toContain('<script>');
    expect(text).toContain('<h1>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</h1>');
  });
});

describe('browser sessions', () => {
  it('are apart for two orgs and for two users of one org, each host with a sid of its own', async () => {
    const fixture = await startFixture();
    const { production, sandbox, sam } = fixture;
    const danas = newBrowser();
    const sams = newBrowser();
    const { access_token: danasToken } = await fixture.signIn();
    const { access_token: samsToken } = await fixture.signIn(production, { user: sam });
    const { access_token: uatToken } = await fixture.signIn(sandbox);
    await danas.visit((await singleAccess(fixture, production, danasToken)).url);
    await sams.visit((await singleAccess(fixture, production, samsToken)).url);
    await danas.visit((await singleAccess(fixture, sandbox, uatToken)).url);
    const home = `${production.instanceUrl}/lightning/page/home`;
    expect((await danas.visit(home)).text).toContain('dana.reyes@acme.example<');
    expect((await sams.visit(home)).text).toContain('sam.okoro@acme.example<');
    expect((await danas.visit(`${sandbox.instanceUrl}/`)).text).toContain('dana.reyes@acme.example.uat<');
    const sids = [
      danas.cookie(home, 'sid'),
      sams.cookie(home, 'sid'),
      danas.cookie(sandbox.instanceUrl, 'sid'),
    ];
    expect(new Set(sids).size).toBe(3);
    expect(sids).not.toContain(danasToken);
  });

  it('end by inactivity at a login page that returns to where one was', async () => {
    const fixture = await startFixture();
    const { practice, production, dana, signIn } = fixture;
    const { access_token: token } = await signIn();
    const browser = newBrowser();
    await browser.visit((await singleAccess(fixture, production, token)).url);
    const url = `${production.instanceUrl}/lightning/o/Account/list?filter=x`;
    practice.clock.advance(90 * MINUTE);
    expect((await browser.visit(url)).url).toBe(url);
    practice.clock.advance(119 * MINUTE);
    expect((await browser.visit(url)).url).toBe(url);
    practice.clock.advance(120 * MINUTE);
    const login = await browser.visit(url);
    expect(login.url).toBe(
      `${production.instanceUrl}/?ec=302&startURL=${encodeURIComponent('/lightning/o/Account/list?filter=x')}`,
    );
    const back = await browser.submit(`${production.instanceUrl}/`, {
      username: dana.username,
      pw: dana.password,
      startURL: new URL(login.url).searchParams.get('startURL') ?? '',
    });
    expect(back.url).toBe(url);
  });

  it('begin for a practice user who was pressed on the login page, with nothing typed, and lead on as a sign-in does', async () => {
    const { production, sandbox, dana } = await startFixture();
    const browser = newBrowser();
    const login = await browser.visit(`${production.instanceUrl}/`);
    expect(login.text).toContain(`name="as" value="${dana.username}"`);
    const startURL = '/lightning/o/Account/list';
    const pressed = { username: '', pw: '', as: dana.username, startURL };
    const page = await browser.submit(`${production.instanceUrl}/`, pressed);
    expect(page.url).toBe(production.instanceUrl + startURL);
    expect(page.text).toContain(dana.username);
    const elsewhere = await newBrowser().submit(`${sandbox.instanceUrl}/`, pressed);
    expect(elsewhere.text).toContain('Please check your username and password');
  });

  it('set session cookies with the names that Salesforce uses', async () => {
    const fixture = await startFixture();
    const { access_token: token } = await fixture.signIn();
    const { url } = await singleAccess(fixture, fixture.production, token);
    const cookies = (await fetch(url, { redirect: 'manual' })).headers.getSetCookie();
    expect(cookies.map((line) => line.split('=')[0])).toEqual(['sid', 'clientSrc', 'sid_Client', 'oid']);
    // Neither is kept by a browser over plain http, and an expiry would outlive the browser.
    expect(cookies.join()).not.toMatch(/secure|samesite|expires|max-age/i);
  });

  it('end at log-out, and when the server ends them', async () => {
    const fixture = await startFixture();
    const { practice, production, dana } = fixture;
    const { access_token: token } = await fixture.signIn();
    const home = `${production.instanceUrl}/lightning/page/home`;
    const browser = newBrowser();
    await browser.visit((await singleAccess(fixture, production, token)).url);
    await browser.visit(`${production.instanceUrl}/secur/logout.jsp`);
    expect((await browser.visit(home)).url).toContain('ec=302');
    await browser.visit((await singleAccess(fixture, production, token)).url);
    expect((await browser.visit(home)).url).toBe(home);
    expect(practice.end.uiSessions(dana.username)).toBeGreaterThan(0);
    expect((await browser.visit(home)).url).toContain('ec=302');
  });
});

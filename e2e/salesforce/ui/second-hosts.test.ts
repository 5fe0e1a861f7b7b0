import { expect, it } from 'vitest';
import { createPracticeBrowser } from '../practice-browser.ts';
import { startFixture, type Fixture } from '../practice-fixture.ts';
import { SIGN_IN_CALLBACK, typeLogin } from '../sign-in.ts';

const HOME = '/lightning/page/home';
const SETUP = '/lightning/setup/SetupOneHome/home';

function originOf({ practice }: Fixture, id: string): string {
  const host = practice.hosts.find((one) => one.id === id);
  if (host === undefined) throw new Error(`no host ${id}`);
  return host.origin;
}

async function start() {
  const fixture = await startFixture({ secondHosts: true });
  const tokens = await fixture.signIn();
  const open = await fetch(`${fixture.production.instanceUrl}/services/oauth2/singleaccess`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.access_token}` },
  });
  const { frontdoor_uri: url } = (await open.json()) as { frontdoor_uri: string };
  const browser = createPracticeBrowser(SIGN_IN_CALLBACK);
  return {
    fixture,
    tokens,
    url,
    browser,
    lightning: originOf(fixture, 'acme.lightning'),
    setup: originOf(fixture, 'acme.setup'),
  };
}

it('hands the session on: three hosts, three sids, one user', async () => {
  const { fixture, url, browser, lightning, setup } = await start();
  const { instanceUrl } = fixture.production;
  const home = await browser.visit(url);
  expect(home.url).toBe(lightning + HOME);
  expect(home.text).toContain('>dana.reyes@acme.example</span');
  expect((await browser.visit(`${lightning}${SETUP}?x=1`)).url).toBe(`${setup}${SETUP}?x=1`);
  const sids = [instanceUrl, lightning, setup].map((origin) => browser.cookie(origin, 'sid'));
  expect(new Set(sids).size).toBe(3);
  expect(sids).not.toContain(undefined);
});

it('a sid of one host is nothing at another', async () => {
  const { fixture, url, browser, lightning } = await start();
  await browser.visit(url);
  const sid = browser.cookie(lightning, 'sid') ?? '';
  const rest = `${fixture.production.instanceUrl}/services/data/v68.0`;
  expect((await fixture.get(rest, sid)).status).toBe(401);
  expect((await fixture.get(`${lightning}/services/data/v68.0`, sid)).status).toBe(404);
});

it('ends with the token it came from; then the login page, which leads back to the very page', async () => {
  const { fixture, url, browser, lightning } = await start();
  const { practice, dana, production } = fixture;
  await browser.visit(url);
  practice.end.accessTokens();
  const login = await browser.visit(lightning + HOME);
  const session = `/visualforce/session?url=${encodeURIComponent(lightning + HOME)}`;
  expect(login.url).toBe(`${production.instanceUrl}/?ec=302&startURL=${encodeURIComponent(session)}`);
  const page = await typeLogin(browser, login, dana.username, dana.password);
  expect(page.url).toBe(lightning + HOME);
});

it('logs out of the org from wherever the person is', async () => {
  const { fixture, url, browser, lightning } = await start();
  await browser.visit(url);
  const login = await browser.visit(`${lightning}/secur/logout.jsp`);
  expect(login.url).toBe(`${fixture.production.instanceUrl}/`);
  expect(login.text).toContain('id="login_form"');
  expect((await browser.visit(lightning + HOME)).url).toContain('ec=302');
});

it.each(['http://evil.example/', 'https://127.0.0.9/', '//evil.example', 'javascript:alert(1)', ''])(
  'hands nothing on to %j',
  async (target) => {
    const { fixture, url, browser, lightning } = await start();
    await browser.visit(url);
    const { instanceUrl } = fixture.production;
    const page = await browser.visit(`${instanceUrl}/visualforce/session?url=${encodeURIComponent(target)}`);
    expect(page.url).toBe(lightning + HOME);
  },
);

it('hands nothing on to another org, nor to a login host', async () => {
  const { fixture, url, browser, lightning } = await start();
  await browser.visit(url);
  const { instanceUrl, loginUrl } = fixture.production;
  for (const other of [originOf(fixture, 'reyes-dev-ed.lightning'), loginUrl]) {
    const target = encodeURIComponent(other + HOME);
    expect((await browser.visit(`${instanceUrl}/visualforce/session?url=${target}`)).url).toBe(
      lightning + HOME,
    );
  }
});

it('is not there unless asked for', async () => {
  const { practice } = await startFixture();
  expect(practice.hosts.map(({ id }) => id)).not.toContain('acme.lightning');
});

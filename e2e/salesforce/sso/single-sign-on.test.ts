import { expect, it } from 'vitest';
import { startFixture, type Fixture } from '../practice-fixture.ts';

const post = (url: string, fields: Readonly<Record<string, string>>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(html)?.[1];

/** From the org's login page to the form that the identity provider sends back. */
async function signInAtProvider({ practice, production, dana }: Fixture) {
  const login = await (await fetch(`${production.instanceUrl}/?startURL=%2Flightning%2Fpage%2Fhome`)).text();
  const path = /href="(\/saml\/[^"]+)"/.exec(login)?.[1] ?? '';
  const asked = await fetch(production.instanceUrl + path.replaceAll('&amp;', '&'), { redirect: 'manual' });
  const at = asked.headers.get('location') ?? '';
  expect(at.startsWith(`${practice.identityProvider}/sso?`)).toBe(true);
  const acs = `${production.instanceUrl}/saml/acs`;
  const done = await post(`${practice.identityProvider}/sso/done`, {
    acs,
    RelayState: new URL(at).searchParams.get('RelayState') ?? '',
    username: dana.username,
  });
  const form = await done.text();
  return {
    acs,
    fields: {
      SAMLResponse: valueOf(form, 'SAMLResponse') ?? '',
      RelayState: valueOf(form, 'RelayState') ?? '',
    },
  };
}

it('signs in by another site, which posts its answer back; once', async () => {
  const fixture = await startFixture();
  const { acs, fields } = await signInAtProvider(fixture);
  const back = await post(acs, fields);
  expect(back.headers.get('location')).toBe('/lightning/page/home');
  expect(back.headers.getSetCookie()[0]).toMatch(/^sid=/);
  expect((await post(acs, fields)).status).toBe(401);
});

it('answers no one but an org of this practice', async () => {
  const { practice, dana } = await startFixture();
  const fields = { acs: 'http://evil.example/saml/acs', username: dana.username };
  expect((await post(`${practice.identityProvider}/sso/done`, fields)).status).toBe(400);
});

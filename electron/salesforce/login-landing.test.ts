import { expect, it } from 'vitest';
import { findLoginLanding } from './login-landing.ts';

const INSTANCE = 'https://acme.my.salesforce.com';
const LIGHTNING = 'https://acme.lightning.force.com';
const hosts = { instanceUrl: INSTANCE, loginHost: 'https://login.salesforce.com' };
const to = encodeURIComponent;
const handOff = (url: string) => `${INSTANCE}/?ec=302&startURL=${to(`/visualforce/session?url=${to(url)}`)}`;

it.each([
  [
    'a page of the My Domain',
    `${INSTANCE}/?ec=302&startURL=${to('/001A0000?x=1#part')}`,
    '/001A0000?x=1#part',
  ],
  ['without a reason', `${INSTANCE}/?startURL=${to('/home/home.jsp')}`, '/home/home.jsp'],
  ['nothing to come back to', `${INSTANCE}/?ec=302`, '/'],
  ['the bare My Domain', `${INSTANCE}/`, '/'],
  ['login.jsp', `${INSTANCE}/login.jsp?ec=302&startURL=${to('/x')}`, '/x'],
  [
    'a record in Lightning',
    handOff(`${LIGHTNING}/lightning/r/Account/001/view?ws=1`),
    '/lightning/r/Account/001/view?ws=1',
  ],
  [
    'Setup’s own host',
    handOff('https://acme.my.salesforce-setup.com/lightning/setup/Users/home'),
    '/lightning/setup/Users/home',
  ],
  ['the generic login host', `https://login.salesforce.com/?ec=302&startURL=${to('/001')}`, '/001'],
  ['a hand-off to nowhere', handOff('javascript:alert(1)'), '/'],
  ['a hand-off of nothing', `${INSTANCE}/?startURL=${to('/visualforce/session')}`, '/'],
  ['another host', `${INSTANCE}/?startURL=${to('https://evil.example/x')}`, '/'],
  ['another host without a scheme', `${INSTANCE}/?startURL=${to('//evil.example/x')}`, '/'],
  ['another host by a backslash', `${INSTANCE}/?startURL=${to('/\\evil.example/x')}`, '/'],
  ['another host behind the hand-off', handOff('https://evil.example//evil.example/x'), '/evil.example/x'],
  ['a logout', `${INSTANCE}/?startURL=${to('/secur/logout.jsp')}`, '/'],
  ['a one-time URL', `${INSTANCE}/?startURL=${to('/secur/frontdoor.jsp?otp=once')}`, '/'],
])('finds a login page that leads to %s', (_what, url, path) => {
  expect(findLoginLanding(url, hosts)).toEqual({ path });
});

it.each([
  ['a page of the org', `${INSTANCE}/home/home.jsp`],
  ['a page of the org with a startURL of its own', `${INSTANCE}/apex/Login?startURL=%2Fx`],
  ['Lightning', `${LIGHTNING}/lightning/page/home?startURL=%2Fx`],
  ['the generic login host after a logout', 'https://login.salesforce.com/'],
  ['another org’s login page', 'https://other.my.salesforce.com/?ec=302&startURL=%2Fx'],
  ['a host that only begins alike', 'https://acme.my.salesforce.com.evil.example/?ec=302&startURL=%2Fx'],
  ['the same host without encryption', 'http://acme.my.salesforce.com/?ec=302&startURL=%2Fx'],
  ['an identity provider', 'https://sso.example/?startURL=%2Fx'],
  ['no page', 'about:blank'],
  ['nothing', ''],
])('takes %s for no login page', (_what, url) => {
  expect(findLoginLanding(url, hosts)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { pageAddress, pathInAnotherOrg } from './page-address.ts';

const ACME = 'https://acme.lightning.force.com';
const TOKEN = '00D000000000001!AQ.planted';

describe('the address of a page', () => {
  it('is the page’s own, with its query and place', () => {
    const url = `${ACME}/lightning/o/Account/list?filterName=Recent#top`;
    expect(pageAddress(url)?.href).toBe(url);
  });
  it.each(['sid', 'otp', 'access_token', 'code', 'state', '_CONFIRMATIONTOKEN', 'SAMLResponse'])(
    'never holds what %s says',
    (name) => {
      const address = pageAddress(`${ACME}/x?a=1&${name}=${TOKEN}&b=2`);
      expect(address?.href).toBe(`${ACME}/x?a=1&b=2`);
    },
  );
  it('has no token behind its hash, and no user in front of its host', () => {
    expect(pageAddress(`${ACME}/x#access_token=${TOKEN}`)?.href).toBe(`${ACME}/x`);
    expect(pageAddress('https://u:p@acme.my.salesforce.com/x')?.href).toBe(
      'https://acme.my.salesforce.com/x',
    );
  });
  it.each([`/lightning/page?otp=${TOKEN}`, `/x?retURL=${encodeURIComponent(`/y?sid=${TOKEN}`)}`, TOKEN])(
    'loses an address to go on to that hands a token on: %s',
    (value) => {
      const address = pageAddress(`${ACME}/x?a=1&startURL=${encodeURIComponent(value)}`);
      expect(address?.href).toBe(`${ACME}/x?a=1`);
    },
  );
  it.each([
    `${ACME}/x;jsessionid=${TOKEN}`,
    `${ACME}/secur/frontdoor.jsp?otp=1`,
    `${ACME}/services/oauth2/authorize?x=1`,
    `${ACME}/visualforce/session?url=x`,
    'data:text/html,x',
    '',
  ])('is none for %j', (url) => {
    expect(pageAddress(url)).toBeNull();
  });
});

describe('the same page in another org', () => {
  it.each([
    ['/lightning/setup/ManageUsers/home', '/lightning/setup/ManageUsers/home'],
    ['/lightning/r/Account/001000000000001AAA/view', '/lightning/o/Account/list'],
    ['/lightning/o/Account/list?filterName=00B000000000001AAA', '/lightning/o/Account/list'],
    ['/lightning/o/Account/list?filterName=Recent', '/lightning/o/Account/list?filterName=Recent'],
    ['/lightning/setup/ObjectManager/01I000000000001AAA/Details/view', '/lightning/setup/ObjectManager/home'],
    ['/001000000000001AAA', '/'],
    ['/apex/Overview', '/apex/Overview'],
    ['/secur/frontdoor.jsp?otp=1', '/'],
  ])('%s becomes %s', (path, expected) => {
    expect(pathInAnotherOrg(ACME + path)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { suggestLoginHost } from './suggest-login-host.ts';

const LOGIN = 'https://login.salesforce.com';
const TEST = 'https://test.salesforce.com';
const failed = (error: string, description: string) => ({ error, description });
const AUTHENTICATION = failed('invalid_grant', 'authentication failure');

describe('a sign-in that failed may have been tried at the wrong host', () => {
  it.each([
    ['ann@acme.com.uat', LOGIN, TEST, true],
    ['ann@acme.de.full', LOGIN, TEST, true],
    ['ann@acme.com.mybox', LOGIN, TEST, true],
    ['test-ab12cd34ef@example.com', LOGIN, TEST, true],
    ['ann@acme.com', TEST, LOGIN, true],
    ['ann@mail.acme.com', TEST, LOGIN, true],
    ['ann@acme.co.uk', TEST, LOGIN, false],
    ['ann@acme.com.qa', LOGIN, TEST, false],
    [undefined, LOGIN, TEST, false],
  ])('%s at %s: %s', (username, loginHost, expected, likely) => {
    const suggestion = suggestLoginHost({
      salesforce: AUTHENTICATION,
      loginHost,
      ...(username === undefined ? {} : { username }),
    });
    expect(suggestion).toMatchObject({ kind: 'switch', loginHost: expected, likely });
  });

  it.each([
    [TEST, 'ann@acme.com.uat'],
    [LOGIN, 'ann@acme.com'],
  ])('is silent at %s for %s: they fit', (loginHost, username) => {
    expect(suggestLoginHost({ salesforce: AUTHENTICATION, loginHost, username })).toBeNull();
  });

  it('knows the clouds of government and China, and the practice Salesforce', () => {
    expect(
      suggestLoginHost({ salesforce: AUTHENTICATION, loginHost: 'https://test.salesforce.mil' }),
    ).toMatchObject({ loginHost: 'https://login.salesforce.mil' });
    const practice = { production: 'http://127.0.0.2:1', sandbox: 'http://127.0.0.3:1' };
    expect(
      suggestLoginHost({ salesforce: AUTHENTICATION, loginHost: practice.production, practice }),
    ).toMatchObject({ loginHost: practice.sandbox });
    expect(suggestLoginHost({ salesforce: AUTHENTICATION, loginHost: practice.production })).toBeNull();
  });

  it('finds production behind a sandbox’s My Domain, and the reverse, as a try', () => {
    expect(
      suggestLoginHost({
        salesforce: AUTHENTICATION,
        loginHost: 'https://acme--uat.sandbox.my.salesforce.com',
        username: 'ann@acme.com',
      }),
    ).toMatchObject({ loginHost: 'https://acme.my.salesforce.com', likely: false });
    expect(
      suggestLoginHost({
        salesforce: AUTHENTICATION,
        loginHost: 'https://acme.my.salesforce.com',
        username: 'ann@acme.com.uat',
      }),
    ).toMatchObject({ loginHost: 'https://acme--uat.sandbox.my.salesforce.com', likely: false });
  });

  it.each([
    ['https://acme.my.salesforce.com', 'ann@acme.com'],
    ['https://acme-dev-ed.develop.my.salesforce.com', 'ann@acme.com.uat'],
    ['https://acme.my.site.com', 'ann@acme.com'],
  ])('has nothing to say of %s and %s', (loginHost, username) => {
    expect(suggestLoginHost({ salesforce: AUTHENTICATION, loginHost, username })).toBeNull();
  });
});

it('an audience of the other environment is a wrong host too; another refusal is not', () => {
  const audience = failed('invalid_grant', 'Audience validation failed');
  expect(suggestLoginHost({ salesforce: audience, loginHost: TEST })).toMatchObject({ loginHost: LOGIN });
  expect(
    suggestLoginHost({
      salesforce: failed('invalid_grant', 'expired access/refresh token'),
      loginHost: TEST,
    }),
  ).toBeNull();
  expect(suggestLoginHost({ salesforce: failed('invalid_client', ''), loginHost: TEST })).toBeNull();
});

describe('what only the org’s own host does', () => {
  const notReset = failed('URL_NOT_RESET', 'Destination URL not reset.');
  const notHere = failed('invalid_grant', 'request not supported on this domain');

  it('is switched to where it is known', () => {
    expect(
      suggestLoginHost({
        salesforce: notReset,
        loginHost: TEST,
        instanceUrl: 'https://acme.my.salesforce.com',
      }),
    ).toMatchObject({ kind: 'switch', loginHost: 'https://acme.my.salesforce.com', likely: true });
  });

  it('is asked for where it is not', () => {
    expect(suggestLoginHost({ salesforce: notHere, loginHost: LOGIN })).toMatchObject({
      kind: 'enter-my-domain',
    });
    expect(suggestLoginHost({ salesforce: notReset, loginHost: TEST, instanceUrl: TEST })).toMatchObject({
      kind: 'enter-my-domain',
    });
  });
});

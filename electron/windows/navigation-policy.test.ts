import { describe, expect, it } from 'vitest';
import { appPolicy, orgPolicy, refuseAll, signInPolicy } from './navigation-policy.ts';

const ACME = 'https://acme.my.salesforce.com';
const go = (url: string, from = `${ACME}/home`) => ({ url, from, via: from, redirect: false });
/** A server's redirect: `via` is the address that answered it. */
const redirected = (url: string, via: string) => ({ url, from: `${ACME}/home`, via, redirect: true });

const NOWHERE = [
  'http://acme.my.salesforce.com/',
  'file:///etc/passwd',
  'data:text/html,<h1>x',
  'blob:https://acme.my.salesforce.com/1',
  'javascript:alert(1)',
  'app://latchkey/index.html',
  'chrome://settings',
  'ms-msdt:/id',
  'smb://host/share',
  'https://acme.my.salesforce.com@evil.com/',
  'not a url',
];

describe('an org’s window', () => {
  const policy = orgPolicy(ACME);
  it.each([
    `${ACME}/lightning/page/home`,
    'https://acme.lightning.force.com/one/one.app',
    'https://acme--c.vf.force.com/apex/Page',
    'https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home',
    'https://login.salesforce.com/',
  ])('stays at %s', (url) => {
    expect(policy.navigate(go(url))).toBe('stay');
  });
  it.each(NOWHERE)('refuses %s, linked or redirected', (url) => {
    expect(policy.navigate(go(url))).toBe('refuse');
    expect(policy.navigate(redirected(url, `${ACME}/`))).toBe('refuse');
    expect(policy.open(url)).toBe('refuse');
  });
  it('hands a link to elsewhere to the browser', () => {
    expect(policy.navigate(go('https://example.com/'))).toBe('external');
    expect(policy.open('https://example.com/')).toBe('external');
  });
  it.each([
    `${ACME}/`,
    `${ACME}/?ec=302&startURL=%2Fhome`,
    `${ACME}/saml/authn-request.jsp?saml_request_id=1`,
    `${ACME}/services/auth/sso/Okta`,
    `${ACME}/visualforce/session?url=x`,
    `${ACME}/secur/logout.jsp`,
    'https://login.salesforce.com/login',
    'https://acme.my.site.com/partners/login',
  ])('follows a redirect of %s to an identity provider', (via) => {
    const fresh = orgPolicy(ACME);
    expect(fresh.navigate(redirected('https://sso.acme.example/', via))).toBe('stay');
  });
  it.each([
    `${ACME}/lightning/page/home`,
    `${ACME}/servlet/servlet.Redirector?to=https://evil.example`,
    `${ACME}/home/home.jsp`,
    'https://evil.example/saml/authn-request.jsp',
    'https://acme.my.salesforce.com.evil.example/saml/x',
    '',
  ])('hands a redirect of %j to elsewhere to the browser', (via) => {
    const fresh = orgPolicy(ACME);
    expect(fresh.navigate(redirected('https://evil.example/', via))).toBe('external');
  });
  it('stays with the provider from then on: its redirects, its second factor, its form back', () => {
    const fresh = orgPolicy(ACME);
    const sso = 'https://sso.acme.example/';
    expect(fresh.navigate(redirected(sso, `${ACME}/services/auth/sso/x`))).toBe('stay');
    expect(fresh.navigate(redirected('https://eu.sso.example/', sso))).toBe('stay');
    expect(fresh.navigate(go('https://mfa.acme.example/', 'https://eu.sso.example/'))).toBe('stay');
    expect(fresh.navigate(go(`${ACME}/saml/acs`, 'https://mfa.acme.example/'))).toBe('stay');
    // Signed in: the provider is known, others are not.
    expect(fresh.navigate(go(sso, `${ACME}/lightning/page/home`))).toBe('stay');
    expect(fresh.open(sso)).toBe('stay');
    expect(fresh.navigate(go('https://elsewhere.example/', `${ACME}/lightning/page/home`))).toBe('external');
    expect(fresh.navigate(redirected('https://elsewhere.example/', `${ACME}/lightning/page/home`))).toBe(
      'external',
    );
    expect(fresh.navigate(go('http://sso.acme.example/', sso))).toBe('refuse');
  });
  it('follows the form by which Salesforce hands over, and no link of a login page', () => {
    const fresh = orgPolicy(ACME);
    expect(fresh.navigate(go('https://sso.acme.example/', `${ACME}/saml/authn-request.jsp`))).toBe('stay');
    expect(fresh.navigate(go('https://elsewhere.example/', `${ACME}/?startURL=%2F`))).toBe('external');
  });
  it('remembers what it met for one window only', () => {
    const sso = 'https://sso.acme.example/';
    orgPolicy(ACME).navigate(redirected(sso, `${ACME}/`));
    expect(orgPolicy(ACME).navigate(go(sso))).toBe('external');
  });
  it.each([
    'https://acme.my.salesforce.com.evil.com/',
    'https://evilsalesforce.com/',
    'https://evilforce.com/',
  ])('takes %s for elsewhere', (url) => {
    expect(policy.navigate(go(url))).toBe('external');
  });
  it('reaches loopback only from a practice org, where localhost plays a stranger', () => {
    expect(policy.navigate(go('http://127.0.0.1:8080/'))).toBe('refuse');
    const practice = orgPolicy('http://127.0.0.3:8700');
    const provider = 'http://localhost:9000/sso';
    expect(practice.navigate(go('http://127.0.0.3:8700/home'))).toBe('stay');
    expect(practice.navigate(go('http://127.0.0.9:8701/home'))).toBe('stay');
    expect(practice.navigate(go(provider))).toBe('external');
    expect(practice.navigate(redirected(provider, 'http://127.0.0.3:8700/saml/authn-request.jsp'))).toBe(
      'stay',
    );
  });
});

describe('a sign-in window', () => {
  const policy = signInPolicy('https://login.salesforce.com/services/oauth2/authorize');
  it('passes through any https page', () => {
    expect(policy.navigate(go('https://sso.acme.example/saml'))).toBe('stay');
    expect(policy.open('https://accounts.example/popup')).toBe('stay');
  });
  it.each(NOWHERE.concat('http://127.0.0.1:9999/', 'http://localhost/'))('refuses %s', (url) => {
    expect(policy.navigate(go(url))).toBe('refuse');
    expect(policy.open(url)).toBe('refuse');
  });
  it('may use loopback http when it began there', () => {
    expect(signInPolicy('http://127.0.0.1:8700/x').navigate(go('http://127.0.0.2:8700/y'))).toBe('stay');
    expect(signInPolicy('http://127.0.0.1:8700/x').navigate(go('http://example.com/'))).toBe('refuse');
  });
});

it('the app’s own page goes nowhere, and opens https links in the browser', () => {
  expect(appPolicy.navigate(go('app://latchkey/other.html'))).toBe('refuse');
  expect(appPolicy.open('https://help.salesforce.com/')).toBe('external');
  expect(appPolicy.open('file:///etc/passwd')).toBe('refuse');
});

it('contents that were given no policy go nowhere', () => {
  expect(refuseAll.navigate(go('https://login.salesforce.com/'))).toBe('refuse');
  expect(refuseAll.open('https://login.salesforce.com/')).toBe('refuse');
});

import { describe, expect, it } from 'vitest';
import { appPolicy, orgPolicy, refuseAll, signInPolicy } from './navigation-policy.ts';

const ACME = 'https://acme.my.salesforce.com';
const go = (url: string, from = `${ACME}/home`, redirect = false) => ({ url, from, redirect });

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
    expect(policy.navigate(go(url, `${ACME}/`, true))).toBe('refuse');
    expect(policy.open(url)).toBe('refuse');
  });
  it('hands a link to elsewhere to the browser', () => {
    expect(policy.navigate(go('https://example.com/'))).toBe('external');
    expect(policy.open('https://example.com/')).toBe('external');
  });
  it('follows a redirect to an identity provider and the steps on its pages', () => {
    expect(policy.navigate(go('https://sso.acme.example/', ACME, true))).toBe('stay');
    expect(policy.navigate(go('https://mfa.acme.example/', 'https://sso.acme.example/'))).toBe('stay');
  });
  it.each([
    'https://acme.my.salesforce.com.evil.com/',
    'https://evilsalesforce.com/',
    'https://evilforce.com/',
  ])('takes %s for elsewhere', (url) => {
    expect(policy.navigate(go(url))).toBe('external');
  });
  it('reaches loopback only from a practice org', () => {
    expect(policy.navigate(go('http://127.0.0.1:8080/'))).toBe('refuse');
    expect(orgPolicy('http://127.0.0.3:8700').navigate(go('http://127.0.0.3:8700/home'))).toBe('stay');
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

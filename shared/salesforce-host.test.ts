import { describe, expect, it } from 'vitest';
import {
  isLoopbackHost,
  isSalesforceHost,
  isTrustedHost,
  isTrustedInstance,
  lightningOrigin,
  trustedInstance,
  trustedOrigin,
} from './salesforce-host.ts';

describe('which hosts a token may go to', () => {
  it.each([
    'login.salesforce.com',
    'acme.my.salesforce.com',
    'acme--uat.sandbox.my.salesforce.com',
    'acme.my.salesforce.mil',
    'acme.lightning.crmforce.mil',
    'acme.my.sfcrmproducts.cn',
    'acme.my.site.com',
  ])('trusts %s', (host) => {
    expect(isTrustedHost(host)).toBe(true);
  });

  it.each([
    'evil.com',
    'salesforce.com.evil.com',
    'login.salesforce.com.evil.com',
    'evilsalesforce.com',
    'evilcrmforce.mil',
    'evil-my.site.com',
    'evil.site.com',
    'xn--slesforce-4jc.com',
    'xn--a.salesforce.com',
    'LOGIN.SALESFORCE.COM',
    'login.salesforce.com.',
    '.salesforce.com',
    '',
  ])('does not trust %j', (host) => {
    expect(isTrustedHost(host)).toBe(false);
  });

  it('knows hosts that serve pages of orgs but get no token', () => {
    expect(isSalesforceHost('acme--c.documentforce.com')).toBe(true);
    expect(isTrustedHost('acme--c.documentforce.com')).toBe(false);
    expect(isSalesforceHost('documentforce.com.evil.com')).toBe(false);
  });
});

describe('loopback', () => {
  it.each(['127.0.0.1', '127.8.9.255', '[::1]', '::1', 'localhost', 'login.localhost'])('is %s', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([
    '128.0.0.1',
    '127.0.0.256',
    '127.1',
    '127.0.0.1.evil.com',
    'localhost.evil.com',
    'evillocalhost',
    '0.0.0.0',
    '[::2]',
    '10.0.0.1',
  ])('is not %s', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('the origin a token may go to', () => {
  it.each([
    ['https://login.salesforce.com', 'https://login.salesforce.com'],
    ['https://Login.Salesforce.com/services?x=1', 'https://login.salesforce.com'],
    ['https://acme.my.salesforce.com:443/', 'https://acme.my.salesforce.com'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.2:1', 'http://127.0.0.2:1'],
    ['http://[::1]:99/x', 'http://[::1]:99'],
    ['https://localhost:8443', 'https://localhost:8443'],
  ])('of %s is %s', (text, origin) => {
    expect(trustedOrigin(text)).toBe(origin);
  });

  // The port table of CVE-2025-23040 (GitHub Desktop): texts that two parsers read as two hosts.
  it.each([
    'http://login.salesforce.com',
    'https://login.salesforce.com:8443',
    'https://login.salesforce.com:80',
    'https://login.salesforce.com.',
    'https://login.salesforce.com@evil.com',
    'https://user@login.salesforce.com',
    'https://@login.salesforce.com',
    'https://evil.com\\.salesforce.com',
    'https:\\\\login.salesforce.com',
    'https:login.salesforce.com',
    'https:/login.salesforce.com',
    'https://evil.com\r.salesforce.com',
    'https://login.salesforce.com\r\nX: y',
    'https://login.salesforce.com\u0000',
    'https://login.salesforce.com ',
    'https://login\u3002salesforce.com',
    'https://log\u0131n.salesforce.com',
    'https://login%2esalesforce.com',
    'https://evil.com#.salesforce.com',
    'https://evil.com?.salesforce.com',
    'http://0x7f000001/',
    'http://127.1:80/',
    'http://localhost.evil.com',
    'ftp://login.salesforce.com',
    'javascript:alert(1)',
    'login.salesforce.com',
    '',
  ])('is none of %j', (text) => {
    expect(trustedOrigin(text)).toBeNull();
  });
});

describe('the instance of a token answer', () => {
  const login = 'https://login.salesforce.com';
  const practice = 'http://127.0.0.2:8080';

  it('is an https Salesforce origin, without the slash at its end', () => {
    expect(trustedInstance('https://acme.my.salesforce.com/', login)).toBe('https://acme.my.salesforce.com');
  });

  it('becomes its My Domain when the server names the Lightning or Setup host, which serve no API', () => {
    expect(trustedInstance('https://acme--uat.sandbox.lightning.force.com', login)).toBe(
      'https://acme--uat.sandbox.my.salesforce.com',
    );
    expect(trustedInstance('https://acme.my.salesforce-setup.com', login)).toBe(
      'https://acme.my.salesforce.com',
    );
    expect(trustedInstance('https://acme.lightning.crmforce.mil', login)).toBe(
      'https://acme.my.salesforce.mil',
    );
    expect(trustedInstance('https://acme.lightning.sfcrmapps.cn', login)).toBe(
      'https://acme.my.sfcrmproducts.cn',
    );
  });

  it('may be loopback only when the sign-in was at loopback', () => {
    expect(isTrustedInstance('http://127.0.0.3:9000', practice)).toBe(true);
    expect(isTrustedInstance('http://127.0.0.3:9000', login)).toBe(false);
    expect(isTrustedInstance('https://localhost', login)).toBe(false);
  });

  it.each([
    'http://acme.my.salesforce.com',
    'https://evil.com',
    'https://login.salesforce.com.evil.com',
    'https://acme.my.salesforce.com:8443',
    'https://acme.my.salesforce.com/path',
    'https://acme.my.salesforce.com@evil.com',
  ])('is refused when it is %s', (url) => {
    expect(isTrustedInstance(url, login)).toBe(false);
    expect(isTrustedInstance(url, practice)).toBe(false);
  });
});

describe('the Lightning host of an instance', () => {
  it.each([
    ['https://acme.my.salesforce.com', 'https://acme.lightning.force.com'],
    ['https://acme--uat.sandbox.my.salesforce.com', 'https://acme--uat.sandbox.lightning.force.com'],
    ['https://acme.my.salesforce.mil', 'https://acme.lightning.crmforce.mil'],
    ['https://acme.my.sfcrmproducts.cn', 'https://acme.lightning.sfcrmapps.cn'],
    ['https://login.salesforce.com', null],
    ['http://localhost:8080', null],
    ['https://acme.my.salesforce.com.evil.com', null],
  ])('of %s is %s', (instance, lightning) => {
    expect(lightningOrigin(instance)).toBe(lightning);
  });
});

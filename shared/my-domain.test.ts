import { describe, expect, it } from 'vitest';
import { familyOf, isSameSandboxDomain, readMyDomain } from './my-domain.ts';

describe('reading a My Domain', () => {
  it.each([
    [
      'https://acme.my.salesforce.com',
      { name: 'acme', sandbox: null, partition: null, cloud: 'salesforce.com' },
    ],
    [
      'https://acme--uat.sandbox.my.salesforce.com',
      { name: 'acme', sandbox: 'uat', partition: null, cloud: 'salesforce.com' },
    ],
    [
      'https://reyes-dev-ed.develop.my.salesforce.com',
      { name: 'reyes-dev-ed', sandbox: null, partition: 'develop', cloud: 'salesforce.com' },
    ],
    [
      'https://acme.my.salesforce.mil',
      { name: 'acme', sandbox: null, partition: null, cloud: 'salesforce.mil' },
    ],
    [
      'https://acme--uat.sandbox.my.sfcrmproducts.cn',
      { name: 'acme', sandbox: 'uat', partition: null, cloud: 'sfcrmproducts.cn' },
    ],
  ])('%s', (url, domain) => {
    expect(readMyDomain(url)).toEqual(domain);
  });

  it.each([
    'https://na3.salesforce.com',
    'https://cs42.salesforce.com',
    'https://login.salesforce.com',
    'https://acme--uat.my.salesforce.com',
    'https://acme.sandbox.my.salesforce.com',
    'https://--uat.sandbox.my.salesforce.com',
    'https://acme--uat--x.sandbox.my.salesforce.com',
    'https://acme.unheard.my.salesforce.com',
    'https://a.b.develop.my.salesforce.com',
    'https://acme.my.salesforce.com.evil.example',
    'http://127.0.0.4:8080',
    'nonsense',
  ])('says nothing of %s', (url) => {
    expect(readMyDomain(url)).toBeNull();
  });
});

describe('a family', () => {
  const family = (url: string) => {
    const domain = readMyDomain(url);
    return domain && familyOf(domain);
  };

  it('is one of production and its sandboxes, in one cloud', () => {
    expect(family('https://acme.my.salesforce.com')).toBe(
      family('https://acme--uat.sandbox.my.salesforce.com'),
    );
    expect(family('https://acme.my.salesforce.mil')).not.toBe(family('https://acme.my.salesforce.com'));
  });

  it('is none of a developer edition, a demo or a scratch org that happen to have the same name', () => {
    for (const partition of ['develop', 'demo', 'scratch', 'trailblaze', 'free', 'patch']) {
      expect(family(`https://acme.${partition}.my.salesforce.com`)).toBeNull();
    }
  });
});

describe('the same sandbox', () => {
  const uat = 'https://acme--uat.sandbox.my.salesforce.com';

  it('is told by its whole My Domain', () => {
    expect(isSameSandboxDomain(uat, uat)).toBe(true);
    expect(isSameSandboxDomain('http://127.0.0.5:80', 'http://127.0.0.5:80/')).toBe(true);
  });

  it.each([
    'https://acme--qa.sandbox.my.salesforce.com',
    'https://other--uat.sandbox.my.salesforce.com',
    'https://acme--uat.sandbox.my.salesforce.mil',
    'https://acme.my.salesforce.com',
  ])('is not %s', (other) => {
    expect(isSameSandboxDomain(uat, other)).toBe(false);
  });

  it('is never told by a host that is no sandbox’s own', () => {
    for (const url of [
      'https://acme.my.salesforce.com',
      'https://cs42.salesforce.com',
      'https://x.develop.my.salesforce.com',
    ]) {
      expect(isSameSandboxDomain(url, url)).toBe(false);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { audienceFor, judgeAudience } from './jwt-audience.ts';

describe('the audience of a login host', () => {
  it.each([
    ['https://login.salesforce.com', 'https://login.salesforce.com'],
    ['https://test.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme.my.salesforce.com', 'https://login.salesforce.com'],
    ['https://acme-dev-ed.develop.my.salesforce.com', 'https://login.salesforce.com'],
    ['https://acme--uat.sandbox.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme--uat.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://velocity-ability-3000.scratch.my.salesforce.com', 'https://test.salesforce.com'],
    ['https://acme.my.site.com', 'https://acme.my.site.com'],
    ['http://127.0.0.2:8080', 'http://127.0.0.2:8080'],
    ['acme--uat.sandbox.lightning.force.com/lightning/page/home', 'https://test.salesforce.com'],
    ['', 'https://login.salesforce.com'],
    ['half a ho', 'https://login.salesforce.com'],
  ])('%s: %s', (loginHost, audience) => {
    expect(audienceFor(loginHost)).toBe(audience);
  });
});

describe('an audience that a person enters', () => {
  it.each([
    ['https://login.salesforce.com', 'https://acme.my.salesforce.com'],
    [' https://login.salesforce.com/ ', 'https://login.salesforce.com'],
    ['login.salesforce.com', 'https://login.salesforce.com'],
  ])('fits, and is sent as Salesforce compares it: %s at %s', (text, loginHost) => {
    expect(judgeAudience(text, loginHost)).toEqual({
      kind: 'fits',
      audience: 'https://login.salesforce.com',
    });
  });

  it('may be a site’s own URL with its path, at that site only', () => {
    const site = 'https://acme.my.site.com/portal';
    expect(judgeAudience(site, 'https://acme.my.site.com')).toEqual({ kind: 'fits', audience: site });
    expect(judgeAudience(site, 'https://other.my.site.com').kind).toBe('wrong');
    expect(judgeAudience(site, 'https://login.salesforce.com').kind).toBe('wrong');
  });

  it('may be either environment’s at a practice server, or the server itself', () => {
    for (const text of [
      'https://login.salesforce.com',
      'https://test.salesforce.com',
      'http://127.0.0.2:8080',
    ]) {
      expect(judgeAudience(text, 'http://127.0.0.2:8080').kind).toBe('fits');
    }
    expect(judgeAudience('http://127.0.0.3:8080', 'http://127.0.0.2:8080').kind).toBe('wrong');
  });

  it.each([
    ['the other environment', 'https://test.salesforce.com', 'https://login.salesforce.com'],
    [
      'production at a sandbox',
      'https://login.salesforce.com',
      'https://acme--uat.sandbox.my.salesforce.com',
    ],
    ['a My Domain', 'https://acme.my.salesforce.com', 'https://acme.my.salesforce.com'],
    ['nothing', '', 'https://login.salesforce.com'],
    ['plain http', 'http://login.salesforce.com', 'https://login.salesforce.com'],
    ['a stranger', 'https://login.salesforce.com.evil.com', 'https://login.salesforce.com'],
    [
      'the token endpoint',
      'https://login.salesforce.com/services/oauth2/token',
      'https://test.salesforce.com',
    ],
  ])('is told what would fit instead of %s', (_what, text, loginHost) => {
    expect(judgeAudience(text, loginHost)).toEqual({ kind: 'wrong', suggestion: audienceFor(loginHost) });
  });
});

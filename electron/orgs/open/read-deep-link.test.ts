import { describe, expect, it } from 'vitest';
import { readDeepLink } from './read-deep-link.ts';

describe('a link from outside', () => {
  it.each([
    ['latchkey://open/acme-prod', { verb: 'open', alias: 'acme-prod' }],
    ['latchkey://open/acme-prod/', { verb: 'open', alias: 'acme-prod' }],
    ['LATCHKEY://open/Acme%20Prod%20%C3%BC', { verb: 'open', alias: 'Acme Prod ü' }],
    ['latchkey://open/a%2Fb', { verb: 'open', alias: 'a/b' }],
    [
      'latchkey://open/acme?path=/lightning/setup/Flows/home',
      { verb: 'open', alias: 'acme', path: '/lightning/setup/Flows/home' },
    ],
    [
      'latchkey://open/acme?path=%2Fapex%2FPage%3Fid%3D1%26x%3D2',
      { verb: 'open', alias: 'acme', path: '/apex/Page?id=1&x=2' },
    ],
  ])('%s names an org and a page of it', (text, link) => {
    expect(readDeepLink(text)).toEqual(link);
  });

  it.each([
    '',
    'latchkey:',
    'latchkey://',
    'latchkey://open',
    'latchkey://open/',
    'latchkey://open//',
    'latchkey://open/%20',
    'latchkey://open/a/b',
    'latchkey://open/%E0%A4%A',
    'latchkey:open/acme',
    'latchkey://remove/acme',
    'latchkey://open.evil.example/acme',
    'latchkey://open:1/acme',
    'latchkey://me@open/acme',
    'latchkey://:secret@open/acme',
    'latchkey://open/acme#x',
    'latchkey://open/acme?token=00D',
    'latchkey://open/acme?path=/a&path=/b',
    'latchkey://open/acme?path=/a&confirm=no',
    'latchkey://open/acme?path=',
    'latchkey://open/acme?path=https://evil.example/',
    'latchkey://open/acme?path=//evil.example/',
    'latchkey://open/acme?path=/%5Cevil.example/',
    'latchkey://open/acme?path=/..//evil.example/',
    'latchkey://open/acme?path=javascript:alert(1)',
    'latchkey://open/acme?path=/a%0d%0aSet-Cookie:x',
    'https://open/acme',
    '--inspect=9229',
    `latchkey://open/${'a'.repeat(5000)}`,
  ])('%s is nothing', (text) => {
    expect(readDeepLink(text)).toBeNull();
  });
});

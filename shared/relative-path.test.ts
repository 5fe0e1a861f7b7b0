import { expect, it } from 'vitest';
import { relativePath } from './relative-path.ts';

it.each([
  ['/', '/'],
  ['/lightning/setup/SetupOneHome/home', '/lightning/setup/SetupOneHome/home'],
  ['  /001000000000000AAA ', '/001000000000000AAA'],
  ['/apex/Page?id=1&b=%0Atext#top', '/apex/Page?id=1&b=%0Atext#top'],
  ['/lightning/../setup', '/setup'],
  ['/one/one.app#/sObject/001/view', '/one/one.app#/sObject/001/view'],
  ['/x?u=https://acme.example//y', '/x?u=https://acme.example//y'],
  ['/größe', '/gr%C3%B6%C3%9Fe'],
])('%j is a page of the org', (text, path) => {
  expect(relativePath(text)).toBe(path);
});

it.each([
  '',
  'lightning/setup',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/%2e%2e//evil.example',
  '/%2f/evil.example',
  '/%2Fevil.example',
  '/%5cevil.example',
  '/x%5c..%5cevil',
  '/\t/evil.example',
  '/x\r\nSet-Cookie: a=b',
  '/x%0d%0aSet-Cookie:%20a=b',
  '/x\u2028y',
  '/x\u0000',
  'https://evil.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  `/${'x'.repeat(2001)}`,
])('%j is refused', (text) => {
  expect(relativePath(text)).toBeNull();
});

import { expect, it } from 'vitest';
import { readTypedPage } from './typed-page.ts';

it.each([
  ['', { kind: 'words' }],
  ['users', { kind: 'words' }],
  ['apex test', { kind: 'words' }],
  ['/', { kind: 'begun' }],
  [' /apex/P?a=1 ', { kind: 'path', path: '/apex/P?a=1' }],
  ['00D0K0000024Spm', { kind: 'record', id: '00D0K0000024SpmUAE', path: '/00D0K0000024SpmUAE' }],
  ['00d0k0000024spmuae', { kind: 'fault', fault: 'id' }],
  ['//evil.example', { kind: 'fault', fault: 'path' }],
  ['\\\\evil.example', { kind: 'fault', fault: 'path' }],
  ['https://acme.my.salesforce.com/001', { kind: 'fault', fault: 'address' }],
  ['javascript:alert(1)', { kind: 'fault', fault: 'address' }],
])('%j is read as it is meant', (typed, read) => {
  expect(readTypedPage(typed)).toEqual(read);
});

import { expect, it } from 'vitest';
import { judgeExternalUrl } from './external-url.ts';

it.each([
  ['https://help.salesforce.com/s/', 'https://help.salesforce.com/s/'],
  ['HTTPS://Help.Salesforce.com', 'https://help.salesforce.com/'],
  ['http://127.0.0.1:8700/authorize?state=x', 'http://127.0.0.1:8700/authorize?state=x'],
  ['http://localhost:8700/', 'http://localhost:8700/'],
])('opens %s', (url, normal) => {
  expect(judgeExternalUrl(url)).toBe(normal);
});

it.each([
  'http://example.com/',
  'http://127.0.0.1.evil.com/',
  'file:///etc/passwd',
  'file://server/share/x.exe',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:x',
  'search-ms:query=x',
  'javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'mailto:a@b.c',
  'tel:1',
  'ssh://host',
  'ftp://host/x',
  'app://latchkey/',
  'latchkey://open/x',
  'jar:file:///x',
  'HTTPS:\\\\evil.com',
  'https:\\\\evil.com',
  'https://user@evil.com/',
  'https://user:pw@evil.com/',
  'https://evil.com\\@good.com/',
  ' https://good.com/',
  'https://good.com/\n',
  'https://good.com/\u0000',
  'https://good.com/\u202e',
  'https://',
  'https:///',
  '',
  'good.com',
  '//good.com',
  'C:\\Windows\\System32\\calc.exe',
  '/usr/bin/true',
])('refuses %j', (url) => {
  expect(judgeExternalUrl(url)).toBeNull();
});

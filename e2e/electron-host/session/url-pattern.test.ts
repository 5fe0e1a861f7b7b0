import { describe, expect, it } from 'vitest';
import { parseUrlPattern, urlMatches } from './url-pattern.ts';

function matches(pattern: string, url: string): boolean {
  const result = parseUrlPattern(pattern);
  if (!result.ok) throw new Error(result.problem);
  return urlMatches(result.pattern, url);
}

describe('URL match patterns', () => {
  it.each([
    ['<all_urls>', 'http://a.example/', true],
    ['<all_urls>', 'app://bundle/index.html', true],
    ['*://*/*', 'https://a.example/x', true],
    ['*://*/*', 'file:///etc/hosts', false],
    ['*://*/*', 'app://bundle/', false],
    ['http://a.example/*', 'http://a.example/', true],
    ['http://a.example/*', 'https://a.example/', false],
    ['http://a.example/*', 'http://b.a.example/', false],
    ['http://*.a.example/*', 'http://b.a.example/', true],
    ['http://*.a.example/*', 'http://a.example/', true],
    ['http://*.a.example/*', 'http://evila.example/', false],
    ['http://a.example/x', 'http://a.example/x?y', false],
    ['http://a.example/x*', 'http://a.example/x?y=1', true],
    ['http://a.example/x', 'http://a.example/x#hash', true],
    ['http://127.0.0.1:8080/*', 'http://127.0.0.1:8080/z', true],
    ['http://127.0.0.1:8080/*', 'http://127.0.0.1:8081/z', false],
    ['https://a.example:443/*', 'https://a.example/z', true],
    ['latchkey://oauth/*', 'latchkey://oauth/callback?code=1', true],
    ['file:///*', 'file:///tmp/a', true],
    ['http://a.example/a.b', 'http://a.example/aXb', false],
    ['http://a.example/*', 'not a url', false],
  ])('%s covers %s: %s', (pattern, url, expected) => {
    expect(matches(pattern, url)).toBe(expected);
  });

  it.each([
    ['*://www.example.com', 'Empty path.'],
    ['nonsense', 'Missing scheme separator.'],
    ['http:/a/', 'Wrong scheme separator.'],
    ['http:///x', 'Empty host.'],
    ['http://a.*/x', 'Invalid host wildcard.'],
    ['http://a:b/x', 'Invalid port.'],
    ['1x://a/', 'Invalid scheme.'],
  ])('%s is refused: %s', (pattern, problem) => {
    expect(parseUrlPattern(pattern)).toEqual({ ok: false, problem });
  });
});

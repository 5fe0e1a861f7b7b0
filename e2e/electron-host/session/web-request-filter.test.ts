import { describe, expect, it } from 'vitest';
import { EVERY_REQUEST, filterCovers, parseRequestFilter, resourceTypeOf } from './web-request-filter.ts';

describe('webRequest filters', () => {
  it('an exclusion wins over an overlapping inclusion', () => {
    const filter = parseRequestFilter({
      urls: ['http://a.example/filter/*'],
      excludeUrls: ['http://a.example/filter/not/*'],
    });
    expect(filterCovers(filter, 'http://a.example/filter/x', 'xhr')).toBe(true);
    expect(filterCovers(filter, 'http://a.example/filter/not/x', 'xhr')).toBe(false);
  });

  it('types narrow what is heard, and no types means every type', () => {
    const xhrOnly = parseRequestFilter({ urls: ['<all_urls>'], types: ['xhr'] });
    expect(filterCovers(xhrOnly, 'http://a.example/', 'xhr')).toBe(true);
    expect(filterCovers(xhrOnly, 'http://a.example/', 'stylesheet')).toBe(false);
    expect(filterCovers(EVERY_REQUEST, 'app://x/', 'other')).toBe(true);
  });

  it('an invalid pattern throws naming the pattern and the reason', () => {
    expect(() => parseRequestFilter({ urls: ['*://a.example/', '*://b.example'] })).toThrow(
      'Invalid url pattern *://b.example: Empty path.',
    );
  });

  it('a filter without urls throws', () => {
    const withoutUrls = JSON.parse('{"types":["xhr"]}') as Electron.WebRequestFilter;
    expect(() => parseRequestFilter(withoutUrls)).toThrow("must have property 'urls'");
  });

  it('a document is a main frame or a sub-frame by where it loads', () => {
    expect(resourceTypeOf('Document', true)).toBe('mainFrame');
    expect(resourceTypeOf('Document', false)).toBe('subFrame');
    expect(resourceTypeOf('Fetch', true)).toBe('xhr');
    expect(resourceTypeOf('Manifest', true)).toBe('other');
  });
});

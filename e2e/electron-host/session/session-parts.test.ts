import { describe, expect, it, vi } from 'vitest';
import { CustomSchemes } from '../custom-schemes.ts';
import { basicAuthorization, parseChallenge, toAuthInfo } from './auth-challenge.ts';
import { downloadFilename } from './download-filename.ts';
import { fetchPatternsFor } from './fetch-patterns.ts';
import { sniffDocumentType, toFulfillment } from './fulfill-answer.ts';
import { devToolsReasonFor, NetError, toNetError } from './net-error.ts';
import { PreloadScripts } from './preload-scripts.ts';
import { checkProxyConfig } from './proxy-mode.ts';
import { SpellChecker } from './spell-checker.ts';
import { acceptLanguageHeader } from './user-agent.ts';
import { RequestListeners } from './request-listeners.ts';

describe('what of a session’s requests is held', () => {
  const none = new RequestListeners(() => undefined);
  const requests = { urlPattern: '*', requestStage: 'Request' };

  it('every request, for any may be asked for a password', () => {
    expect(fetchPatternsFor({ listeners: none, hasFilePages: false })).toEqual([requests]);
  });

  it('answers only when a listener hears of them, or a file’s page reads them', () => {
    const before = new RequestListeners(() => undefined);
    before.set('onBeforeRequest', () => undefined, undefined);
    expect(fetchPatternsFor({ listeners: before, hasFilePages: false })).toEqual([requests]);
    const after = new RequestListeners(() => undefined);
    after.set('onHeadersReceived', () => undefined, undefined);
    expect(fetchPatternsFor({ listeners: after, hasFilePages: false })).toEqual([
      requests,
      { urlPattern: '*', requestStage: 'Response' },
    ]);
    expect(fetchPatternsFor({ listeners: none, hasFilePages: true })).toEqual([
      requests,
      { urlPattern: 'http*', requestStage: 'Response' },
    ]);
  });
});

describe('webRequest’s listeners', () => {
  it('null removes one, anything but a function is refused, and every change is told', () => {
    const changed = vi.fn();
    const listeners = new RequestListeners(changed);
    listeners.set('onCompleted', { urls: ['<all_urls>'] }, () => undefined);
    expect(listeners.hears('onCompleted')).toBe(true);
    listeners.set('onCompleted', null, undefined);
    expect(listeners.hears('onCompleted')).toBe(false);
    expect(() => listeners.set('onCompleted', 'text', undefined)).toThrow('Must pass null or a Function');
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

describe('the name of a downloaded file', () => {
  it.each([
    ['inline; filename="mock.pdf"', 'http://a/', 'application/pdf', 'mock.pdf'],
    ["attachment; filename=x.txt; filename*=UTF-8''%E4%B8%AD.txt", 'http://a/', 'text/plain', '中.txt'],
    ['inline', 'http://a/', 'application/pdf', 'download.pdf'],
    ['', 'http://a/dir/logo.png?x', 'image/png', 'logo.png'],
    ['attachment; filename="../../.profile"', 'http://a/', 'text/plain', 'profile.txt'],
    ['attachment; filename="..\\\\..\\\\evil.exe"', 'http://a/', '', 'evil.exe'],
  ])('%s of %s is %s, never a path', (disposition, url, mimeType, name) => {
    expect(downloadFilename(disposition, url, mimeType)).toBe(name);
  });
});

describe('errors in Chromium’s words', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'net::ERR_CONNECTION_REFUSED'],
    [Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'net::ERR_NAME_NOT_RESOLVED'],
    [Object.assign(new Error('x'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }), 'net::ERR_CERT_AUTHORITY_INVALID'],
    [new Error('socket hang up'), 'net::ERR_EMPTY_RESPONSE'],
    [
      new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]),
      'net::ERR_CONNECTION_REFUSED',
    ],
    [new NetError('ERR_ABORTED'), 'net::ERR_ABORTED'],
    ['nothing known', 'net::ERR_FAILED'],
  ])('%s is %s', (error, message) => {
    expect(toNetError(error).message).toBe(message);
  });

  it('DevTools is given the nearest reason', () => {
    expect(devToolsReasonFor('ERR_BLOCKED_BY_CLIENT')).toBe('BlockedByClient');
    expect(devToolsReasonFor('ERR_UNEXPECTED')).toBe('Failed');
  });
});

describe('HTTP authentication', () => {
  it('reads a challenge and answers it', () => {
    expect(parseChallenge('Basic realm="a \\"b\\"", charset="UTF-8"')).toEqual({
      scheme: 'basic',
      realm: 'a "b"',
    });
    expect(parseChallenge('')).toBeUndefined();
    expect(basicAuthorization({ username: 'ü', password: 'p:q' })).toBe('Basic w7w6cDpx');
    expect(toAuthInfo({ scheme: 'basic', realm: 'r' }, new URL('https://a.example/x'))).toEqual({
      isProxy: false,
      scheme: 'basic',
      host: 'a.example',
      port: 443,
      realm: 'r',
    });
  });
});

describe('an answer for DevTools', () => {
  const head = { statusCode: 302, statusLine: 'HTTP/1.1 302 Found', fromCache: false };
  it('a redirect leads to the URL Chromium can load, and nothing says the body is packed', () => {
    const schemes = new CustomSchemes();
    schemes.add('app');
    const headers = { location: ['app://x/y'], 'content-encoding': ['gzip'], 'Set-Cookie': ['a=1', 'b=2'] };
    expect(toFulfillment({ ...head, headers }, Buffer.from('hi'), schemes)).toEqual({
      responseCode: 302,
      responsePhrase: 'Found',
      body: 'aGk=',
      responseHeaders: [
        { name: 'Set-Cookie', value: 'a=1' },
        { name: 'Set-Cookie', value: 'b=2' },
        { name: 'Location', value: 'https://x.app.localhost/y' },
      ],
    });
  });

  it.each([
    ['<!doctype html><body>hi', 'text/html'],
    ['  <HTML>', 'text/html'],
    ['hi <b>', 'text/plain'],
    ['<abbr>', 'text/plain'],
  ])('a document of %j is %s', (text, type) => {
    expect(sniffDocumentType(Buffer.from(text))).toBe(type);
  });
});

describe('the smaller parts of a session', () => {
  it('languages are weighed as Chromium weighs them', () => {
    expect(acceptLanguageHeader('en-US,fr, de')).toBe('en-US,fr;q=0.9,de;q=0.8');
  });

  it('a proxy is refused by name, an unknown mode in Electron’s words', () => {
    expect(() => checkProxyConfig({ mode: 'direct', proxyRules: 'http=a:80' })).not.toThrow();
    expect(() => checkProxyConfig({ proxyRules: 'http=a:80' })).toThrow('is not implemented');
    const invalid = JSON.parse('{"mode":"invalid"}') as Electron.ProxyConfig;
    expect(() => checkProxyConfig(invalid)).toThrow('Invalid mode');
  });

  it('a preload script is kept by its id, and one for some pages only is refused by name', () => {
    const scripts = new PreloadScripts();
    expect(scripts.register({ type: 'frame', filePath: '/a.js', id: 'x' })).toBe('x');
    expect(() => scripts.register({ type: 'frame', filePath: '/b.js', id: 'x' })).toThrow("existing ID 'x'");
    expect(() => scripts.register({ type: 'frame', filePath: 'b.js' })).toThrow('absolute path');
    expect(() => scripts.register({ type: 'service-worker', filePath: '/b.js' })).toThrow('not implemented');
    expect(() => scripts.register({ type: 'frame', filePath: '/b.js', matches: [] })).toThrow(
      'not implemented',
    );
    expect(scripts.all()).toEqual([{ type: 'frame', filePath: '/a.js', id: 'x' }]);
    scripts.unregister('x');
    expect(() => scripts.unregister('x')).toThrow('non-existing ID');
  });

  it('a language without a dictionary is refused and the choice stays', () => {
    const spelling = new SpellChecker();
    expect(() => spelling.choose(['de', 'tlh'])).toThrow('"tlh" is not a valid language code');
    expect(spelling.languages).toEqual(['en-US']);
  });
});

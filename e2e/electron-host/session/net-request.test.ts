import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOptions } from './client-request-options.ts';
import { fakeNetWorld, type FakeNetWorld } from './fake-net-world.ts';
import { HostClientRequest } from './host-client-request.ts';
import type { HostIncomingMessage } from './host-incoming-message.ts';

const isSession = (_value: unknown): _value is Electron.Session => false;

let world: FakeNetWorld;
let server: http.Server;
let base: string;
let answer: http.RequestListener;

beforeEach(async () => {
  world = fakeNetWorld();
  answer = (_request, response) => response.end('ok');
  server = http.createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const makeRequest = (options: Electron.ClientRequestConstructorOptions | string) =>
  new HostClientRequest(world, checkOptions(options, isSession));

async function responseOf(request: HostClientRequest): Promise<HostIncomingMessage> {
  const response = once(request, 'response') as Promise<[HostIncomingMessage]>;
  request.end();
  return (await response)[0];
}

describe('net.request', () => {
  it('webRequest’s listeners hear of a redirect under one id, in order', async () => {
    answer = (request, response) => {
      if (request.url === '/end') response.end('end');
      else response.writeHead(302, { Location: '/end' }).end();
    };
    const story: [string, number, string][] = [];
    for (const event of ['onSendHeaders', 'onBeforeRedirect', 'onResponseStarted', 'onCompleted'] as const)
      world.listeners.set(
        event,
        ({ id, url }: { id: number; url: string }) => story.push([event, id, new URL(url).pathname]),
        undefined,
      );
    const response = await responseOf(makeRequest(`${base}/start`));
    response.resume();
    await once(response, 'end');
    expect(story).toEqual([
      ['onSendHeaders', 1, '/start'],
      ['onBeforeRedirect', 1, '/start'],
      ['onSendHeaders', 1, '/end'],
      ['onResponseStarted', 1, '/end'],
      ['onCompleted', 1, '/end'],
    ]);
  });

  it('a manual redirect is followed when the app says so within the event', async () => {
    answer = (request, response) => {
      if (request.url === '/end') response.end('end');
      else response.writeHead(301, { Location: '/end', 'X-Seen': 'a' }).end();
    };
    const request = makeRequest({ url: `${base}/start`, redirect: 'manual' });
    request.on(
      'redirect',
      (status: number, method: string, url: string, headers: Record<string, string[]>) => {
        expect([status, method, url, headers['X-Seen']]).toEqual([301, 'GET', `${base}/end`, ['a']]);
        request.followRedirect();
      },
    );
    expect((await responseOf(request)).statusCode).toBe(200);
    expect(() => request.followRedirect()).toThrow('was not waiting for a redirect');
  });

  it('a password the app gives is used, and kept for the session', async () => {
    answer = (request, response) => {
      const { authorization } = request.headers;
      if (authorization === `Basic ${btoa('user:pass')}`) response.end('in');
      else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Foo"' }).end();
    };
    const request = makeRequest(base);
    const realms: string[] = [];
    request.on('login', (authInfo: Electron.AuthInfo, callback: (user: string, pass: string) => void) => {
      realms.push(authInfo.realm);
      callback('user', realms.length === 1 ? 'wrong' : 'pass');
    });
    expect((await responseOf(request)).statusCode).toBe(200);
    expect(realms).toEqual(['Foo', 'Foo']);
    expect((await responseOf(makeRequest(base))).statusCode).toBe(200);
    expect((await responseOf(makeRequest({ url: base, credentials: 'omit' }))).statusCode).toBe(401);
    world.auth.clear();
    expect((await responseOf(makeRequest(base))).statusCode).toBe(401);
  });

  it('cookies go only when asked for', async () => {
    await world.saveCookies(new URL(base), ['a=1']);
    answer = (request, response) => response.setHeader('x-cookie', request.headers.cookie ?? 'none').end();
    expect((await responseOf(makeRequest(base))).headers['x-cookie']).toBe('none');
    const withCookies = makeRequest({ url: base, useSessionCookies: true });
    expect((await responseOf(withCookies)).headers['x-cookie']).toBe('a=1');
  });

  it.each([
    [{ url: 'https://foo', session: 1 }, '`session` should be an instance of the Session class'],
    [{ url: 'https://foo', partition: 1 }, '`partition` should be a string'],
    [{ url: 'https://foo', headers: { foo: null } }, '`value` required in setHeader("foo", value)'],
    [{ url: 'https://foo', headers: { 'a b': 'c' } }, "Invalid header name: 'a b'"],
    [{ url: 'app://foo' }, 'ClientRequest only supports http: and https: protocols'],
    [{ url: 'https://foo', redirect: 'maybe' }, 'redirect mode should be one of follow, error or manual'],
  ])('%j is refused', (options, message) => {
    expect(() => makeRequest(options as Electron.ClientRequestConstructorOptions)).toThrow(message);
  });

  it('a URL can be given in parts', () => {
    const { url } = checkOptions(
      { protocol: 'http:', hostname: 'a.example', port: 81, path: '/x?y' },
      isSession,
    );
    expect(url).toBe('http://a.example:81/x?y');
  });

  it('headers cannot change once they are sent', async () => {
    const request = makeRequest(base);
    request.setHeader('X-A', '1');
    expect(request.getHeader('x-a')).toBe('1');
    await responseOf(request);
    expect(() => request.setHeader('X-A', '2')).toThrow("Can't set headers after they are sent");
    expect(() => request.removeHeader('X-A')).toThrow("Can't remove headers after they are sent");
  });

  it('a connection that fails is an error of the request', async () => {
    const request = makeRequest('http://127.0.0.1:9/');
    request.end();
    const [error] = (await once(request, 'error')) as [Error];
    expect(error.message).toBe('net::ERR_CONNECTION_REFUSED');
  });

  it('an aborted request says so and never answers', async () => {
    const request = makeRequest(base);
    answer = () => request.abort();
    const heard: string[] = [];
    for (const event of ['response', 'error', 'abort', 'close']) request.on(event, () => heard.push(event));
    const aborted = once(request, 'abort');
    request.end();
    await aborted;
    expect(heard).toContain('abort');
    expect(heard).not.toContain('response');
    expect(heard).not.toContain('error');
  });
});

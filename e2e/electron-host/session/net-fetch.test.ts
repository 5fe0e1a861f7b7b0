import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeNetWorld, type FakeNetWorld } from './fake-net-world.ts';
import { fetchThroughSession, type FetchInit } from './fetch-through-session.ts';

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

const doFetch = (url: string, init?: FetchInit) => fetchThroughSession(world, (same) => same, url, init);

describe('net.fetch', () => {
  it('answers with status, headers and body', async () => {
    answer = (_request, response) => {
      response
        .writeHead(404, 'Gone Fishing', { 'X-Custom': 'yes', 'Set-Cookie': ['a=1', 'b=2'] })
        .end('missing');
    };
    const response = await doFetch(base);
    expect([response.status, response.statusText]).toEqual([404, 'Gone Fishing']);
    expect(response.headers.get('x-custom')).toBe('yes');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.text()).toBe('missing');
  });

  it('reads an address that holds what it is of', async () => {
    const response = await doFetch('data:text/csv;base64,YSxi');
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/csv', 'a,b']);
  });

  it('sends a body and decodes a compressed answer', async () => {
    answer = (request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      request.pipe(zlib.createGzip()).pipe(response);
    };
    const response = await doFetch(base, { method: 'POST', body: 'hello '.repeat(1000) });
    expect(await response.text()).toBe('hello '.repeat(1000));
  });

  it('carries and keeps the session’s cookies, but not when they are to be omitted', async () => {
    answer = (request, response) => {
      response.setHeader('Set-Cookie', 'seen=1; Path=/');
      response.end(request.headers.cookie ?? 'none');
    };
    expect(await (await doFetch(base)).text()).toBe('none');
    expect(await (await doFetch(base)).text()).toBe('seen=1');
    expect(await (await doFetch(base, { credentials: 'omit' })).text()).toBe('none');
  });

  it('goes to the session’s protocol handlers, unless they are bypassed', async () => {
    world.handlers.handle('http', () => new Response('custom'));
    world.handlers.handle('app', (request) => new Response(request.url));
    expect(await (await doFetch(base)).text()).toBe('custom');
    expect(await (await doFetch('app://bundle/x')).text()).toBe('app://bundle/x');
    expect(await (await doFetch(base, { bypassCustomProtocolHandlers: true })).text()).toBe('ok');
    await expect(doFetch('app://bundle/x', { bypassCustomProtocolHandlers: true })).rejects.toThrow(
      'net::ERR_UNKNOWN_URL_SCHEME',
    );
  });

  it('reads files, and says so when there is none', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'net-'));
    fs.writeFileSync(path.join(folder, 'a.html'), '<p>');
    const url = pathToFileURL(path.join(folder, 'a.html')).href;
    const response = await doFetch(url);
    expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/html', '<p>']);
    await expect(doFetch(`${url}x`)).rejects.toThrow('net::ERR_FILE_NOT_FOUND');
    fs.rmSync(folder, { recursive: true });
  });

  it('fails in Chromium’s words', async () => {
    await expect(doFetch('http://127.0.0.1:9/')).rejects.toThrow('net::ERR_CONNECTION_REFUSED');
    await expect(doFetch('http://no-such-host.invalid/')).rejects.toThrow('net::ERR_NAME_NOT_RESOLVED');
    answer = (request) => request.socket.destroy();
    await expect(doFetch(base)).rejects.toThrow('net::ERR_EMPTY_RESPONSE');
  });

  it('an answer that breaks off fails its body', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half', () => response.destroy());
    };
    await expect((await doFetch(base)).text()).rejects.toThrow('net::ERR_CONTENT_LENGTH_MISMATCH');
  });

  it('webRequest cancels it before the server hears of it', async () => {
    let asked = 0;
    answer = (_request, response) => {
      asked++;
      response.end();
    };
    const errors: string[] = [];
    world.listeners.set(
      'onBeforeRequest',
      (_details: unknown, callback: (answer: unknown) => void) => {
        callback({ cancel: true });
      },
      undefined,
    );
    world.listeners.set('onErrorOccurred', ({ error }: { error: string }) => errors.push(error), undefined);
    await expect(doFetch(base)).rejects.toThrow('net::ERR_BLOCKED_BY_CLIENT');
    expect([asked, errors]).toEqual([0, ['net::ERR_BLOCKED_BY_CLIENT']]);
  });

  it('an abort rejects with its reason', async () => {
    const controller = new AbortController();
    answer = () => controller.abort();
    await expect(doFetch(base, { signal: controller.signal })).rejects.toThrow('This operation was aborted');
  });

  it('follows redirects, and rejects at one when told not to', async () => {
    answer = (request, response) => {
      if (request.url === '/end') response.end(`${request.method} end`);
      else response.writeHead(302, { Location: '/end' }).end();
    };
    expect(await (await doFetch(`${base}/start`, { method: 'POST', body: 'x' })).text()).toBe('GET end');
    await expect(doFetch(`${base}/start`, { redirect: 'manual' })).rejects.toThrow('Redirect was cancelled');
    await expect(doFetch(`${base}/start`, { redirect: 'error' })).rejects.toThrow('redirect policy');
    answer = (_request, response) => response.writeHead(302, { Location: '/' }).end();
    await expect(doFetch(base)).rejects.toThrow('net::ERR_TOO_MANY_REDIRECTS');
  });
});

import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../ports/http.ts';
import { createGotHttp, type GotHttpOptions } from './got-http.ts';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(...args: Parameters<typeof startLoopbackServer>): Promise<LoopbackServer> {
  const server = await startLoopbackServer(...args);
  open.push(server);
  return server;
}

function httpOf(options: Partial<GotHttpOptions> = {}) {
  const http = createGotHttp({ version: '1.2.3', ...options });
  open.push(http);
  return http;
}

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({ method: 'GET', url, ...more });

describe('an exchange', () => {
  it('sends a form, each value encoded alone, under our own name and without cookies', async () => {
    let headers: Record<string, unknown> = {};
    const server = await serve((request, response) => {
      headers = { ...request.headers };
      response.setHeader('set-cookie', ['a=1', 'b=2']).end('done');
    });
    const http = httpOf();
    const request = {
      method: 'POST',
      url: `${server.origin}/token`,
      form: { a: 'b +&=%#ü', c: '' },
    } as const;
    expect(await http.send(request)).toMatchObject({
      ok: true,
      value: { status: 200, body: 'done', headers: { 'set-cookie': 'a=1, b=2' } },
    });
    await http.send(request);
    expect(server.arrived).toEqual(Array(2).fill('POST /token a=b+%2B%26%3D%25%23%C3%BC&c='));
    expect(headers).toMatchObject({
      'user-agent': 'Latchkey/1.2.3',
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(headers).not.toHaveProperty('cookie');
  });

  it('is not made anew for each call: repeated calls to one host share a connection', async () => {
    const server = await serve((_request, response) => response.end('x'));
    const http = httpOf();
    for (let call = 0; call < 20; call += 1) await http.send(get(server.origin));
    expect(server.connections()).toBe(1);
  });

  it('never opens more than six connections to one host', async () => {
    const held: (() => void)[] = [];
    const server = await serve((_request, response) => {
      held.push(() => response.end('x'));
      if (held.length >= 6) held.splice(0).forEach((release) => release());
    });
    const http = httpOf();
    const answers = await Promise.all(Array.from({ length: 30 }, () => http.send(get(server.origin))));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(server.connections()).toBeLessThanOrEqual(6);
  });

  it.each([400, 401, 403, 404, 500, 503])('hands over a status of %i as it is', async (status) => {
    const server = await serve((_request, response) => response.writeHead(status).end('why'));
    expect(await httpOf().send(get(server.origin))).toMatchObject({
      ok: true,
      value: { status, body: 'why' },
    });
    expect(server.arrived).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('never follows a redirect (%i)', async (status) => {
    const foreign = await serve((_request, response) => response.end('stolen'));
    const server = await serve((_request, response) =>
      response.writeHead(status, { location: `${foreign.origin}/x` }).end(),
    );
    const request = { method: 'POST', url: server.origin, form: { refresh_token: 'secret' } } as const;
    expect(await httpOf().send(request)).toMatchObject({ ok: true, value: { status } });
    expect(foreign.connections()).toBe(0);
  });

  it('reaches *.localhost on this computer without asking a name server', async () => {
    const server = await serve((_request, response) => response.end('here'));
    const url = `http://login.localhost:${server.port}/`;
    expect(await httpOf().send(get(url))).toMatchObject({ ok: true, value: { body: 'here' } });
  });

  it('is not made over plain http beyond this computer', async () => {
    expect(await httpOf().send(get('http://login.salesforce.com/'))).toMatchObject({
      ok: false,
      error: { kind: 'other', mayHaveArrived: false },
    });
  });
});

describe('no answer', () => {
  it('tells a name that does not exist', async () => {
    const failed = await httpOf().send(get('https://no-such-host.invalid/services?secret=1'));
    expect(failed).toMatchObject({ ok: false, error: { kind: 'dns', mayHaveArrived: false } });
    expect(JSON.stringify(failed)).not.toContain('secret');
  });

  it('tells a closed port', async () => {
    const server = await startLoopbackServer((_request, response) => response.end());
    await server.close();
    expect(await httpOf().send(get(server.origin))).toMatchObject({
      error: { kind: 'refused', mayHaveArrived: false },
    });
  });

  it('tells a connection that broke off after the request had arrived', async () => {
    const server = await serve((request) => request.socket.destroy());
    expect(await httpOf().send(get(server.origin))).toMatchObject({
      error: { kind: 'reset', mayHaveArrived: true },
    });
    expect(server.arrived).toHaveLength(1);
  });

  it('tells half an answer', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    });
    expect(await httpOf().send(get(server.origin))).toMatchObject({
      error: { kind: 'reset', mayHaveArrived: true },
    });
  });

  it('tells a server that is not HTTP at all', async () => {
    const tcp = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    tcp.listen(0, '127.0.0.1');
    await once(tcp, 'listening');
    open.push(tcp);
    const url = `http://127.0.0.1:${(tcp.address() as AddressInfo).port}/`;
    expect(await httpOf().send(get(url))).toMatchObject({ ok: false, error: { mayHaveArrived: true } });
  });

  it.each<[string, (write: (text: string) => void) => void]>([
    ['is silent', () => undefined],
    ['stops half way', (write) => write('{"a":')],
    [
      'sends one byte at a time for ever',
      (write) => {
        const timer = setInterval(() => write(' '), 5);
        open.push({ close: () => clearInterval(timer) });
      },
    ],
  ])('ends at the deadline when the server %s', async (_what, misbehave) => {
    const server = await serve((_request, response) => {
      misbehave((text) => response.write(text));
    });
    expect(await httpOf().send(get(server.origin, { timeoutMs: 150 }))).toMatchObject({
      ok: false,
      error: { kind: 'timeout', mayHaveArrived: true },
    });
  });

  it('can be cancelled before and under way', async () => {
    const stop = new AbortController();
    const server = await serve(() => stop.abort());
    const http = httpOf();
    const cancelled = { error: { kind: 'other', detail: '127.0.0.1: cancelled' } };
    expect(await http.send(get(server.origin), stop.signal)).toMatchObject(cancelled);
    expect(await http.send(get(server.origin), stop.signal)).toMatchObject(cancelled);
    expect(server.arrived).toHaveLength(1);
  });
});

describe('too much of an answer', () => {
  const limit = { maxBytes: 1024 * 1024 };
  const tooLarge = { ok: false, error: { kind: 'too-large', mayHaveArrived: true } };

  it('is left at the limit, whether it has an end or not', async () => {
    const server = await serve((_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(65536)));
        response.once('drain', more);
      };
      more();
    });
    expect(await httpOf().send(get(server.origin, limit))).toMatchObject(tooLarge);
  });

  it('is counted after it is unpacked: a gzip bomb is small on the wire', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const server = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(await httpOf().send(get(server.origin, limit))).toMatchObject(tooLarge);
  });

  it('is exactly one byte too many', async () => {
    const server = await serve((_request, response) => response.end('x'.repeat(100)));
    expect(await httpOf().send(get(server.origin, { maxBytes: 99 }))).toMatchObject(tooLarge);
    expect(await httpOf().send(get(server.origin, { maxBytes: 100 }))).toMatchObject({ ok: true });
  });
});

describe('certificates', () => {
  it('that nobody vouches for get nothing of the request', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const server = await serve((_request, response) => response.end('stolen'), { key, cert });
    const request = { method: 'POST', url: server.origin, form: { refresh_token: 'secret' } } as const;
    expect(await httpOf().send(request)).toMatchObject({
      ok: false,
      error: { kind: 'tls', mayHaveArrived: false },
    });
    expect(server.connections()).toBe(1);
    expect(server.arrived).toEqual([]);
  });

  it('of a name that is not the host get nothing either, even when trusted', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'other.example' }], {
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'other.example' }] },
      ],
    });
    const server = await serve((_request, response) => response.end('stolen'), { key, cert });
    expect(await httpOf({ extraCa: [cert] }).send(get(server.origin))).toMatchObject({
      ok: false,
      error: { kind: 'tls', mayHaveArrived: false },
    });
    expect(server.arrived).toEqual([]);
  });

  it('of an authority that was added are accepted, and the connection is kept', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    });
    const server = await serve((_request, response) => response.end('welcome'), { key, cert });
    const http = httpOf({ extraCa: [cert] });
    for (let call = 0; call < 3; call += 1) {
      expect(await http.send(get(server.origin))).toMatchObject({ ok: true, value: { body: 'welcome' } });
    }
    expect(server.connections()).toBe(1);
  });
});

describe('a company proxy', () => {
  it('carries what leaves this computer and nothing that stays on it', async () => {
    const tunnels: string[] = [];
    const proxy = createTcpServer((socket) => {
      socket.once('data', (data) => {
        tunnels.push(data.toString().split('\r\n', 1)[0] ?? '');
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      });
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    open.push(proxy);
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const http = httpOf({ proxyEnv: { HTTPS_PROXY: address, HTTP_PROXY: address } });

    expect(await http.send(get('https://login.salesforce.com/x'))).toMatchObject({
      ok: false,
      error: { kind: 'proxy', mayHaveArrived: false },
    });
    expect(tunnels).toEqual(['CONNECT login.salesforce.com:443 HTTP/1.1']);

    const server = await serve((_request, response) => response.end('direct'));
    for (const host of ['127.0.0.1', 'localhost', 'login.localhost']) {
      expect(await http.send(get(`http://${host}:${server.port}/`))).toMatchObject({
        value: { body: 'direct' },
      });
    }
    expect(tunnels).toHaveLength(1);
  });
});

import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../ports/http.ts';
import { createGotHttp } from './got-http.ts';
import { startLoopbackServer, type LoopbackServer } from '../tests/loopback-server.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(...args: Parameters<typeof startLoopbackServer>): Promise<LoopbackServer> {
  const server = await startLoopbackServer(...args);
  open.push(server);
  return server;
}

function httpOf() {
  const http = createGotHttp({ version: '1.2.3' });
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

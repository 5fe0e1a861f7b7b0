import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { awaitCallback, type AwaitingReceiver } from '../../oauth/callback.ts';
import { createLoopbackListener } from './loopback-listener.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const state = 'the-right-state';

/** A port of 127.0.0.1 that nobody holds now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

interface Listening {
  readonly port: number;
  readonly callbackUrl: string;
  readonly receiver: AwaitingReceiver;
  readonly close: () => Promise<void>;
}

async function listen(host = '127.0.0.1', path = '/callback'): Promise<Listening> {
  const port = await freePort();
  const callbackUrl = `http://${host}:${port}${path}`;
  const receiver = awaitCallback({ callbackUrl, state, loginHost: 'https://login.salesforce.com' });
  const listening = await createLoopbackListener().listen(callbackUrl, receiver);
  if (listening.kind !== 'listening') throw new Error(listening.kind);
  open.push(listening);
  return { port, callbackUrl, receiver, close: () => listening.close() };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function ask(port: number, path: string, options: RequestOptions = {}): Promise<Answer> {
  const request = httpRequest({ host: '127.0.0.1', port, path, agent: false, ...options });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response as AsyncIterable<Buffer>) body += chunk.toString();
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

const right = `/callback?code=the-code&state=${state}`;

describe('the right callback', () => {
  it('is answered with one plain sentence that no browser keeps, and settles the sign-in', async () => {
    const { port, receiver } = await listen();
    const answer = await ask(port, right);
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        connection: 'close',
      },
    });
    expect(answer.body).toContain('You can close this tab and go back to Latchkey');
    await expect(receiver.outcome).resolves.toEqual({ kind: 'code', code: 'the-code' });
  });

  it('counts once, in parallel and afterwards', async () => {
    const { port } = await listen();
    const parallel = await Promise.all(Array.from({ length: 5 }, () => ask(port, right)));
    expect(parallel.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await ask(port, right)).status).toBe(409);
  });

  it('may be a refusal; its HTML is neither shown nor sent back', async () => {
    const { port, receiver } = await listen();
    const html = encodeURIComponent('<script>alert(1)</script>');
    const answer = await ask(port, `/callback?error=access_denied&error_description=${html}&state=${state}`);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toMatch(/script|access_denied/);
    await expect(receiver.outcome).resolves.toMatchObject({ kind: 'refused' });
  });
});

describe('anything else is turned away and the sign-in goes on', () => {
  it.each<[string, string, RequestOptions, number]>([
    ['wrong state', '/callback?code=c&state=wrong', {}, 400],
    ['missing state', '/callback?code=c', {}, 400],
    ['repeated state', `/callback?code=c&state=${state}&state=${state}`, {}, 400],
    ['array state', `/callback?code=c&state[]=${state}`, {}, 400],
    ['POST', right, { method: 'POST' }, 405],
    ['HEAD', right, { method: 'HEAD' }, 405],
    ['a preflight', right, { method: 'OPTIONS' }, 405],
    ['DNS rebinding', right, { headers: { host: 'evil.com:80' } }, 400],
    ['a host without its port', right, { headers: { host: '127.0.0.1' } }, 400],
    ['another loopback name', right, { headers: { host: 'localhost:1' } }, 400],
    ['another path', right.replace('/callback', '/callback/x'), {}, 404],
    ['a path that only resolves to it', right.replace('/callback', '/x/../callback'), {}, 404],
    ['a whole URL as target', `http://evil.com${right}`, {}, 404],
    ['favicon.ico', '/favicon.ico', {}, 404],
    ['a long URL', `${right}&pad=${'x'.repeat(9000)}`, {}, 414],
  ])('%s', async (_what, path, options, status) => {
    const { port, receiver } = await listen();
    expect((await ask(port, path, options)).status).toBe(status);
    expect(receiver.settled()).toBe(false);
    expect((await ask(port, right)).status).toBe(200);
  });

  it('a URL of 1 MB is cut off', async () => {
    const { port, receiver } = await listen();
    const socket = connect(port, '127.0.0.1');
    // It may be reset while it still sends, or get its 431 first.
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
    });
    const cut = new Promise((resolve) => socket.once('close', resolve));
    socket.write(`GET ${right}&pad=${'x'.repeat(1_000_000)} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    await cut;
    expect(answer).not.toContain('200 OK');
    expect(receiver.settled()).toBe(false);
    expect((await ask(port, right)).status).toBe(200);
  });

  it('a hundred silent sockets do not lock the browser out', async () => {
    const { port } = await listen();
    const sockets: Socket[] = [];
    for (let count = 0; count < 100; count += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      sockets.push(socket);
    }
    expect((await ask(port, right)).status).toBe(200);
    sockets.forEach((socket) => socket.destroy());
  });
});

describe('the port', () => {
  it('is closed at once when the sign-in ends, silent sockets included', async () => {
    const { port, close } = await listen();
    const silent = connect(port, '127.0.0.1');
    silent.on('error', () => undefined);
    await once(silent, 'connect');
    const cut = once(silent, 'close');
    await Promise.all([close(), close()]);
    await cut;
    await expect(ask(port, right)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is open to this computer only', async () => {
    const { port } = await listen('localhost');
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const host of ['127.0.0.2', ...outside.map(({ address }) => address)]) {
      await expect(ask(port, right, { host })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  });

  it.each(['127.0.0.1', 'localhost'])('that is taken is said to be busy (%s)', async (host) => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    open.push(squatter);
    const { port } = squatter.address() as AddressInfo;
    const receiver = { receive: vi.fn(), settled: () => false };
    const outcome = await createLoopbackListener().listen(`http://${host}:${port}/callback`, receiver);
    expect(outcome).toEqual({ kind: 'busy', port });
  });

  it('of a name is busy too when another program sits on its other address', async (context) => {
    const squatter = createServer().listen({ port: 0, host: '::1', ipv6Only: true });
    const bound = await Promise.race([
      once(squatter, 'listening').then(() => true),
      once(squatter, 'error').then(() => false),
    ]);
    if (!bound) context.skip('no IPv6 loopback here');
    open.push(squatter);
    const { port } = squatter.address() as AddressInfo;
    const receiver = { receive: vi.fn(), settled: () => false };
    const outcome = await createLoopbackListener().listen(`http://localhost:${port}/callback`, receiver);
    expect(outcome).toEqual({ kind: 'busy', port });
    // And the address that was free is given back.
    await expect(ask(port, right)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('of a name answers on both addresses', async (context) => {
    const { port, receiver } = await listen('localhost');
    const headers = { host: `localhost:${port}` };
    expect((await ask(port, '/callback', { headers })).status).toBe(400);
    const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
      list?.some(({ address }) => address === '::1'),
    );
    if (!hasIpv6) context.skip('no IPv6 loopback here');
    expect((await ask(port, right, { host: '::1', headers })).status).toBe(200);
    expect(receiver.settled()).toBe(true);
  });

  it.each([
    'https://localhost:8717/callback',
    'http://localhost/callback',
    'http://localhost:0/callback',
    'http://example.com:8717/callback',
    'http://0.0.0.0:8717/callback',
    'http://user@localhost:8717/callback',
    'latchkey://callback',
    'nonsense',
  ])('is not opened for %s', async (callbackUrl) => {
    const receiver = { receive: vi.fn(), settled: () => false };
    expect(await createLoopbackListener().listen(callbackUrl, receiver)).toEqual({ kind: 'invalid' });
  });

  it('serves two sign-ins at once on two ports, each its own', async () => {
    const first = await listen();
    const second = await listen();
    await first.close();
    expect((await ask(second.port, right)).status).toBe(200);
    expect(first.receiver.settled()).toBe(false);
  });
});

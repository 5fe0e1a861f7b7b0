import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../ports/http.ts';
import { createGotHttp, type GotHttpOptions } from './got-http.ts';
import { createProxyRoutes } from './proxy-routes.ts';
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

function httpOf(options: Partial<GotHttpOptions> = {}) {
  const http = createGotHttp({ version: '1.2.3', ...options });
  open.push(http);
  return http;
}

const get = (url: string): HttpRequest => ({ method: 'GET', url });

describe('certificates', () => {
  it('that nobody vouches for get nothing of the request', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const server = await serve((_request, response) => response.end('stolen'), { key, cert });
    const request = { method: 'POST', url: server.origin, form: { refresh_token: 'secret' } } as const;
    expect(await httpOf().send(request)).toMatchObject({
      ok: false,
      error: { kind: 'tls', mayHaveArrived: false },
    });
    expect(server.connections()).toBeGreaterThan(0);
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
    expect(await httpOf({ extraCa: () => [cert] }).send(get(server.origin))).toMatchObject({
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
    const http = httpOf({ extraCa: () => [cert] });
    for (let call = 0; call < 3; call += 1) {
      expect(await http.send(get(server.origin))).toMatchObject({ ok: true, value: { body: 'welcome' } });
    }
    expect(server.connections()).toBe(1);
  });

  it.runIf(process.platform === 'linux')(
    'of an authority that only the operating system knows are accepted',
    async () => {
      const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
        extensions: [
          { name: 'basicConstraints', cA: true },
          { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
        ],
      });
      const server = await serve((_request, response) => response.end('welcome'), { key, cert });
      const folder = await mkdtemp(join(tmpdir(), 'latchkey-ca-'));
      open.push({ close: () => rm(folder, { recursive: true }) });
      await writeFile(join(folder, 'ca.pem'), cert);
      // The system's list is read once per process, so a process of its own is needed. SSL_CERT_FILE is where Linux
      // keeps the list; elsewhere it is the keychain, which a test must not touch.
      const script = `
      import { createGotHttp } from ${JSON.stringify(import.meta.resolve('./got-http.ts'))};
      const http = createGotHttp({ version: '0' });
      const all = await Promise.all([1, 2].map(() => http.send({ method: 'GET', url: ${JSON.stringify(server.origin)} })));
      console.log(JSON.stringify(all.map((one) => (one.ok ? one.value.body : one.error))));
      http.close();`;
      const run = (SSL_CERT_FILE: string) =>
        promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
          env: { ...process.env, SSL_CERT_FILE, SSL_CERT_DIR: join(folder, 'none') },
        });
      expect(JSON.parse((await run(join(folder, 'ca.pem'))).stdout)).toEqual(['welcome', 'welcome']);
      expect(JSON.parse((await run(join(folder, 'none.pem'))).stdout)).toMatchObject([
        { kind: 'tls' },
        { kind: 'tls' },
      ]);
    },
  );
});

describe('a company proxy', () => {
  it.each<[string, Record<string, string>]>([
    ['alone', {}],
    ['beside hosts that the company excludes', { no_proxy: 'intranet.example' }],
    ['beside hosts excluded in capitals', { NO_PROXY: 'intranet.example' }],
  ])('carries what leaves this computer and nothing that stays on it (%s)', async (_what, excluded) => {
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
    const env = { HTTPS_PROXY: address, HTTP_PROXY: address, ...excluded };
    const http = httpOf({ proxies: createProxyRoutes({ env, resolve: () => Promise.resolve('DIRECT') }) });

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

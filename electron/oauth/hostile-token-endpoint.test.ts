import { execFile } from 'node:child_process';
import type { RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, it } from 'vitest';
import { createGotHttp } from '../adapters/network/got-http.ts';
import { startLoopbackServer } from '../adapters/tests/loopback-server.ts';
import type { Http } from '../ports/http.ts';
import { refreshGrant } from './refresh.ts';
import { tokenFailureError } from './token-error.ts';

/** Our token client through the real HTTP adapter against a server that means harm (trust.md bars 14 and 15). */

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const SECRET = '5Aep.the-refresh-token';
const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' };

async function attack(listener: RequestListener, tls?: { key: string; cert: string }) {
  const server = await startLoopbackServer(listener, tls);
  const real = createGotHttp({ version: '0.0.0' });
  open.push(server, real);
  // The rules are the adapter's own; only the deadline is shorter than its 15 s.
  const http: Http = { send: (request, signal) => real.send({ ...request, timeoutMs: 400 }, signal) };
  const endpoint = {
    http,
    clock: { now: () => Date.now() },
    loginHost: server.origin,
    client: { clientId: 'c' },
  };
  const result = await refreshGrant(endpoint, SECRET);
  if (result.ok) throw new Error('A hostile answer was taken');
  const error = tokenFailureError(result.error, 'refresh');
  expect(JSON.stringify(error)).not.toContain(SECRET);
  return { server, code: error.code };
}

const answers =
  (body: string | Buffer, headers: Record<string, string> = JSON_TYPE, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
const flood = (response: ServerResponse): void => {
  const more = (): void => {
    while (response.write(`"${'x'.repeat(65_536)}",`));
    response.once('drain', more);
  };
  more();
};
const granted = { access_token: '00D!t', instance_url: 'http://127.0.0.1:1' };
const grant = (fields: object): string => JSON.stringify({ ...granted, ...fields });

describe('a hostile token endpoint gets a coded error and nothing else', () => {
  it.each<[string, RequestListener, string]>([
    ['200 with a web page', answers('<html>', { 'content-type': 'text/html' }), 'SALESFORCE_UNAVAILABLE'],
    ['a web page that says it is JSON', answers('<html>'), 'RESPONSE_REFUSED'],
    ['JSON that says it is text', answers(grant({}), { 'content-type': 'text/plain' }), 'RESPONSE_REFUSED'],
    ['50 MB', answers(Buffer.alloc(50_000_000, ' ')), 'RESPONSE_REFUSED'],
    ['no end', (_request, response) => flood(response.writeHead(200, JSON_TYPE)), 'RESPONSE_REFUSED'],
    [
      'one byte at a time',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE);
        const timer = setInterval(() => response.write(' '), 10);
        response.once('close', () => clearInterval(timer));
      },
      'NETWORK_UNAVAILABLE',
    ],
    [
      'a gzip bomb',
      answers(gzipSync(Buffer.alloc(50_000_000, ' ')), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
      'RESPONSE_REFUSED',
    ],
    ['repeated keys', answers(`{"instance_url":"x",${grant({}).slice(1)}`), 'RESPONSE_REFUSED'],
    ['__proto__', answers(`{"__proto__":{},${grant({}).slice(1)}`), 'RESPONSE_REFUSED'],
    ['no instance', answers('{"access_token":"00D!t"}'), 'RESPONSE_REFUSED'],
    ['a foreign instance', answers(grant({ instance_url: 'https://evil.com' })), 'RESPONSE_REFUSED'],
    [
      'a look-alike instance',
      answers(grant({ instance_url: 'https://login.salesforce.com.evil.com' })),
      'RESPONSE_REFUSED',
    ],
    [
      'an http instance',
      answers(grant({ instance_url: 'http://acme.my.salesforce.com' })),
      'RESPONSE_REFUSED',
    ],
    [
      '502 with a web page',
      answers('<html>', { 'content-type': 'text/html' }, 502),
      'SALESFORCE_UNAVAILABLE',
    ],
    ['nothing at all', (request) => request.socket.destroy(), 'NETWORK_UNAVAILABLE'],
    ['silence', () => undefined, 'NETWORK_UNAVAILABLE'],
  ])('%s', async (_what, listener, code) => {
    const outcome = await attack(listener);
    expect(outcome.code).toBe(code);
    expect(outcome.server.arrived).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])(
    'a redirect (%i) is not followed, the token goes nowhere else',
    async (status) => {
      const foreign = await startLoopbackServer((_request, response) => response.end());
      open.push(foreign);
      const outcome = await attack(
        answers('', { location: `${foreign.origin}/services/oauth2/token` }, status),
      );
      expect(outcome.code).toBe('RESPONSE_REFUSED');
      expect(foreign.connections()).toBe(0);
    },
  );

  it('an answer without end is read no further than its limit and what the sockets buffer', async () => {
    let taken = 0;
    const outcome = await attack((_request, response) => {
      response.writeHead(200, JSON_TYPE);
      response.once('close', () => {
        taken = response.socket?.bytesWritten ?? 0;
      });
      flood(response);
    });
    await outcome.server.close();
    expect(taken).toBeLessThan(16 * 1024 * 1024);
  });

  it('neither an endless answer nor a gzip bomb grows the process by 20 MB (bar 14)', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    let asked = 0;
    const server = await startLoopbackServer((_request, response) => {
      asked += 1;
      // Refusals first: what a process needs for any request at all is no growth.
      if (asked <= 5) response.writeHead(400, JSON_TYPE).end('{"error":"invalid_grant"}');
      else if (asked % 2 === 0) flood(response.writeHead(200, JSON_TYPE));
      else response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(bomb);
    });
    open.push(server);
    // A process of its own: this one is the attacker too.
    const program = path.join(import.meta.dirname, '../../e2e/use-cases/refresh-and-measure.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [program, server.origin, '5', '4']);
    const grown = Number(stdout);
    expect(asked).toBe(9);
    expect(grown).toBeGreaterThanOrEqual(0);
    expect(grown).toBeLessThan(20 * 1024 * 1024);
  });

  it('a foreign instance is not even connected to', async () => {
    const foreign = await startLoopbackServer((_request, response) => response.end());
    open.push(foreign);
    const instance_url = foreign.origin.replace('http://', 'http://u@');
    expect((await attack(answers(grant({ instance_url })))).code).toBe('RESPONSE_REFUSED');
    expect(foreign.connections()).toBe(0);
  });

  it('a self-signed certificate gets nothing sent', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
    const outcome = await attack(answers(grant({})), { key, cert });
    expect(outcome.code).toBe('NETWORK_UNAVAILABLE');
    expect(outcome.server.arrived).toEqual([]);
  });
});

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { CONTROL_PATH } from './control/control-path.ts';
import { editJson, type Fault } from './faults.ts';
import type { PracticeHost } from './hosts.ts';
import { readPracticeRequest } from './http/practice-request.ts';
import type { Reply } from './http/reply.ts';
import { route } from './router.ts';
import type { RequestLog } from './state/request-log.ts';
import type { World } from './world.ts';

const FIFTY_MB = 50 * 1024 * 1024;
const JSON_HEADERS = { 'content-type': 'application/json;charset=UTF-8' };

function send(response: ServerResponse, reply: Reply): void {
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  response.statusCode = reply.status;
  if (reply.stream === undefined) response.end(reply.body);
  // A client that goes away in the middle (a cancelled download) is no fault of the server's.
  else pipeline(reply.stream, response).catch(() => response.destroy());
}

/** Writes chunks as fast as the client reads them, until `bytes` are out or the client is gone. */
async function pour(response: ServerResponse, bytes: number): Promise<void> {
  const chunk = Buffer.alloc(64 * 1024, 'a');
  const gone = new Promise<void>((resolve) => response.once('close', resolve));
  response.writeHead(200, JSON_HEADERS);
  response.write('{"access_token":"');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (response.write(chunk)) continue;
    await Promise.race([new Promise((resolve) => response.once('drain', resolve)), gone]);
  }
  response.end('"}');
}

async function drip(response: ServerResponse, ms: number): Promise<void> {
  response.writeHead(200, JSON_HEADERS);
  for (const byte of `{"access_token":"${'a'.repeat(1_000_000)}`) {
    if (response.destroyed) return;
    response.write(byte);
    // Unreferenced: a forgotten drip must not keep the process alive.
    await delay(ms, undefined, { ref: false });
  }
}

/** Cuts the connection; under TLS there is no way to a reset, only to an end without a word. */
function cut({ socket }: ServerResponse): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}

/** Plays a fault. `work` makes the right answer, for faults that spoil it only afterwards. */
async function play(fault: Fault, response: ServerResponse, work: () => Promise<Reply>): Promise<void> {
  const { effect } = fault;
  switch (effect.kind) {
    case 'latency':
      await delay(effect.ms);
      {
        send(response, await work());
        return;
      }
    case 'hold':
      await fault.released;
      {
        send(response, await work());
        return;
      }
    case 'reset':
      cut(response);
      return;
    case 'reset-after-work':
      await work();
      cut(response);
      return;
    case 'answer': {
      send(response, {
        status: effect.status,
        headers: effect.headers ?? {},
        body: effect.body ?? '',
      });
      return;
    }
    case 'edit-json': {
      send(response, editJson(await work(), effect.fields));
      return;
    }
    case 'huge':
      return pour(response, effect.bytes ?? FIFTY_MB);
    case 'endless':
      return pour(response, Infinity);
    case 'slow-loris':
      return drip(response, effect.ms ?? 1000);
    case 'gzip-bomb':
      response.writeHead(200, { ...JSON_HEADERS, 'content-encoding': 'gzip' });
      response.end(await promisify(gzip)(Buffer.alloc(FIFTY_MB, ' ')));
      return;
  }
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  host: PracticeHost,
  world: World,
  requests: RequestLog,
): Promise<void> {
  const request = await readPracticeRequest(message, host);
  const grantType = request.form.get('grant_type');
  const { method, path } = request;
  requests.add({ method, host: host.id, path, grantType, at: world.clock.now() });
  // By the practice clock: clients compare their own with it.
  response.setHeader('date', new Date(world.clock.now()).toUTCString());
  const work = async (): Promise<Reply> => route(request)(request, world);
  // The page that ends faults must not fall to one.
  const fault = path === CONTROL_PATH ? null : world.faults.meet(request);
  if (fault === null) send(response, await work());
  else await play(fault, response, work);
}

/** The listener of one host. A bug here answers 500 with no detail, and is told on stderr. */
export function createListener(world: World, requests: RequestLog): (host: PracticeHost) => RequestListener {
  return (host) => (message, response) => {
    answer(message, response, host, world, requests).catch((error: unknown) => {
      // A client that hangs up mid-request is its own affair.
      if (message.destroyed && !message.complete) return;
      process.stderr.write(`practice salesforce: ${error instanceof Error ? (error.stack ?? '') : ''}\n`);
      if (response.headersSent) response.destroy();
      else send(response, { status: 500, headers: {}, body: 'Internal Server Error' });
    });
  };
}

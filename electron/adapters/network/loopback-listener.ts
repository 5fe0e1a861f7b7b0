import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { CallbackListener, CallbackReceiver } from '../../ports/callback.ts';
import { isLoopbackHost } from '../../../shared/salesforce-host.ts';
import { assertNever } from '../../../shared/result.ts';

type Listening = Awaited<ReturnType<CallbackListener['listen']>>;

/** Longer than any answer of Salesforce; a code and a state are a few hundred characters. */
const LONGEST_TARGET = 8 * 1024;
/** Sockets kept at once. Past it the oldest goes, so that a hundred silent ones cannot lock the browser out. */
const MOST_SOCKETS = 32;
/** What an answer under way gets to reach the browser after `close`, in milliseconds. */
const FLUSH_MS = 300;

/**
 * The callback listener of RFC 8252 7.3: loopback addresses only, open for one sign-in only. It answers every
 * request itself with plain text, never with anything that came in a request, and logs nothing: the request target
 * holds the code.
 */
export function createLoopbackListener(): CallbackListener {
  return { listen };
}

async function listen(callbackUrl: string, receiver: CallbackReceiver): Promise<Listening> {
  const target = readCallbackUrl(callbackUrl);
  if (target === null) return { kind: 'invalid' };
  const servers: Server[] = [];
  for (const address of target.addresses) {
    const server = createCallbackServer(target, receiver);
    const outcome = await bind(server, target.port, address);
    if (outcome === 'listening') servers.push(server);
    // A computer without IPv6 has no `::1` for anyone else to sit on either.
    else if (outcome === 'no-address' && servers.length > 0) continue;
    else {
      await closeAll(servers);
      return { kind: 'busy', port: target.port };
    }
  }
  return { kind: 'listening', close: () => closeAll(servers) };
}

interface Target {
  /** Loopback addresses to bind: both families for a name, as a browser may try either. */
  readonly addresses: readonly string[];
  readonly port: number;
  /** What the Host header must be. */
  readonly host: string;
  readonly path: string;
}

function readCallbackUrl(text: string): Target | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' || url.port === '' || url.port === '0' || url.username !== '') return null;
  if (!isLoopbackHost(url.hostname)) return null;
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isName = !/^[\d.]+$|:/.test(literal);
  return {
    // Whoever holds the other family of a name would get the code (RFC 8252 8.3), so we hold both or neither.
    addresses: isName ? ['127.0.0.1', '::1'] : [literal],
    port: Number(url.port),
    host: url.host,
    path: url.pathname,
  };
}

function createCallbackServer(target: Target, receiver: CallbackReceiver): Server {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 5_000,
      requestTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      keepAlive: false,
    },
    (request, response) => {
      reply(request, response, judge(request, target, receiver));
    },
  );
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    const [oldest] = sockets;
    if (sockets.size > MOST_SOCKETS) oldest?.destroy();
  });
  return server;
}

type Judgement = 200 | 400 | 404 | 405 | 409 | 414;

function judge(request: IncomingMessage, target: Target, receiver: CallbackReceiver): Judgement {
  const asked = request.url ?? '';
  if (request.method !== 'GET') return 405;
  if (asked.length > LONGEST_TARGET) return 414;
  // DNS rebinding: a page whose own name now resolves to 127.0.0.1 sends that name here.
  if (request.headers.host?.toLowerCase() !== target.host) return 400;
  if (asked.split('?', 1)[0] !== target.path) return 404;
  const verdict = receiver.receive(`http://${target.host}${asked}`);
  switch (verdict) {
    case 'accepted':
      return 200;
    case 'ignored':
      return 400;
    case 'repeated':
      return 409;
    default:
      return assertNever(verdict);
  }
}

const SENTENCES: Readonly<Record<Judgement, string>> = {
  200: "Latchkey has Salesforce's answer. You can close this tab and go back to Latchkey.",
  400: 'This is not the answer that Latchkey is waiting for. Go back to Latchkey to see how the sign-in stands.',
  404: 'There is nothing here.',
  405: 'Only a browser coming back from Salesforce is expected here.',
  409: 'Latchkey already has an answer to this sign-in. You can close this tab and go back to Latchkey.',
  414: 'This address is too long to be an answer of Salesforce.',
};

function reply(request: IncomingMessage, response: ServerResponse, status: Judgement): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    // The address bar holds the code; it must not travel on with a click.
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    connection: 'close',
  });
  response.end(`${SENTENCES[status]}\n`);
  request.resume();
}

type BindOutcome = 'listening' | 'busy' | 'no-address';

function bind(server: Server, port: number, host: string): Promise<BindOutcome> {
  const { promise, resolve } = Promise.withResolvers<BindOutcome>();
  server.once('error', (error: NodeJS.ErrnoException) => {
    resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? 'no-address' : 'busy');
  });
  server.once('listening', () => {
    // A later fault of one connection is that connection's affair.
    server.on('error', () => undefined);
    resolve('listening');
  });
  server.listen({ port, host, exclusive: true, ipv6Only: host.includes(':') });
  // A sign-in that nobody finishes must not keep the process alive.
  server.unref();
  return promise;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      if (!server.listening) return;
      const { promise, resolve } = Promise.withResolvers<null>();
      server.close(() => resolve(null));
      const timer = setTimeout(() => server.closeAllConnections(), FLUSH_MS);
      await promise;
      clearTimeout(timer);
    }),
  );
}

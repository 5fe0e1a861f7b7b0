import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Sockets kept at once. Past it the oldest goes, so that a hundred silent ones cannot lock the browser out. */
const MOST_SOCKETS = 32;
/** What an answer under way gets to reach the browser after `close`, in milliseconds. */
const FLUSH_MS = 300;

/** A server for a browser on this computer: short requests only, few at once, none for long. */
export function createLoopbackServer(answer: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 5_000,
      requestTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      keepAlive: false,
    },
    answer,
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

/** Answers with one sentence that no browser keeps, frames or hands on. */
export function replyPlainly(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    // The address bar holds a secret; it must not travel on with a click.
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    connection: 'close',
    ...headers,
  });
  response.end(`${sentence}\n`);
}

export type BindOutcome = 'listening' | 'busy' | 'no-address';

/** Binds one loopback address and nothing else. */
export function bind(server: Server, port: number, host: string): Promise<BindOutcome> {
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

/** Ends them; an answer under way gets a moment to arrive. */
export async function closeAll(servers: readonly Server[]): Promise<void> {
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

import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A small server for tests of the adapters: any free port of 127.0.0.1, and a memory of what arrived. */
export interface LoopbackServer {
  readonly origin: string;
  readonly port: number;
  /** Request lines with bodies, in order of arrival. */
  readonly arrived: readonly string[];
  /** How many connections were opened. */
  connections(): number;
  close(): Promise<void>;
}

export async function startLoopbackServer(
  answer: RequestListener,
  tls?: { readonly key: string; readonly cert: string },
): Promise<LoopbackServer> {
  const arrived: string[] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    void readBody(request).then((body) => {
      arrived.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`);
      answer(request, response);
    });
  };
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer({ ...tls }, listener);
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A listening TCP server always has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    arrived,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

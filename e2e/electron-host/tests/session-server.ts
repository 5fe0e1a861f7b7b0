import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that arrived. */
interface Arrival {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** A server that remembers what it was asked, for specs of what reaches the network. */
export interface SessionServer {
  /** http://127.0.0.1:<port> */
  readonly base: string;
  readonly arrivals: Arrival[];
  /** The paths asked for, in order. */
  paths(): string[];
  close(): void;
}

/** Answers pages, cookies, redirects, downloads and a password gate, by path. */
export async function startSessionServer(): Promise<SessionServer> {
  const arrivals: Arrival[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      arrivals.push({ method, url, headers, body: Buffer.concat(chunks).toString('utf8') });
      answer(new URL(url, 'http://host'), headers, response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    arrivals,
    paths: () => arrivals.map(({ url }) => url),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(url: URL, headers: http.IncomingHttpHeaders, response: http.ServerResponse): void {
  const to = url.searchParams.get('to') ?? '/';
  response.setHeader('Custom', 'Header');
  switch (url.pathname) {
    case '/cookie':
      response.setHeader('Set-Cookie', ['server=1; Path=/', 'lasting=1; Path=/; Max-Age=1000']);
      break;
    case '/redirect':
      response.writeHead(302, { Location: to }).end();
      return;
    case '/download':
      response.setHeader('Content-Disposition', 'attachment; filename="report.csv"');
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': '8' }).end('a,b\n1,2\n');
      return;
    case '/secret':
      if (headers.authorization !== `Basic ${Buffer.from('user:pass').toString('base64')}`) {
        response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Vault"' }).end('locked');
        return;
      }
      break;
    case '/headers':
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(headers));
      return;
    default:
  }
  response.setHeader('Content-Type', 'text/html');
  response.end(`<!doctype html><title>${url.pathname}</title><a id="link" href="${to}">link</a>`);
}

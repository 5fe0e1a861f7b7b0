import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  /** http://127.0.0.1:<port> */
  readonly base: string;
  /** Paths asked for, in order, by every spec of the worker: what one must not ask for needs a path of its own. */
  readonly hits: string[];
  close(): void;
}

const page = (body: string, title = 'page'): string =>
  `<!doctype html><title>${title}</title><body>${body}</body>`;

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Pages the specs need: plain ones, redirects, a slow one, an echo of what was sent. */
export async function startServer(): Promise<TestServer> {
  const hits: string[] = [];
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://x');
    hits.push(`${url.pathname}${url.search}`);
    response.setHeader('content-type', 'text/html');
    const to = url.searchParams.get('to') ?? '/';
    switch (url.pathname) {
      case '/redirect':
        response.writeHead(302, { location: to }).end();
        return;
      case '/hang':
        return;
      case '/echo': {
        const sent = { method: request.method, headers: request.headers, body: await bodyOf(request) };
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(sent));
        return;
      }
      case '/csp':
        response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
        response.end(page('strict'));
        return;
      case '/frame':
        response.end(page(`<iframe name="child" src="${to}"></iframe>`, 'outer'));
        return;
      case '/icon':
        response.end('<!doctype html><link rel="icon" href="/the-icon.png"><title>icon</title>');
        return;
      case '/missing':
        response.writeHead(404).end(page('nothing here', 'missing'));
        return;
      default:
        response.end(page(`<a id="link" href="${to}">link</a>`, `at ${url.pathname}`));
    }
  };
  const server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    hits,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

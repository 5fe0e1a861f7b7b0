import { createServer } from 'node:http';
import { answer } from '../../electron/app/app-protocol.ts';

/**
 * Serves the built page on a free loopback port, by the very code that answers app:// in the app: its content security
 * policy holds here too, and a page that needs more than it allows fails its tests.
 */
export async function servePage(root: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') {
      // Chromium asks for it by itself over http; app:// pages have none.
      response.writeHead(204).end();
      return;
    }
    void answer(root, request.method ?? 'GET', `app://latchkey${pathname}`).then(async (answered) => {
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(Buffer.from(await answered.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { launchApp, temporaryProfile } from './fixtures.ts';

test('pages and resolveProxy go by the same PAC script, and a proxy that wants a login asks the app', async () => {
  const asked: string[] = [];
  const proxy = await listening(
    createServer((request, response) => {
      asked.push(request.url ?? '');
      const known = request.headers['proxy-authorization'] === `Basic ${btoa('ada:p w')}`;
      if (known) response.setHeader('content-type', 'text/html').end('<title>through the proxy</title>');
      else response.writeHead(407, { 'proxy-authenticate': 'Basic realm="Acme network"' }).end();
    }),
  );
  const pac = await listening(
    createServer((_request, response) =>
      response.end(`function FindProxyForURL() { return 'PROXY 127.0.0.1:${proxy.port}'; }`),
    ),
  );
  const profile = temporaryProfile();
  const app = await launchApp(profile, `--proxy-pac-url=http://127.0.0.1:${pac.port}/proxy.pac`);
  try {
    const seen = await app.evaluate(async ({ app: electronApp, BrowserWindow, session }) => {
      const logins: unknown[] = [];
      electronApp.on('login', (event, _contents, details, info, callback) => {
        event.preventDefault();
        logins.push([info.isProxy, info.host, info.port, info.realm, details.firstAuthAttempt]);
        callback('ada', 'p w');
      });
      const window = new BrowserWindow({ show: false });
      await window.loadURL('http://shop.example/page');
      return {
        title: (await window.webContents.executeJavaScript('document.title')) as string,
        logins,
        resolved: await session.defaultSession.resolveProxy('http://shop.example/'),
      };
    });
    expect(seen).toEqual({
      title: 'through the proxy',
      logins: [[true, '127.0.0.1', proxy.port, 'Acme network', true]],
      resolved: `PROXY 127.0.0.1:${proxy.port}`,
    });
    expect(asked).toContain('http://shop.example/page');
  } finally {
    await app.close();
    proxy.server.close();
    pac.server.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function listening(server: Server): Promise<{ readonly server: Server; readonly port: number }> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A listening TCP server always has an address of this shape.
  return { server, port: (server.address() as AddressInfo).port };
}

import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A company's proxy on loopback: opens tunnels for whoever knows its login, and leads every host to one server. */
export interface CompanyProxy {
  readonly url: string;
  readonly hostAndPort: string;
  /** The targets of all CONNECTs, in their order, those refused included. */
  readonly asked: readonly string[];
  /** The credentials that came with them; empty where none came. */
  readonly credentials: readonly string[];
  login: { readonly username: string; readonly password: string } | null;
  close(): Promise<void>;
}

export async function startCompanyProxy(options: {
  /** Where every tunnel ends, whatever host was asked for. */
  readonly targetPort: number;
  readonly login?: { readonly username: string; readonly password: string };
  readonly demand?: string;
}): Promise<CompanyProxy> {
  const asked: string[] = [];
  const credentials: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(400).end());
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(request.url ?? '');
    const [, given = ''] = (request.headers['proxy-authorization'] ?? '').split(' ');
    const plain = Buffer.from(given, 'base64').toString('utf8');
    credentials.push(plain);
    const { login } = proxy;
    if (login !== null && plain !== `${login.username}:${login.password}`) {
      const demand = options.demand ?? 'Basic realm="Acme network"';
      socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: ${demand}\r\n\r\n`);
      return;
    }
    const target = connect(options.targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    sockets.add(target);
    target.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A listening TCP server always has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const proxy: CompanyProxy = {
    url: `http://127.0.0.1:${port}`,
    hostAndPort: `127.0.0.1:${port}`,
    asked,
    credentials,
    login: options.login ?? null,
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy());
        server.close(() => resolve());
      }),
  };
  return proxy;
}

import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { Environment, PracticeOrganization } from './organizations.ts';

/** What a host stands for. */
export type HostRole =
  | { readonly kind: 'login'; readonly environment: Environment }
  | { readonly kind: 'my-domain' | 'lightning' | 'setup'; readonly organizationId: string };

export interface PracticeHost {
  /** Stable across restarts: `login`, `test`, the organization's domain, or that with `.lightning` or `.setup`. */
  readonly id: string;
  readonly role: HostRole;
  readonly address: string;
  readonly port: number;
  /** `http://127.0.0.N:PORT`, or `https:` with TLS, without a trailing slash. */
  readonly origin: string;
}

export interface BoundHost extends PracticeHost {
  /** A sandbox that is refreshed is another organization at the same host. */
  role: HostRole;
  readonly server: Server | TlsServer;
}

export type PlannedHost = Pick<PracticeHost, 'id' | 'role'>;

/**
 * The hosts to open, in the order of their loopback addresses.
 * @param secondHosts whether every organization has a Lightning host and a Setup host besides
 */
export function planHosts(
  organizations: readonly PracticeOrganization[],
  secondHosts = false,
): readonly PlannedHost[] {
  const kinds = secondHosts ? (['lightning', 'setup'] as const) : [];
  return [
    { id: 'login', role: { kind: 'login', environment: 'production' } },
    { id: 'test', role: { kind: 'login', environment: 'sandbox' } },
    ...organizations.map(({ id, domain }) => ({
      id: domain,
      role: { kind: 'my-domain', organizationId: id } as const,
    })),
    ...kinds.flatMap((kind) =>
      organizations.map(({ id, domain }) => ({
        id: `${domain}.${kind}`,
        role: { kind, organizationId: id },
      })),
    ),
  ];
}

/** The ports a host should have. 0 is any free one. */
export interface WantedPort {
  /** On an address of its own. */
  readonly own: number;
  /** On 127.0.0.1, which all hosts share where there are no other addresses. */
  readonly shared: number;
  /** Another port will do when this one is taken. */
  readonly movable: boolean;
}

export const ANY_PORT: WantedPort = { own: 0, shared: 0, movable: false };

/** One number for all hosts: where they share an address, one after another. */
export function fixedPort(port: number, index: number): WantedPort {
  return { own: port, shared: port + index, movable: false };
}

/** The port of an earlier run, so that stored instance URLs stay good if that is possible. */
export function savedPort(port: number): WantedPort {
  return { own: port, shared: port, movable: true };
}

/** @returns the port, or the system's error code */
function listen(server: Server | TlsServer, address: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error.code ?? 'unknown');
    server.once('error', failed);
    server.listen(port, address, () => {
      server.off('error', failed);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : 'unknown');
    });
  });
}

/** How a host is opened; tests play a computer that lacks the addresses. */
export interface Binding {
  readonly listenerFor: (host: PracticeHost) => RequestListener;
  /** PEMs to serve https with; undefined for plain http. */
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
  /** The address of the host at this index. */
  readonly addressOf?: (index: number) => string;
}

/**
 * Opens the listener of one host.
 *
 * Cookies ignore ports, so each host has a loopback address of its own, from 127.0.0.2 upwards. macOS has
 * only 127.0.0.1 unless told otherwise; there the hosts differ by port, and only the app's partitions keep
 * their cookies apart.
 * @throws when the wanted port is taken and no other will do
 */
export async function bindHost(
  { id, role }: PlannedHost,
  index: number,
  wanted: WantedPort,
  { listenerFor, tls, addressOf = (at) => `127.0.0.${at + 2}` }: Binding,
): Promise<BoundHost> {
  const server = tls === undefined ? createServer() : createTlsServer({ key: tls.key, cert: tls.cert });
  let address = addressOf(index);
  let port = await listen(server, address, wanted.own);
  if (port === 'EADDRNOTAVAIL') {
    address = '127.0.0.1';
    port = await listen(server, address, wanted.shared);
  }
  if (port === 'EADDRINUSE' && wanted.movable) port = await listen(server, address, 0);
  if (typeof port === 'string') throw new Error(`Cannot open a loopback listener for ${id}: ${port}`);
  const scheme = tls === undefined ? 'http' : 'https';
  const host: BoundHost = { id, role, address, port, origin: `${scheme}://${address}:${port}`, server };
  server.on('request', listenerFor(host));
  return host;
}

/** Opens every host of the plan; when one fails, none stays open. */
export async function bindHosts(
  plan: readonly PlannedHost[],
  wantedPort: (hostId: string, index: number) => WantedPort,
  binding: Binding,
): Promise<readonly BoundHost[]> {
  const hosts: BoundHost[] = [];
  try {
    for (const [index, host] of plan.entries()) {
      hosts.push(await bindHost(host, index, wantedPort(host.id, index), binding));
    }
  } catch (error) {
    await closeHosts(hosts);
    throw error;
  }
  return hosts;
}

/** Stops listening and drops every open connection, held and endless ones too. */
export async function closeHosts(hosts: readonly BoundHost[]): Promise<void> {
  await Promise.all(
    hosts.map(
      ({ server }) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    ),
  );
}

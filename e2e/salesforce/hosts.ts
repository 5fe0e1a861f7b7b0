import { createServer, type RequestListener, type Server } from 'node:http';
import type { Environment, PracticeOrganization } from './organizations.ts';

/** What a host stands for. A Lightning host per organization gets its own role when it is built. */
export type HostRole =
  | { readonly kind: 'login'; readonly environment: Environment }
  | { readonly kind: 'my-domain'; readonly organizationId: string };

export interface PracticeHost {
  /** Stable across restarts: `login`, `test`, or the organization's domain. */
  readonly id: string;
  readonly role: HostRole;
  readonly address: string;
  readonly port: number;
  /** `http://127.0.0.N:PORT`, without a trailing slash. */
  readonly origin: string;
}

export interface BoundHost extends PracticeHost {
  readonly server: Server;
}

export type PlannedHost = Pick<PracticeHost, 'id' | 'role'>;

/** The hosts to open, in the order of their loopback addresses. */
export function planHosts(organizations: readonly PracticeOrganization[]): readonly PlannedHost[] {
  return [
    { id: 'login', role: { kind: 'login', environment: 'production' } },
    { id: 'test', role: { kind: 'login', environment: 'sandbox' } },
    ...organizations.map(({ id, domain }) => ({
      id: domain,
      role: { kind: 'my-domain', organizationId: id } as const,
    })),
  ];
}

/** @returns the port, or null when the address or port cannot be had */
function listen(server: Server, address: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : null);
    });
  });
}

/** How a host is opened; tests play a computer that lacks the addresses. */
export interface Binding {
  readonly listenerFor: (host: PracticeHost) => RequestListener;
  /** The address of the host at this index. */
  readonly addressOf?: (index: number) => string;
}

/**
 * Opens the listener of one host.
 *
 * Cookies ignore ports, so each host has a loopback address of its own, from 127.0.0.2 upwards. macOS has
 * only 127.0.0.1 unless told otherwise; there the hosts differ by port, and only the app's partitions keep
 * their cookies apart.
 * @param port 0 for any
 * @throws when no port can be had even on 127.0.0.1, or the wanted one is taken
 */
export async function bindHost(
  { id, role }: PlannedHost,
  index: number,
  port: number,
  { listenerFor, addressOf = (at) => `127.0.0.${at + 2}` }: Binding,
): Promise<BoundHost> {
  const attempts = [
    { address: addressOf(index), port },
    { address: '127.0.0.1', port: port === 0 ? 0 : port + index },
  ];
  for (const attempt of attempts) {
    const server = createServer();
    const actual = await listen(server, attempt.address, attempt.port);
    if (actual === null) continue;
    const origin = `http://${attempt.address}:${actual}`;
    const bound = { id, role, address: attempt.address, port: actual, origin, server };
    server.on('request', listenerFor(bound));
    return bound;
  }
  throw new Error(`Cannot open a loopback listener for ${id} (port ${port} taken?)`);
}

/**
 * Opens every host of the plan; when one fails, none stays open.
 * @param wantedPort the port a host should have (from an earlier run, or a fixed one); 0 for any
 */
export async function bindHosts(
  plan: readonly PlannedHost[],
  wantedPort: (hostId: string) => number,
  binding: Binding,
): Promise<readonly BoundHost[]> {
  const hosts: BoundHost[] = [];
  try {
    for (const [index, host] of plan.entries()) {
      hosts.push(await bindHost(host, index, wantedPort(host.id), binding));
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

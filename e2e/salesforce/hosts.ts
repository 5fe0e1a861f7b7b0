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

/** The hosts to open, in the order of their loopback addresses. */
export function planHosts(
  organizations: readonly PracticeOrganization[],
): readonly { readonly id: string; readonly role: HostRole }[] {
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

/**
 * Opens one listener per host.
 *
 * Cookies ignore ports, so each host has a loopback address of its own, from 127.0.0.2 upwards. macOS has
 * only 127.0.0.1 unless told otherwise; there the hosts differ by port, and only the app's partitions keep
 * their cookies apart.
 * @param wanted the port a host should have (from an earlier run, or a fixed one); 0 for any
 * @param addressOf the address of the host at this index
 * @throws when no port can be had even on 127.0.0.1, or a wanted fixed port is taken
 */
export async function bindHosts(
  organizations: readonly PracticeOrganization[],
  wanted: (hostId: string, index: number) => number,
  listenerFor: (host: PracticeHost) => RequestListener,
  addressOf: (index: number) => string = (index) => `127.0.0.${index + 2}`,
): Promise<readonly BoundHost[]> {
  const hosts: BoundHost[] = [];
  for (const [index, { id, role }] of planHosts(organizations).entries()) {
    const attempts = [
      { address: addressOf(index), port: wanted(id, index) },
      { address: '127.0.0.1', port: wanted(id, index) === 0 ? 0 : wanted(id, index) + index },
    ];
    let bound: BoundHost | null = null;
    for (const { address, port } of attempts) {
      const server = createServer();
      const actual = await listen(server, address, port);
      if (actual === null) continue;
      const origin = `http://${address}:${actual}`;
      bound = { id, role, address, port: actual, origin, server };
      server.on('request', listenerFor(bound));
      break;
    }
    if (bound === null) {
      await closeHosts(hosts);
      throw new Error(`Cannot open a loopback listener for ${id} (port ${wanted(id, index)} taken?)`);
    }
    hosts.push(bound);
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

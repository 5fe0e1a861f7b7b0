import dns from 'node:dns/promises';
import os from 'node:os';
import { checkOptions } from './client-request-options.ts';
import type { FetchInit } from './fetch-through-session.ts';
import { HostClientRequest } from './host-client-request.ts';
import { HostSession } from './host-session.ts';
import { toNetError } from './net-error.ts';

type Implemented = 'fetch' | 'isOnline' | 'online' | 'request' | 'resolveHost';

/**
 * The `net` module.
 *
 * @param sessions the app's sessions by partition; `''` is the default one
 */
export function createNetModule(sessions: (partition: string) => HostSession): Pick<
  Electron.Net,
  Exclude<Implemented, 'request' | 'resolveHost'>
> & {
  request(options: Electron.ClientRequestConstructorOptions | string): HostClientRequest;
  resolveHost(host: string): Promise<Electron.ResolvedHost>;
} {
  return {
    request(options) {
      const checked = checkOptions(options, isSession);
      // Checked by isSession: every session the app can have is the host's.
      const given = checked.session as HostSession | undefined;
      const session = given ?? sessions(checked.partition ?? '');
      return new HostClientRequest(HostSession.coreOf(session).net, checked);
    },
    fetch: (input: string | Request, init?: FetchInit) => sessions('').fetch(input, init),
    isOnline: () => hasNetwork(),
    get online() {
      return hasNetwork();
    },
    async resolveHost(host) {
      try {
        const found = await dns.lookup(host, { all: true });
        return {
          endpoints: found.map(({ address, family }) => ({
            address,
            family: family === 6 ? 'ipv6' : 'ipv4',
          })),
        };
      } catch (error) {
        throw toNetError(error);
      }
    },
  };
}

function isSession(value: unknown): value is Electron.Session {
  return value instanceof HostSession;
}

/** As Chromium on Linux: an interface with an address that is not the machine's own. */
function hasNetwork(): boolean {
  return Object.values(os.networkInterfaces()).some((addresses) =>
    addresses?.some(({ internal }) => !internal),
  );
}

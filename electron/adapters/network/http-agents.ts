import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import tls from 'node:tls';

/** Kept connections of one HTTP adapter. */
export interface HttpAgents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Which certificate authorities are believed: `node`'s own list, or the operating system's as well. */
export type Trust = 'node' | 'node-and-system';

/**
 * Agents that keep connections open and verify certificates. `proxyUrl` may hold credentials; it is handed to Node alone
 * and never to a log or a message. Whether a request may go through a proxy at all is decided by who chooses the agents.
 */
export function createHttpAgents(
  trust: Trust,
  extraCa: readonly string[],
  proxyUrl: string | null,
): HttpAgents {
  const common = {
    keepAlive: true,
    // Browsers' own bound per host; more would look like an attack to Salesforce.
    maxSockets: 6,
    maxTotalSockets: 64,
    maxFreeSockets: 2,
    // An idle connection that outlived a sleep or a network change fails on its next use, so it does not live long.
    timeout: 30_000,
    // Given in both cases: without it Node would read the environment by itself.
    proxyEnv: proxyUrl === null ? {} : { HTTPS_PROXY: proxyUrl },
  };
  return {
    http: new HttpAgent({ ...common, proxyEnv: {} }),
    https: new HttpsAgent({ ...common, ...secureContext(trust, extraCa) }),
  };
}

/**
 * One context for all connections: an agent given `ca` builds it anew for each, and puts every certificate into the
 * name of each socket. Node's list alone needs none.
 */
function secureContext(trust: Trust, extraCa: readonly string[]): { secureContext?: tls.SecureContext } {
  if (trust === 'node' && extraCa.length === 0) return {};
  const system = trust === 'node' ? [] : systemCertificates();
  const ca = new Set([...tls.getCACertificates('default'), ...system, ...extraCa]);
  return { secureContext: tls.createSecureContext({ ca: [...ca] }) };
}

function systemCertificates(): readonly string[] {
  try {
    return tls.getCACertificates('system');
  } catch {
    // A damaged OS store must not stop connections that Node's own list can verify.
    return [];
  }
}

import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import tls from 'node:tls';

/** Kept connections of one HTTP adapter. */
export interface HttpAgents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Environment names of a proxy: `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`. */
export type ProxyEnv = Readonly<Record<string, string | undefined>>;

/** Which certificate authorities are believed: `node`'s own list, or the operating system's as well. */
export type Trust = 'node' | 'node-and-system';

/** Agents that keep connections open, verify certificates and never send loopback traffic to a proxy. */
export function createHttpAgents(
  trust: Trust,
  extraCa: readonly string[],
  proxyEnv: ProxyEnv | undefined,
): HttpAgents {
  const common = {
    keepAlive: true,
    // Browsers' own bound per host; more would look like an attack to Salesforce.
    maxSockets: 6,
    maxTotalSockets: 64,
    maxFreeSockets: 2,
    // An idle connection that outlived a sleep or a network change fails on its next use, so it does not live long.
    timeout: 30_000,
    proxyEnv: withoutLoopback(proxyEnv),
  };
  return {
    http: new HttpAgent(common),
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

function withoutLoopback(env: ProxyEnv | undefined): NodeJS.ProcessEnv {
  if (env === undefined) return {};
  const direct = 'localhost,.localhost,127.0.0.0-127.255.255.255,::1';
  const listed = env['no_proxy'] ?? env['NO_PROXY'];
  const list = listed === undefined || listed === '' ? direct : `${listed},${direct}`;
  // Both spellings: the lower-case one wins where both are set.
  return { ...env, no_proxy: list, NO_PROXY: list };
}

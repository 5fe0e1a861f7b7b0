import { isLoopbackHost } from '../../shared/salesforce-host.ts';
import type { Route } from '../ports/proxy-routes.ts';
import { finding, type DoctorCheck, type DoctorParts, type Finding } from './check.ts';
import { PRODUCTION_LOGIN, type ServerReach } from './server-reach.ts';

/** Which way requests to Salesforce go, and whether the proxy lets them pass. */
export const checkProxy: DoctorCheck = {
  subject: 'proxy',
  title: 'Proxy',
  async run(parts, reach) {
    const asked = isLoopbackHost(new URL(`https://${reach.host}`).hostname)
      ? PRODUCTION_LOGIN
      : `https://${reach.host}`;
    const [route] = await parts.proxies.routesTo(asked);
    switch (route.kind) {
      case 'direct':
        return [finding('good', `None: requests go straight to ${new URL(asked).host}.`)];
      case 'unsupported':
        return [
          finding(
            'bad',
            `The system asks for ${route.proxy}, which Latchkey’s own requests cannot use. Windows of orgs can.`,
            'Set an HTTP proxy in the system’s settings, or HTTPS_PROXY in the environment.',
          ),
        ];
      case 'proxy':
        return [await throughProxy(parts, reach, route)];
    }
  },
};

async function throughProxy(
  { proxyLogins }: DoctorParts,
  reach: ServerReach,
  route: Extract<Route, { kind: 'proxy' }>,
): Promise<Finding> {
  const proxy = new URL(route.url).host;
  const named = `${proxy}, from ${route.from === 'system' ? 'the system’s settings' : 'the environment'}`;
  const { result } = await reach.answer;
  const login = proxyLogins.state();
  if (login.kind === 'wanted') {
    return finding(
      'bad',
      `${named}: it wants a name and a password (${login.realm}).`,
      'Enter them under Network in the doctor’s window; the vault keeps them.',
    );
  }
  if (login.kind === 'refused') {
    return finding(
      'bad',
      `${named}: it refused the name and password it was given.`,
      'Enter the right ones under Network in the doctor’s window. They are not tried again by themselves.',
    );
  }
  if (login.kind === 'unusable') {
    return finding(
      'bad',
      `${named}: it demands ${login.schemes}, and Latchkey’s own requests speak Basic only.`,
      'Ask your network’s people for a proxy with Basic authentication, or for a local one that signs in for you.',
    );
  }
  if (!result.ok && result.error.kind === 'proxy') {
    return finding(
      'bad',
      `${named}: ${result.error.detail}.`,
      'Check the proxy’s address in the system’s settings, or ask your network’s people to let Salesforce pass.',
    );
  }
  return finding('good', `${named}.`);
}

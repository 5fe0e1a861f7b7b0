import { isLoopbackHost } from '../../shared/salesforce-host.ts';
import type { Route } from '../ports/proxy-routes.ts';
import { finding, type DoctorCheck, type DoctorParts, type Finding } from './check.ts';
import { PRODUCTION_LOGIN, type ServerReach } from './server-reach.ts';
import { words } from '../text/words.ts';

/** Which way requests to Salesforce go, and whether the proxy lets them pass. */
export const checkProxy: DoctorCheck = {
  subject: 'proxy',
  async run(parts, reach) {
    const asked = isLoopbackHost(new URL(`https://${reach.host}`).hostname)
      ? PRODUCTION_LOGIN
      : `https://${reach.host}`;
    const [route] = await parts.proxies.routesTo(asked);
    switch (route.kind) {
      case 'direct':
        return [finding('good', words().doctor.noProxy(new URL(asked).host))];
      case 'unsupported':
        return [
          finding('bad', words().doctor.proxyUnusable(route.proxy), words().doctor.proxyUnusableRemedy),
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
  const named = words().doctor.proxyFrom[route.from](proxy);
  const { result } = await reach.answer;
  const login = proxyLogins.state();
  if (login.kind === 'wanted') {
    return finding(
      'bad',
      words().doctor.proxyWantsLogin(named, login.realm),
      words().doctor.proxyWantsLoginRemedy,
    );
  }
  if (login.kind === 'refused') {
    return finding('bad', words().doctor.proxyRefused(named), words().doctor.proxyRefusedRemedy);
  }
  if (login.kind === 'unusable') {
    return finding(
      'bad',
      words().doctor.proxyDemands(named, login.schemes),
      words().doctor.proxyDemandsRemedy,
    );
  }
  if (!result.ok && result.error.kind === 'proxy') {
    return finding('bad', `${named}: ${result.error.detail}.`, words().doctor.proxyRemedy);
  }
  return finding('good', `${named}.`);
}

import { isLoopbackHost } from '../../shared/salesforce-host.ts';
import { count, finding, type DoctorCheck, type DoctorParts } from './check.ts';

const MAX_HOSTS = 10;
/** Each look-up holds one of the four threads that files and the keychain need as well. */
const AT_ONCE = 2;

/** DNS of the login hosts and of the orgs' own hosts; behind a proxy the proxy looks names up, so it matters less. */
export const checkNames: DoctorCheck = {
  subject: 'names',
  title: 'DNS',
  async run(parts) {
    const hosts = hostsToFind(parts);
    const queue = [...hosts];
    const lost: string[] = [];
    const silent: string[] = [];
    const work = async () => {
      for (let host = queue.shift(); host !== undefined; host = queue.shift()) {
        const answer = await parts.names.lookUp(host);
        if (answer === 'not-found') lost.push(host);
        if (answer === 'no-answer') silent.push(host);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const failed = [...lost, ...silent];
    if (failed.length === 0)
      return [finding('good', `${count(hosts.length, 'name')} found: ${hosts.join(', ')}.`)];

    const [route] = await parts.proxies.routesTo(`https://${failed[0] ?? ''}/`);
    if (route.kind === 'proxy') {
      return [
        finding(
          'good',
          `Not found here: ${failed.join(', ')}. The proxy looks names up itself, so that is usual.`,
        ),
      ];
    }
    if (failed.length === hosts.length) {
      return [
        finding(
          'bad',
          `No name was found, not even ${hosts[0] ?? ''}.`,
          'Is this computer online? Connect to the network or the VPN, then run the doctor again.',
        ),
      ];
    }
    return [
      ...(lost.length > 0 ? [finding('warning', `Unknown: ${lost.join(', ')}.`, GONE)] : []),
      ...(silent.length > 0 ? [finding('warning', `No answer about ${silent.join(', ')}.`, SLOW)] : []),
    ];
  },
};

const GONE =
  'A host that is gone may mean a renamed My Domain, a deleted sandbox, or a name that only the VPN knows.';
const SLOW = 'The name server is slow; run the doctor again.';

/** The two login hosts first, then those of orgs used last. */
function hostsToFind({ orgs }: DoctorParts): readonly string[] {
  const latest = [...orgs()].sort((a, b) => (b.lastUsedAt ?? b.addedAt) - (a.lastUsedAt ?? a.addedAt));
  const ofOrgs = latest
    .flatMap(({ instanceUrl, loginHost }) => [instanceUrl, loginHost])
    .map((url) => new URL(url).hostname)
    .filter((host) => !isLoopbackHost(host));
  return [...new Set(['login.salesforce.com', 'test.salesforce.com', ...ofOrgs])].slice(0, MAX_HOSTS);
}

import { isLoopbackHost } from '../../shared/salesforce-host.ts';
import { finding, type DoctorCheck, type DoctorParts } from './check.ts';
import { words } from '../text/words.ts';

const MAX_HOSTS = 10;
/** Each look-up holds one of the four threads that files and the keychain need as well. */
const AT_ONCE = 2;

/** DNS of the login hosts and of the orgs' own hosts; behind a proxy the proxy looks names up, so it matters less. */
export const checkNames: DoctorCheck = {
  subject: 'names',
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
      return [finding('good', words().doctor.namesFound(hosts.length, hosts.join(', ')))];

    const [route] = await parts.proxies.routesTo(`https://${failed[0] ?? ''}/`);
    if (route.kind === 'proxy') {
      return [finding('good', words().doctor.namesLeftToProxy(failed.join(', ')))];
    }
    if (failed.length === hosts.length) {
      return [finding('bad', words().doctor.noName(hosts[0] ?? ''), words().doctor.noNameRemedy)];
    }
    return [
      ...(lost.length > 0 ? [finding('warning', words().doctor.namesUnknown(lost.join(', ')), gone())] : []),
      ...(silent.length > 0
        ? [finding('warning', words().doctor.namesSilent(silent.join(', ')), slow())]
        : []),
    ];
  },
};

const gone = () => words().doctor.namesUnknownRemedy;
const slow = () => words().doctor.namesSilentRemedy;

/** The two login hosts first, then those of orgs used last. */
function hostsToFind({ orgs }: DoctorParts): readonly string[] {
  const latest = [...orgs()].sort((a, b) => (b.lastUsedAt ?? b.addedAt) - (a.lastUsedAt ?? a.addedAt));
  const ofOrgs = latest
    .flatMap(({ instanceUrl, loginHost }) => [instanceUrl, loginHost])
    .map((url) => new URL(url).hostname)
    .filter((host) => !isLoopbackHost(host));
  return [...new Set(['login.salesforce.com', 'test.salesforce.com', ...ofOrgs])].slice(0, MAX_HOSTS);
}

import { isIPv4 } from 'node:net';
import vm from 'node:vm';

const RUN_LIMIT_MS = 2000;

/**
 * Runs a PAC script's `FindProxyForURL` with the functions every PAC script may expect. Those that would ask a name
 * server are not there (they throw by name), but for addresses.
 *
 * @throws Error for a script that does not run
 */
export function findProxy(script: string, url: URL): string {
  const asked = url.protocol === 'https:' ? `${url.protocol}//${url.host}/` : url.href;
  const context = vm.createContext({ ...PAC_FUNCTIONS });
  vm.runInContext(script, context, { timeout: RUN_LIMIT_MS });
  const call = `FindProxyForURL(${JSON.stringify(asked)}, ${JSON.stringify(url.hostname)})`;
  return String(vm.runInContext(call, context, { timeout: RUN_LIMIT_MS }));
}

const lacking = (name: string) => () => {
  throw new Error(`electron host: the PAC function ${name} is not implemented`);
};

const toNumber = (address: string): number =>
  address.split('.').reduce((value, part) => value * 256 + Number(part), 0);

const PAC_FUNCTIONS = {
  isPlainHostName: (host: string) => !host.includes('.'),
  dnsDomainIs: (host: string, domain: string) => host.endsWith(domain),
  localHostOrDomainIs: (host: string, full: string) =>
    host === full || (!host.includes('.') && full.startsWith(`${host}.`)),
  dnsDomainLevels: (host: string) => host.split('.').length - 1,
  shExpMatch: (text: string, pattern: string) =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    ).test(text),
  isInNet: (host: string, network: string, mask: string) => {
    if (!isIPv4(host)) return lacking('isInNet of a name')();
    return (toNumber(host) & toNumber(mask)) === (toNumber(network) & toNumber(mask));
  },
  myIpAddress: () => '127.0.0.1',
  dnsResolve: lacking('dnsResolve'),
  isResolvable: lacking('isResolvable'),
  weekdayRange: lacking('weekdayRange'),
  dateRange: lacking('dateRange'),
  timeRange: lacking('timeRange'),
  alert: () => undefined,
};

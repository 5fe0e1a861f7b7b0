import { isIPv4 } from 'node:net';

/**
 * Whether a NO_PROXY list excludes a URL: `*`, a host, a domain with all below it (`.corp`, `*.corp` or `corp`), any of
 * them with a port, or a range of IPv4 addresses (`10.0.0.1-10.0.0.99`).
 */
export function isExcluded(url: URL, list: string): boolean {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => matches(entry, host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const withPort = /^(.+):(\d+)$/.exec(entry);
  if (withPort?.[1] !== undefined && !withPort[1].includes(':')) {
    return withPort[2] === port && matches(withPort[1], host, port);
  }
  const [from, to] = entry.split('-');
  if (from !== undefined && to !== undefined && isIPv4(from) && isIPv4(to)) {
    return isIPv4(host) && number(host) >= number(from) && number(host) <= number(to);
  }
  const domain = entry.replace(/^\*?\./, '').replace(/^\[|\]$/g, '');
  return host === domain || host.endsWith(`.${domain}`);
}

const number = (address: string): number =>
  address.split('.').reduce((value, part) => value * 256 + Number(part), 0);

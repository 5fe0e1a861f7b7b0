import { isIPv4 } from 'node:net';

/** Proxies by hand: which for which scheme, and which hosts go direct (net/docs/proxy.md of Chromium). */
export interface ProxyRules {
  /** In PAC's words, such as `PROXY foopy:8080`; by scheme, or `*` for all. */
  readonly proxies: ReadonlyMap<string, string>;
  readonly bypass: readonly string[];
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** Reads `--proxy-server`: `foopy:8080`, `https://foopy`, `socks5://foopy`, `http=a:1;https=b:2`. */
export function parseProxyRules(rules: string, bypassList: string): ProxyRules {
  const proxies = new Map<string, string>();
  for (const part of rules.split(';').map((text) => text.trim())) {
    const [, scheme, uris] = /^(?:([a-z]+)=)?(.*)$/i.exec(part) ?? [];
    const list = (uris ?? '').split(',').map((uri) => uri.trim());
    const words = list.filter((uri) => uri !== '').map(toPacWord);
    if (words.length > 0) proxies.set(scheme?.toLowerCase() ?? '*', words.join(';'));
  }
  return { proxies, bypass: bypassList.split(/[,;\s]+/).filter((entry) => entry !== '') };
}

function toPacWord(uri: string): string {
  const [, scheme = 'http', rest = ''] = /^(?:([a-z0-9]+):\/\/)?(.*)$/i.exec(uri) ?? [];
  const host = rest.replace(/^.*@/, '').replace(/\/.*$/, '');
  const kind = scheme.toLowerCase();
  if (kind === 'direct') return 'DIRECT';
  const withPort = /:\d+$/.test(host) ? host : `${host}:${DEFAULT_PORTS[kind] ?? '1080'}`;
  switch (kind) {
    case 'http':
      return `PROXY ${withPort}`;
    case 'https':
      return `HTTPS ${withPort}`;
    case 'socks4':
      return `SOCKS ${withPort}`;
    default:
      return `SOCKS5 ${withPort}`;
  }
}

/** What applies to a URL: PAC's words, `DIRECT` without a rule. */
export function resolveByRules({ proxies, bypass }: ProxyRules, url: URL): string {
  if (bypass.some((entry) => matchesBypass(entry, url))) return 'DIRECT';
  return proxies.get(url.protocol.slice(0, -1)) ?? proxies.get('*') ?? 'DIRECT';
}

/** One entry of a bypass list: a pattern with `*`, a domain with a leading dot, or `<local>`. */
function matchesBypass(entry: string, url: URL): boolean {
  const host = url.hostname.toLowerCase();
  const pattern = entry.toLowerCase();
  if (pattern === '*') return true;
  if (pattern === '<local>') return !host.includes('.') && !host.startsWith('[');
  const escaped = (pattern.startsWith('.') ? `*${pattern}` : pattern)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`).test(host);
}

/** Hosts that Chromium never sends to a proxy, whatever it was told: this computer, and its own link. */
export function isImplicitlyDirect(url: URL): boolean {
  const host = url.hostname.toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost') || host === '[::1]') return true;
  return (isIPv4(host) && /^(127|169\.254)\./.test(host)) || host.startsWith('[fe8');
}

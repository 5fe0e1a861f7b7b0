import { isLoopbackHost } from '../../../shared/salesforce-host.ts';
import type { ProxyLogin } from '../../ports/proxy-logins.ts';
import type { ProxyRoutes, Route } from '../../ports/proxy-routes.ts';
import { isExcluded } from './no-proxy.ts';
import { words } from '../../text/words.ts';

/** Environment names of a proxy: `HTTPS_PROXY`, `NO_PROXY` and their lower-case twins. */
export type ProxyEnv = Readonly<Record<string, string | undefined>>;

/** A PAC file that hangs must not hold every request for good; what then goes direct reaches nothing it should not. */
const PATIENCE_MS = 5000;

const DIRECT: Route = { kind: 'direct' };

/**
 * Which way requests go. A proxy named by the environment wins, for it was set for this start; otherwise the system's
 * settings and PAC file, as Electron resolves them. Requests to this computer never leave it.
 */
export function createProxyRoutes(options: {
  readonly env: ProxyEnv;
  /** Electron's answer in PAC's words, such as `PROXY proxy.corp:8080; DIRECT`. */
  resolve(url: string): Promise<string>;
}): ProxyRoutes {
  const { env } = options;
  const named = environmentProxy(env);
  return {
    async routesTo(url) {
      const { hostname } = new URL(url);
      if (isLoopbackHost(hostname)) return [DIRECT];
      if (named !== null) {
        const excluded = isExcluded(new URL(url), env['no_proxy'] ?? env['NO_PROXY'] ?? '');
        return [excluded ? DIRECT : named];
      }
      return parsePacAnswer(await patiently(options.resolve(url)));
    },
  };
}

/** The environment's proxy for https, without the credentials that may be in it. */
function environmentProxy(env: ProxyEnv): Route | null {
  const url = environmentProxyUrl(env);
  if (url === null) return null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { kind: 'unsupported', proxy: words().network.aProxy(url.protocol.slice(0, -1).toUpperCase()) };
  }
  return { kind: 'proxy', url: url.origin, from: 'environment' };
}

function environmentProxyUrl(env: ProxyEnv): URL | null {
  const value = env['https_proxy'] ?? env['HTTPS_PROXY'] ?? '';
  if (value === '') return null;
  const withScheme = value.includes('://') ? value : `http://${value}`;
  return URL.canParse(withScheme) ? new URL(withScheme) : null;
}

/** The login that stands in the environment's proxy URL, and the proxy it is for. */
export function environmentProxyLogin(
  env: ProxyEnv,
): { readonly proxy: string; readonly login: ProxyLogin } | null {
  const url = environmentProxyUrl(env);
  if (url === null || url.username === '') return null;
  const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port;
  const login = { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  return { proxy: `${url.hostname}:${port}`, login };
}

/**
 * The ways of a PAC answer, in their order. Kinds that Latchkey cannot use are left out as long as another is there.
 */
export function parsePacAnswer(answer: string): readonly [Route, ...Route[]] {
  const routes = answer
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseEntry);
  const [first = DIRECT, ...rest] = routes.filter(({ kind }) => kind !== 'unsupported');
  const [unusable] = routes;
  return routes.length > 0 && routes.every(({ kind }) => kind === 'unsupported') && unusable !== undefined
    ? [unusable]
    : [first, ...rest];
}

function parseEntry(entry: string): Route {
  const [kind = '', host = ''] = entry.split(/\s+/);
  switch (kind.toUpperCase()) {
    case 'DIRECT':
      return DIRECT;
    case 'PROXY':
    case 'HTTP':
      return proxyAt(`http://${host}`, entry);
    case 'HTTPS':
      return proxyAt(`https://${host}`, entry);
    default:
      return { kind: 'unsupported', proxy: words().network.aProxy(kind.toUpperCase()) };
  }
}

function proxyAt(text: string, entry: string): Route {
  if (!URL.canParse(text)) return { kind: 'unsupported', proxy: `“${entry.slice(0, 80)}”` };
  const { protocol, hostname, port } = new URL(text);
  const number = port === '' ? (protocol === 'http:' ? '80' : '443') : port;
  return { kind: 'proxy', url: `${protocol}//${hostname}:${number}`, from: 'system' };
}

async function patiently(answer: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('DIRECT'), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    // Electron could not say: a window would go direct as well.
    return 'DIRECT';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Chromium's URL match patterns (`extensions/common/url_pattern.cc`), which Electron's webRequest
 * filters are written in: `<scheme>://<host>[:port]<path>` with `*` in each part, or `<all_urls>`.
 */

/** A parsed pattern; build one with {@link parseUrlPattern}. */
export interface UrlPattern {
  readonly matchesAll: boolean;
  /** Lower case, or `*`. */
  readonly scheme: string;
  /** Lower case, without a leading `*.`; empty for any host. */
  readonly host: string;
  readonly includeSubdomains: boolean;
  /** `*` or a number as text. */
  readonly port: string;
  /** Matched against path and query. */
  readonly path: RegExp;
}

/** Why a pattern cannot be used, in the words Electron throws them. */
type UrlPatternProblem =
  | 'Missing scheme separator.'
  | 'Invalid scheme.'
  | 'Wrong scheme separator.'
  | 'Empty host.'
  | 'Invalid host wildcard.'
  | 'Empty path.'
  | 'Invalid port.'
  | 'Invalid host.';

export type UrlPatternResult =
  | { readonly ok: true; readonly pattern: UrlPattern }
  | { readonly ok: false; readonly problem: UrlPatternProblem };

const ALL_URLS = '<all_urls>';

/** Schemes that a `*` scheme stands for. */
const WILDCARD_SCHEMES: ReadonlySet<string> = new Set(['http', 'https']);

/** Schemes written without `//`; their whole rest is the path. */
const NON_HIERARCHICAL: ReadonlySet<string> = new Set(['about', 'data', 'javascript', 'mailto']);

function globToRegExp(glob: string): RegExp {
  return new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`, 's');
}

const bad = (problem: UrlPatternProblem): UrlPatternResult => ({ ok: false, problem });

/** Parses one pattern; an unusable one is a value, so that the caller can throw Electron's own text. */
export function parseUrlPattern(text: string): UrlPatternResult {
  if (text === ALL_URLS) {
    const pattern = {
      matchesAll: true,
      scheme: '*',
      host: '',
      includeSubdomains: true,
      port: '*',
      path: /^/,
    };
    return { ok: true, pattern };
  }
  const colon = text.indexOf(':');
  if (colon === -1) return bad('Missing scheme separator.');
  const scheme = text.slice(0, colon).toLowerCase();
  if (scheme !== '*' && !/^[a-z][a-z0-9+.-]*$/.test(scheme)) return bad('Invalid scheme.');
  const hierarchical = text.startsWith('://', colon);
  if (!hierarchical && !NON_HIERARCHICAL.has(scheme)) return bad('Wrong scheme separator.');
  const rest = text.slice(colon + (hierarchical ? 3 : 1));
  const base = { matchesAll: false as const, scheme, port: '*' };
  if (!hierarchical)
    return {
      ok: true,
      pattern: { ...base, host: '', includeSubdomains: true, path: globToRegExp(rest) },
    };
  const slash = rest.indexOf('/');
  if (scheme === 'file' && slash === -1) return bad('Empty path.');
  if (scheme !== 'file' && slash === 0) return bad('Empty host.');
  if (slash === -1) return bad('Empty path.');
  const path = globToRegExp(rest.slice(slash));
  // A file URL has no host worth matching.
  if (scheme === 'file') return { ok: true, pattern: { ...base, host: '', includeSubdomains: true, path } };
  return parseAuthority(rest.slice(0, slash), { ...base, path });
}

function parseAuthority(
  authority: string,
  base: { readonly matchesAll: false; readonly scheme: string; readonly path: RegExp },
): UrlPatternResult {
  const portMark = /:([^\]:]*)$/.exec(authority);
  const port = portMark?.[1] ?? '*';
  if (port !== '*' && !(/^\d+$/.test(port) && Number(port) <= 65_535)) return bad('Invalid port.');
  const hostPart = (portMark ? authority.slice(0, portMark.index) : authority).toLowerCase();
  if (hostPart === '') return bad('Empty host.');
  if (hostPart === '*') return { ok: true, pattern: { ...base, host: '', includeSubdomains: true, port } };
  const includeSubdomains = hostPart.startsWith('*.');
  const host = includeSubdomains ? hostPart.slice(2) : hostPart;
  if (host === '') return bad('Empty host.');
  if (host.includes('*')) return bad('Invalid host wildcard.');
  if (/[\s\\#?@%]/.test(host)) return bad('Invalid host.');
  return { ok: true, pattern: { ...base, host, includeSubdomains, port } };
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
  ftp: '21',
};

/** Whether the pattern covers this URL; an unparseable URL is covered by nothing. */
export function urlMatches(pattern: UrlPattern, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const parsed = new URL(url);
  const scheme = parsed.protocol.slice(0, -1);
  if (pattern.matchesAll) return true;
  if (pattern.scheme === '*' ? !WILDCARD_SCHEMES.has(scheme) : pattern.scheme !== scheme) return false;
  if (pattern.host !== '' && !hostMatches(pattern, parsed.hostname.toLowerCase())) return false;
  const port = parsed.port === '' ? (DEFAULT_PORTS[scheme] ?? '') : parsed.port;
  if (pattern.port !== '*' && pattern.port !== port) return false;
  return pattern.path.test(parsed.pathname + parsed.search);
}

function hostMatches(pattern: UrlPattern, host: string): boolean {
  return host === pattern.host || (pattern.includeSubdomains && host.endsWith(`.${pattern.host}`));
}

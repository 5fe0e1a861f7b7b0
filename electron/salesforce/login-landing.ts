/** Pages of a login that lead nowhere worth coming back to: they hand a session over, or end one. */
const HANDS_OVER = /^\/(?:secur|services\/oauth2)(?:\/|$)/i;

/** Where a login page is; Salesforce's own pages of an org are elsewhere. */
const LOGIN_PATH = /^\/(?:login(?:\.jsp)?)?$/i;

/**
 * Whether a page is Salesforce's login page, shown because the session has ended: `/?ec=302&startURL=…` (salesforce.md
 * 2.2, row UI), or the bare `/` of a My Domain, which sends everybody with a session elsewhere.
 *
 * @param hosts the org's instance URL and its login host; no other host asks for this org's login
 * @returns the page that the person was going to, as a path at the org's instance; null for every other page
 */
export function findLoginLanding(
  pageUrl: string,
  hosts: { readonly instanceUrl: string; readonly loginHost: string },
): { readonly path: string } | null {
  if (!URL.canParse(pageUrl)) return null;
  const page = new URL(pageUrl);
  const atInstance = page.origin === originOf(hosts.instanceUrl);
  if (!atInstance && page.origin !== originOf(hosts.loginHost)) return null;
  if (!LOGIN_PATH.test(page.pathname)) return null;
  const startUrl = page.searchParams.get('startURL');
  // A generic login host without a page to come back to is where a person goes on purpose, or after logging out.
  if (startUrl === null && !atInstance) return null;
  return { path: startUrl === null ? '/' : pathBehind(startUrl) };
}

/**
 * `startURL` as a path at the org. Through the Lightning hand-off (`/visualforce/session?url=…`, salesforce.md 3) it is
 * the path of that address: its host does not matter, because the org sends each page to its own host.
 */
function pathBehind(startUrl: string): string {
  const start = relativeUrl(startUrl);
  if (start === null) return '/';
  if (/^\/visualforce\/session$/i.test(start.pathname)) {
    const address = start.searchParams.get('url') ?? '';
    return URL.canParse(address) ? pathOf(new URL(address)) : '/';
  }
  return pathOf(start);
}

const pathOf = (url: URL): string =>
  !/^https?:$/.test(url.protocol) || HANDS_OVER.test(url.pathname)
    ? '/'
    : `${url.pathname}${url.search}${url.hash}`.replace(/^\/+/, '/');

/** `//evil.example` and `/\evil.example` are other hosts to a browser. */
function relativeUrl(text: string): URL | null {
  const base = 'https://org.invalid';
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.origin === base ? url : null;
}

const originOf = (text: string): string | null => (URL.canParse(text) ? new URL(text).origin : null);

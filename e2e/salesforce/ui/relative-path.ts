/**
 * A path on this host, or null for anything that leads elsewhere.
 *
 * `retURL`, `startURL` and `redirect_uri` of frontdoor, login and singleaccess must be relative
 * (salesforce.md 3). `//evil.example` and `/\evil.example` are other hosts to a browser: an open redirect. So is
 * `/..//evil.example`, which begins with two slashes once the dots are gone.
 */
export function relativePath(target: string): string | null {
  const base = 'http://practice.invalid';
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || !URL.canParse(target, base)) return null;
  const url = new URL(target, base);
  return url.origin === base && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}${url.hash}`
    : null;
}

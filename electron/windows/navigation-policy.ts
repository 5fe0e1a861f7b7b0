import { isLoopbackHost, isSalesforceHost } from '../../shared/salesforce-host.ts';

/**
 * Where each kind of window may go, as pure decisions on parsed URLs (trust.md bars 28 and 39). The guard in
 * windows/web-contents-guard.ts carries them out.
 */
export type NavigationVerdict =
  /** Goes on in this window. */
  | 'stay'
  /** Not ours: handed to the system browser, the window stays where it is. */
  | 'external'
  /** Goes nowhere. */
  | 'refuse';

export interface Navigation {
  readonly url: string;
  /** The page the window shows now; empty before the first one. */
  readonly from: string;
  /** For a redirect, the address whose server redirects; for anything else the same as `from`. */
  readonly via: string;
  /** A server's redirect, as opposed to a link, a form or a script. */
  readonly redirect: boolean;
}

export interface NavigationPolicy {
  navigate(navigation: Navigation): NavigationVerdict;
  /** What a `window.open` or a link to a new window becomes; `stay` opens a child window under the same policy. */
  open(url: string): NavigationVerdict;
}

/** The app's own page never goes anywhere; https links open in the system browser. */
export const appPolicy: NavigationPolicy = {
  navigate: () => 'refuse',
  open: (url) => (parseUrl(url)?.protocol === 'https:' ? 'external' : 'refuse'),
};

/** What no policy was assigned to: nothing is allowed. */
export const refuseAll: NavigationPolicy = { navigate: () => 'refuse', open: () => 'refuse' };

/**
 * A sign-in may pass through any identity provider, so any https page; plain http on loopback only, and only when
 * the sign-in itself began on loopback (the practice Salesforce): a remote page must not reach local servers.
 */
export function signInPolicy(authorizeUrl: string): NavigationPolicy {
  const beganOnLoopback = isLoopbackUrl(authorizeUrl);
  const judge = (url: string): NavigationVerdict => {
    const target = parseUrl(url);
    if (target === null || hasUserInfo(target)) return 'refuse';
    if (target.protocol === 'https:') return 'stay';
    return target.protocol === 'http:' && beganOnLoopback && isLoopbackHost(target.hostname)
      ? 'stay'
      : 'refuse';
  };
  return { navigate: ({ url }) => judge(url), open: (url) => (url === 'about:blank' ? 'stay' : judge(url)) };
}

/**
 * An org's window stays on Salesforce's hosts (trust.md bar 39). Identity providers are met at sign-in: a redirect from
 * a page of Salesforce that asks who one is, or a form which such a page posts, leads to one, and its own pages lead
 * on to a second factor. Those are remembered, for this window alone, and stay. Any other https page opens in the
 * system browser: an ordinary page of Salesforce cannot lead this window to a stranger, be it by an open redirect.
 */
export function orgPolicy(instanceUrl: string): NavigationPolicy {
  const instance = parseUrl(instanceUrl);
  const isPractice = instance !== null && isLoopbackHost(instance.hostname);
  const isOurs = (target: URL): boolean => {
    if (!isPractice) return target.protocol === 'https:' && isSalesforceHost(target.hostname);
    // The practice's orgs are at numeric addresses; `localhost` plays another site there.
    const isPracticeHost = isNumericLoopback(target.hostname) && isNumericLoopback(instance.hostname);
    return isWeb(target) && (target.hostname === instance.hostname || isPracticeHost);
  };
  const isWeb = (target: URL) =>
    target.protocol === 'https:' ||
    (target.protocol === 'http:' && isPractice && isLoopbackHost(target.hostname));

  const met = new Set<string>();
  const isMet = (url: URL | null) => url !== null && met.has(url.origin);
  const asksWhoOneIs = (url: URL | null) => url !== null && isOurs(url) && SIGN_IN_PLACES.test(url.pathname);
  const handsOver = (url: URL | null) => url !== null && isOurs(url) && HAND_OVER_PLACES.test(url.pathname);

  /** `allowsStep`: whether the page or the redirect this comes from may lead to an identity provider. */
  const judge = (url: string, allowsStep: boolean): NavigationVerdict => {
    const target = parseUrl(url);
    if (target === null || hasUserInfo(target)) return 'refuse';
    if (isOurs(target)) return 'stay';
    if (!isWeb(target)) return 'refuse';
    if (isMet(target)) return 'stay';
    if (!allowsStep) return 'external';
    met.add(target.origin);
    return 'stay';
  };

  return {
    navigate: ({ url, from, via, redirect }) => {
      const last = parseUrl(redirect ? via : from);
      return judge(url, isMet(last) || (redirect ? asksWhoOneIs(last) : handsOver(last)));
    },
    open: (url) => (url === 'about:blank' ? 'stay' : judge(url, false)),
  };
}

/** Pages of Salesforce that redirect to an identity provider: a login page, its SSO buttons, logging out there too. */
const SIGN_IN_PLACES =
  /^\/($|login|saml\/|idp\/|secur\/|services\/auth|services\/oauth2\/|visualforce\/session|_nc_external\/identity\/|[^/]+\/(login|saml|services\/auth))/i;

/** Those of them that hand over by a form which posts itself (SAML's POST binding). */
const HAND_OVER_PLACES = /^\/([^/]+\/)?(saml\/|idp\/|services\/auth\/)/i;

const isNumericLoopback = (hostname: string) => isLoopbackHost(hostname) && /^(127\.|\[)/.test(hostname);

/** `https://login.salesforce.com:443@evil.com` and its like are never followed. */
function hasUserInfo(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

function isLoopbackUrl(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && isLoopbackHost(url.hostname);
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

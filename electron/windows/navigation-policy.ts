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
 * An org's page stays on Salesforce's hosts. Identity providers are reached by a redirect, or from a page that is
 * itself already outside Salesforce, so those go on; an ordinary link to elsewhere opens in the system browser.
 */
export function orgPolicy(instanceUrl: string): NavigationPolicy {
  const instance = parseUrl(instanceUrl);
  const onLoopback = instance !== null && isLoopbackHost(instance.hostname);
  const isOurs = (target: URL) =>
    (target.protocol === 'https:' && isSalesforceHost(target.hostname)) ||
    (target.protocol === 'http:' && onLoopback && isLoopbackHost(target.hostname));
  return {
    navigate: ({ url, from, redirect }) => {
      const target = parseUrl(url);
      if (target === null || hasUserInfo(target)) return 'refuse';
      if (isOurs(target)) return 'stay';
      if (target.protocol !== 'https:') return 'refuse';
      const current = parseUrl(from);
      const atIdentityProvider = current?.protocol === 'https:' && !isOurs(current);
      return redirect || atIdentityProvider ? 'stay' : 'external';
    },
    open: (url) => {
      if (url === 'about:blank') return 'stay';
      const target = parseUrl(url);
      if (target === null || hasUserInfo(target)) return 'refuse';
      if (isOurs(target)) return 'stay';
      return target.protocol === 'https:' ? 'external' : 'refuse';
    },
  };
}

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

import { readLoginHost } from './find-login-host.ts';
import { isLoopbackHost, trustedOrigin } from './salesforce-host.ts';

/** The two audiences that Salesforce documents for orgs (salesforce.md 1.2), besides an Experience Cloud site's own URL. */
const PRODUCTION = 'https://login.salesforce.com';
const SANDBOX = 'https://test.salesforce.com';

declare const URL: new (text: string) => { readonly hostname: string };

/**
 * The `aud` that fits a login host, as typed or found: production, sandbox, or the host itself where only that can be.
 * Production while the text is no host yet.
 */
export function audienceFor(text: string): string {
  const found = readLoginHost(text);
  if (!found.ok) return PRODUCTION;
  const { loginHost } = found.value;
  const { hostname } = new URL(loginHost);
  if (!hostname.endsWith('.my.salesforce.com')) return loginHost;
  return isSandboxName(hostname) ? SANDBOX : PRODUCTION;
}

/** `acme--uat.sandbox.my…`, `acme--uat.my…` (without enhanced domains), and scratch orgs, whose host says so. */
const isSandboxName = (hostname: string): boolean =>
  /\.(sandbox|scratch)\.my\.salesforce\.com$/.test(hostname) || (hostname.split('.')[0] ?? '').includes('--');

export type AudienceVerdict =
  | { readonly kind: 'fits'; readonly audience: string }
  | { readonly kind: 'wrong'; readonly suggestion: string };

/**
 * Whether an audience fits the login host; written as Salesforce compares it (an origin, no slash at the end). A My
 * Domain is no audience, although some tools send one: Salesforce names login, test and sites only.
 */
export function judgeAudience(text: string, loginHost: string): AudienceVerdict {
  const suggestion = audienceFor(loginHost);
  const wrong = { kind: 'wrong', suggestion } as const;
  const typed = text.trim().replace(/\/+$/, '');
  const url = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  const origin = trustedOrigin(url);
  if (origin === null) return wrong;
  const path = /^[a-z]+:\/\/[^/?#]*(.*)$/i.exec(url)?.[1] ?? '';
  if (path !== '') {
    // Only a site has a path behind its host that belongs to its name.
    const ofSite = origin === loginHost && origin.endsWith('.my.site.com') && /^[\w./-]+$/.test(path);
    return ofSite ? { kind: 'fits', audience: url } : wrong;
  }
  const fits = { kind: 'fits', audience: origin } as const;
  if (origin === suggestion) return fits;
  // A practice server stands for either environment.
  const practice = isLoopbackHost(new URL(loginHost).hostname);
  return practice && [PRODUCTION, SANDBOX].includes(origin) ? fits : wrong;
}

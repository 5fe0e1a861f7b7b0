/**
 * Which hosts are Salesforce's: the only ones a token may be sent to, besides loopback for practice servers.
 * Pure text rules; nothing here resolves a name.
 */

/** The part of the WHATWG URL that every runtime of this folder has (browser, Node); `shared/` loads neither's types. */
interface ParsedUrl {
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly host: string;
  readonly port: string;
  readonly pathname: string;
  readonly origin: string;
}
declare const URL: new (text: string) => ParsedUrl;

/**
 * Suffixes a token may be sent to: sfdx-core's list (src/util/sfdcUrl.ts) without its slip (`crmforce.mil` lacks its
 * dot there, so `evilcrmforce.mil` passes), the government and China clouds, and Experience Cloud logins.
 */
const TRUSTED_SUFFIXES = [
  'salesforce.com',
  'force.com',
  'cloudforce.com',
  'salesforceliveagent.com',
  'salesforce-setup.com',
  'my.site.com',
  'salesforce.mil',
  'force.mil',
  'crmforce.mil',
  'cloudforce.mil',
  'sfcrmproducts.cn',
  'sfcrmapps.cn',
] as const;

/** Hosts that also serve an org's own pages, but never get a token of ours. */
const PAGE_SUFFIXES = [
  'site.com',
  'salesforce-sites.com',
  'salesforce-experience.com',
  'salesforce-scrt.com',
  'visualforce.com',
  'visualforce.mil',
  'documentforce.com',
  'forceusercontent.com',
] as const;

const hasSuffix = (host: string, suffixes: readonly string[]): boolean =>
  suffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));

/** Whether a token may go to this host name (lower case, no port). */
export function isTrustedHost(hostname: string): boolean {
  return isPlainHostname(hostname) && hasSuffix(hostname, TRUSTED_SUFFIXES);
}

/** Whether this host name (lower case, no port) serves pages of Salesforce orgs; wider than `isTrustedHost`. */
export function isSalesforceHost(hostname: string): boolean {
  return isTrustedHost(hostname) || (isPlainHostname(hostname) && hasSuffix(hostname, PAGE_SUFFIXES));
}

/**
 * 127.0.0.0/8, `::1` (with or without brackets), `localhost`, `*.localhost` (RFC 6761 6.3). Only the dotted form:
 * `127.1` and `0x7f000001` mean the same to a resolver but nobody writes them in good faith.
 */
export function isLoopbackHost(hostname: string): boolean {
  if (hostname === '[::1]' || hostname === '::1') return true;
  if (/^127(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/.test(hostname)) return true;
  return isPlainHostname(hostname) && hasSuffix(hostname, ['localhost']);
}

/** ASCII letters, digits and inner hyphens in dot-separated labels; no punycode (an IDN can look like Salesforce). */
export function isPlainHostname(hostname: string): boolean {
  if (hostname.length === 0 || hostname.length > 253) return false;
  return hostname
    .split('.')
    .every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label) && !label.startsWith('xn--'));
}

/**
 * The origin of a URL that tokens may be sent to, or null: https on the default port at a Salesforce host, or any
 * loopback origin. The text must be what it seems: no userinfo, backslash, control or non-ASCII character, which
 * parsers repair each in their own way (CVE-2025-23040 sent a token elsewhere over one `\r`).
 */
export function trustedOrigin(text: string): string | null {
  if (!/^[\x21-\x7e]+$/.test(text) || /[\\@]/.test(authorityOf(text))) return null;
  let url: ParsedUrl;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.username !== '' || url.password !== '') return null;
  // The parser lower-cases, decodes %xx and rewrites numbers: what it read must be what was written.
  const written = authorityOf(text).toLowerCase();
  if (written !== url.host && written !== `${url.hostname}:${url.protocol === 'https:' ? '443' : '80'}`) {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (isLoopbackHost(url.hostname)) return url.origin;
  if (url.protocol !== 'https:' || url.port !== '') return null;
  return isTrustedHost(url.hostname) ? url.origin : null;
}

const authorityOf = (text: string): string => /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '\\';

/** Whether a URL (of an origin or deeper) is on this computer. */
export function isLoopbackUrl(text: string): boolean {
  const origin = trustedOrigin(text);
  return origin !== null && isLoopbackHost(new URL(origin).hostname);
}

/**
 * The origin to use for an `instance_url` of a token answer, or null when a token must not go there: a Salesforce
 * host over https, or loopback when the sign-in itself was at loopback. Lightning and Setup hosts do not serve the
 * API, so they become their My Domain (jsforce and the Salesforce CLI refuse or rewrite them likewise).
 */
export function trustedInstance(instanceUrl: string, loginHost: string): string | null {
  const origin = trustedOrigin(instanceUrl);
  if (origin === null) return null;
  const { hostname, pathname } = new URL(instanceUrl);
  if (pathname !== '/') return null;
  if (isLoopbackHost(hostname)) return isLoopbackUrl(loginHost) ? origin : null;
  return `https://${myDomainHost(hostname)}`;
}

export function isTrustedInstance(instanceUrl: string, loginHost: string): boolean {
  return trustedInstance(instanceUrl, loginHost) !== null;
}

/** My Domain host and Lightning host suffixes of each cloud (sfdx-core src/util/sfdcUrl.ts). */
const LIGHTNING = [
  { my: '.my.salesforce.com', lightning: '.lightning.force.com', setup: '.my.salesforce-setup.com' },
  { my: '.my.salesforce.mil', lightning: '.lightning.crmforce.mil', setup: '.my.salesforce-setup.mil' },
  { my: '.my.sfcrmproducts.cn', lightning: '.lightning.sfcrmapps.cn', setup: '.my.salesforce-setup.cn' },
] as const;

/** The My Domain host behind a Lightning or Setup host; any other host as it is. */
function myDomainHost(hostname: string): string {
  for (const { my, lightning, setup } of LIGHTNING) {
    for (const suffix of [lightning, setup]) {
      if (hostname.endsWith(suffix)) return hostname.slice(0, -suffix.length) + my;
    }
  }
  return hostname;
}

/** The Lightning origin of an instance URL (`https://acme.my.salesforce.com` → `https://acme.lightning.force.com`), or null. */
export function lightningOrigin(instanceUrl: string): string | null {
  const origin = trustedOrigin(instanceUrl);
  if (origin === null) return null;
  const { hostname } = new URL(origin);
  const cloud = LIGHTNING.find(({ my }) => hostname.endsWith(my));
  if (cloud === undefined) return null;
  return `https://${hostname.slice(0, -cloud.my.length)}${cloud.lightning}`;
}

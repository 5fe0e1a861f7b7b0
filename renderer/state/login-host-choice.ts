export type Where = 'production' | 'sandbox' | 'other';

/** Salesforce's two common login hosts (My Domain hosts are "other"). */
export const COMMON_HOSTS = {
  production: 'https://login.salesforce.com',
  sandbox: 'https://test.salesforce.com',
} as const;

/** Which of the choices the text in the field is. */
export function whereOf(loginHost: string): Where {
  const typed = loginHost.trim().toLowerCase().replace(/\/+$/u, '');
  const isHost = (url: string) => typed === url || `https://${typed}` === url;
  if (isHost(COMMON_HOSTS.production)) return 'production';
  return isHost(COMMON_HOSTS.sandbox) ? 'sandbox' : 'other';
}

/**
 * The `aud` of a JWT for orgs that sign in at `loginHost`: sandboxes and scratch orgs are `test`, whatever the host
 * (salesforce.md 1.2 and 2.1, "Audience validation failed"). Their My Domain says so in its name: `acme--uat`,
 * `….sandbox.my…`, `….scratch.my…`.
 */
export function audienceOf(loginHost: string): string {
  const isSandbox = /^(https?:\/\/)?(test\.|[^/]*--|[^/]*\.(sandbox|scratch)\.)/iu.test(loginHost.trim());
  return isSandbox ? COMMON_HOSTS.sandbox : COMMON_HOSTS.production;
}

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

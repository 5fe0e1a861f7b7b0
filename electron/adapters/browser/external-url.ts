import { isLoopbackHost } from '../../../shared/salesforce-host.ts';

/**
 * The normal form of a URL that may be handed to the system browser, or null. Custom schemes start programs
 * (Bitwarden BWN-01-006, Mattermost CVE-2024-37182), user info and backslashes disguise the host.
 */
export function judgeExternalUrl(text: string): string | null {
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  if (url.protocol === 'https:') return url.href;
  return url.protocol === 'http:' && isLoopbackHost(url.hostname) ? url.href : null;
}
